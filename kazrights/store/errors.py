"""Why a casebook could not be opened or written, each with its own sentence."""

from __future__ import annotations

from kazrights.base.errors import KazrightsError
from kazrights.base.i18n import _


class CasebookError(KazrightsError):
    """The casebook could not be used; nothing in it was changed."""


class NoCasebook(CasebookError):
    """There is no casebook in the folder."""

    def __init__(self) -> None:
        super().__init__(
            _("There is no casebook in that folder. Nothing was changed. Choose the folder of a casebook.")
        )


class Unreadable(CasebookError):
    """The folder or its header may not be read."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This casebook can’t be read: you have no right to it. Nothing was changed. "
                "Ask whoever owns the folder."
            )
        )


class WrongPassphrase(CasebookError):
    """The passphrase (or recovery key) opens no slot of an undamaged header."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That passphrase does not open this casebook. Nothing was changed. "
                "Check the keyboard and try again."
            )
        )


class WrongRecoveryKey(CasebookError):
    """The recovery key is mistyped, or belongs to another casebook."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That recovery key does not open this casebook. Nothing was changed. "
                "Compare it with the sheet."
            )
        )


class Damaged(CasebookError):
    """A file of the casebook is not what was written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This casebook is damaged and could not be read. It was not changed. "
                "Restore the newest backup."
            )
        )


class EmptyDatabase(CasebookError):
    """The database file is missing or has no bytes."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The database of this casebook is missing or empty. Nothing was changed. "
                "Restore the newest backup."
            )
        )


class InUse(CasebookError):
    """Another process holds the lock."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This casebook is open in another window or program. Nothing was changed. "
                "Close it there first."
            )
        )


class TooNew(CasebookError):
    """Written by a newer program."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This casebook was written by a newer kazrights. It was not changed. "
                "Open it with that version."
            )
        )


class ReadOnly(CasebookError):
    """The casebook is open, but where it lies it can't be written."""

    def __init__(self) -> None:
        super().__init__(
            _("This casebook is read-only here. Nothing was changed. Save a copy, and work in the copy.")
        )


class UnfinishedSave(CasebookError):
    """A save was cut off, and can't be taken back where nothing can be written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The last save of this casebook was cut off, and it can’t be mended on a read-only disk. "
                "What was saved before is safe. Copy its folder to your own disk and open it there."
            )
        )


class OldFormat(CasebookError):
    """An older format, where it can't be brought up to date."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This casebook was written by an older kazrights, and can’t be brought up to date on a read-only disk. "
                "Nothing was changed. Copy its folder to your own disk and open it there."
            )
        )


class NoBackup(CasebookError):
    """There is no backup in the casebook's own folder."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "There is no backup in the folder of this casebook. Nothing was changed. "
                "If you keep one elsewhere, open that with “Other casebook…”."
            )
        )


class AlreadyThere(CasebookError):
    """Something stands where a new casebook should be made."""

    def __init__(self) -> None:
        super().__init__(_("Something is already there. It was not changed. Choose a new folder."))


class NotSaved(CasebookError):
    """The disk refused a write; the casebook is as it was before."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This could not be saved: the disk is full or does not answer. "
                "What was saved before is safe. Try again."
            )
        )


class CannotWriteThere(CasebookError):
    """A place outside the casebook can't be written: no such folder, no right to it, too long a name."""

    def __init__(self) -> None:
        super().__init__(_("That place can’t be written. Nothing was made there. Choose another folder."))


class Closed(CasebookError):
    """The casebook was put away while something still wanted it."""

    def __init__(self) -> None:
        super().__init__(_("The casebook is closed. What was saved is safe. Open it again."))


class CannotUndo(CasebookError):
    """The rows of the step have changed since, or there is nothing to undo."""
