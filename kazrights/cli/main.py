"""The command line: finds the verb, runs it, and turns every ending into an exit code and at most one sentence.

0: done. 1: refused, with one sentence on stderr. 2: the command line itself is wrong.
130: stopped by Ctrl+C.
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

VERBS = {
    "demo": "demo",
    "new": "casebook",
    "cases": "cases",
    "search": "search",
    "show": "cases",
    "country": "cases",
    "due": "followups",
    "log": "followups",
    "done": "followups",
    "postpone": "followups",
    "letters": "papers",
    "summary": "papers",
    "history": "history",
    "undo": "history",
    "backup": "casebook",
    "restore": "casebook",
    "verify": "casebook",
}
"""Every verb, in the order of the help, with the module that does it."""

_TYPED_WORDS = re.compile(r" \(.*\)$", re.DOTALL)


def main(argv: list[str] | None = None) -> int:
    """Run one verb with its arguments (of the process unless given); gives the exit code and never raises."""
    from kazrights.base import i18n, settings
    from kazrights.base.oneself import keep_to_oneself
    from kazrights.cli import printing

    words = sys.argv[1:] if argv is None else argv
    printing.prepare()
    try:
        keep_to_oneself()
        i18n.use(str(settings.get("language") or i18n.of_system()))
        _refuse_what_is_no_text(words)
        code = _run(words)
        printing.finish()
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return printing.report(error)
    return code


def _refuse_what_is_no_text(words: list[str]) -> None:
    """Python passes on bytes that are not UTF-8 as lone surrogates, which can be neither stored nor printed."""
    from kazrights.base.errors import KazrightsError
    from kazrights.base.i18n import _

    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        raise KazrightsError(
            _("The command line holds something that is not text in UTF-8. Nothing was done.")
        ) from None


def _run(words: list[str]) -> int:
    import typer

    from kazrights.cli import printing

    try:
        done = typer.main.get_command(_commands(words)).main(words, "kazrights", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        if context is not None:
            printing.warn(context.get_usage())
        printing.warn(_TYPED_WORDS.sub("", error.format_message()))
        return error.exit_code
    return done if isinstance(done, int) else 0


def _commands(words: list[str]) -> typer.Typer:
    """The verb asked for alone, so that nothing is loaded for the others; or all, for help."""
    import typer

    from kazrights.base.i18n import _

    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        help=_("Follow people at risk. Without a verb, the window opens."),
    )
    app.callback()(_whole)
    asked = words[0] if words else ""
    for verb in [asked] if asked in VERBS else VERBS:
        work, help_text = import_module(f"kazrights.cli.{VERBS[verb]}").COMMANDS[verb]
        app.command(verb, help=help_text)(work)
    return app


def _whole() -> None:
    """Keep the verb's name a word of the command line, even where only one is loaded."""
