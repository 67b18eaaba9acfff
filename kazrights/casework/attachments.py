"""Files kept with a case: copied in as they came, checked against their digest, copied out again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.errors import Cancelled, KazrightsError, NotFound
from kazrights.base.i18n import _
from kazrights.casework import incoming_file, paper_files
from kazrights.casework.incoming_file import IncomingFile, Refused
from kazrights.model.source import Attachment, Blob
from kazrights.store.vault import Vault

__all__ = [
    "Altered",
    "Attached",
    "Refused",
    "attach",
    "content",
    "copy_name",
    "of_case",
    "save_copy",
    "verdict",
]

Progress = Callable[[int, int, str], bool]
"""Told how many files of how many are done and which comes now; says False to stop."""

_NAME_SHOWN = 30


class Altered(KazrightsError):
    """The bytes in the casebook are not those that came."""


@dataclass(slots=True)
class Attached:
    """What came of attaching files: the new ids, those that were in the case already, and why some were refused."""

    ids: list[int] = field(default_factory=list)
    already: list[int] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    stopped: bool = False


def attach(
    vault: Vault,
    case_id: int,
    paths: Sequence[Path],
    progress: Progress | None = None,
    *,
    source_id: int | None = None,
) -> Attached:
    """Copy files into the casebook, each whole or not at all; one step for undo. The originals stay as they are."""
    done = Attached()
    with vault.step(_("Attach files")):
        for number, path in enumerate(paths):
            told = _telling(progress, number, len(paths), path)
            try:
                _take_in(vault, case_id, incoming_file.read(path, told), source_id, done)
            except Cancelled:
                done.stopped = True
                break
            except Refused as refusal:
                done.refused.append(refusal.sentence)
            except KazrightsError as error:  # the casebook takes no more; the rest would fare no better
                done.refused.append(error.sentence)
                break
    return done


def of_case(vault: Vault, case_id: int) -> list[Attachment]:
    """The files of a case, in the order attached."""
    with vault.read() as session:
        found = select(Attachment).where(Attachment.case_id == case_id).order_by(Attachment.id)
        return list(session.scalars(found))


def content(vault: Vault, attachment_id: int) -> bytes:
    """The exact bytes, checked against their digest, read beside the window's own work.

    Raises NotFound, or Altered.
    """

    def found(session: Session) -> tuple[str, bytes] | None:
        asked = select(Blob.sha256, Blob.content).join(Attachment, Attachment.sha256 == Blob.sha256)
        row = session.execute(asked.where(Attachment.id == attachment_id)).first()
        return (row[0], row[1]) if row else None

    held = vault.read_in_background(found)
    if held is None:
        raise NotFound(_("The bytes of this file are not in the casebook. An older backup may hold them."))
    digest, data = held
    if hashlib.sha256(data).hexdigest() != digest:
        raise Altered(
            _("The bytes of this file are not those that came. Nothing else is touched. See a backup.")
        )
    return data


def verdict(vault: Vault, attachment_id: int) -> tuple[int, str]:
    """The file, and "" when its bytes are those that came, else the sentence that says what is wrong."""
    try:
        content(vault, attachment_id)
    except KazrightsError as error:
        return attachment_id, error.sentence
    return attachment_id, ""


def save_copy(vault: Vault, attachment_id: int, place: Path) -> None:
    """Write the exact bytes to a file outside, whole or not at all; another file there is never replaced."""
    paper_files.keep(place, content(vault, attachment_id))


def copy_name(attachment: Attachment, on: date) -> str:
    """What a copy is called outside the casebook unless the person says otherwise: no name, no title, ASCII."""
    ending = PurePath(attachment.file_name).suffix.lower()
    plain = ending if ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= 6 else ""
    return f"{on.isoformat()}_file_{attachment.sha256[:8]}{plain}"


def _take_in(vault: Vault, case_id: int, file: IncomingFile, source_id: int | None, done: Attached) -> None:
    with vault.change(_("Attach file")) as session:
        same = (Attachment.case_id == case_id, Attachment.sha256 == file.sha256)
        if (there := session.scalar(select(Attachment.id).where(*same).limit(1))) is not None:
            done.already.append(there)
            return
        if session.get(Blob, file.sha256) is None:
            session.add(Blob(sha256=file.sha256, size=len(file.content), content=file.content))
        attachment = Attachment(
            case_id=case_id,
            source_id=source_id,
            title=PurePath(file.name).stem or file.name or _("File without a name"),
            file_name=file.name,
            size=len(file.content),
            sha256=file.sha256,
        )
        session.add(attachment)
        session.flush()
        done.ids.append(attachment.id)


def _telling(
    progress: Progress | None, number: int, count: int, path: Path
) -> Callable[[int, int], bool] | None:
    """Asked at every piece of a file, so that a large one can be stopped too."""
    if progress is None:
        return None
    name = incoming_file.plain_name(path.name)[:_NAME_SHOWN]
    return lambda _done, _size: progress(number, count, name)
