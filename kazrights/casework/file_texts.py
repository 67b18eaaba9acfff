"""The words in attached files, read once and kept beside the history so that they are searched."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.model.source import Attachment, Blob, BlobText
from kazrights.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose words have not been read yet."""

    sha256: str
    content: bytes


def next_unread(vault: Vault) -> Unread | None:
    """One of the attached files that nobody has read the words of; beside the window's own reads."""

    def found(session: Session) -> Unread | None:
        asked = (
            select(Blob.sha256, Blob.content)
            .join(Attachment, Attachment.sha256 == Blob.sha256)
            .where(Blob.sha256.not_in(select(BlobText.sha256)))
            .order_by(Attachment.id.desc())
            .limit(1)
        )
        row = session.execute(asked).first()
        return Unread(row[0], row[1]) if row else None

    return vault.read_in_background(found)


def keep(vault: Vault, sha256: str, text: str) -> None:
    """Keep the words of a file, "" where it has none that can be read; from now on they are found."""
    vault.keep_file_text(sha256, text)
