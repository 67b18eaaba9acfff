"""A form that stood open when the casebook locked is opened again by the call that had opened it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakSet

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kazrights.base.errors import KazrightsError
from kazrights.casework import records
from kazrights.model.record import Record
from kazrights.model.tables import BY_NAME
from kazrights.store.vault import Vault

P = ParamSpec("P")
T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Opener:
    """A method of a widget, and what it was called with."""

    of: QWidget
    method: str
    given: tuple[Any, ...]
    named: dict[str, Any]


_running: list[Opener] = []
_holders: WeakSet[QWidget] = WeakSet()


def holds_forms(widget: QWidget) -> None:
    """Call once for a widget with `opener` and `is_being_typed`, so that nobody has to search the window for it."""
    _holders.add(widget)


def holders(window: QWidget) -> list[Any]:
    """Those that are in view in a window."""
    return [w for w in _holders if isValid(w) and w.isVisible() and window.isAncestorOf(w)]


def opens_form(method: Callable[Concatenate[W, P], T]) -> Callable[Concatenate[W, P], T]:
    """Every method that opens a form wears this. It takes records and plain values, so that it can be called again."""

    @wraps(method)
    def call(self: W, *args: P.args, **kwargs: P.kwargs) -> T:
        _running.append(Opener(self, method.__name__, args, kwargs))
        try:
            return method(self, *args, **kwargs)
        finally:
            _running.pop()

    return call  # type: ignore[return-value]  # it takes the same arguments


def opener() -> Opener | None:
    """Who is opening a form now: of several methods in a row, the one that began."""
    return _running[0] if _running else None


def kept(found: Opener, window: QWidget) -> dict[str, Any] | None:
    """An opener as a draft can hold it; None where what it was called with is neither plain nor a record."""
    try:
        given = [_plain(one) for one in found.given]
        named = {name: _plain(one) for name, one in found.named.items()}
    except TypeError:
        return None
    return {"of": _mark(found.of, window), "call": found.method, "given": given, "named": named}


def call_again(held: dict[str, Any], window: QWidget, vault: Vault) -> None:
    """Open the form again; what is gone since is passed over."""
    try:
        given = [_found(vault, one) for one in held["given"]]
    except KazrightsError:
        return
    name = held["of"][0]
    for widget in window.findChildren(QWidget):
        if type(widget).__name__ == name and _mark(widget, window) == held["of"]:
            getattr(widget, held["call"])(*given, **held["named"])
            return


def _mark(widget: QWidget, window: QWidget) -> list[Any]:
    """What a widget is known by in the next window: its class, what the page calls it, and what record it shows."""
    known_as, place = "", widget.parent()
    while place is not None and place is not window and not known_as:
        known_as = next((name for name, held in getattr(place, "__dict__", {}).items() if held is widget), "")
        place = place.parent()
    shows = [[held.__tablename__, held.id] for held in vars(widget).values() if isinstance(held, Record)]
    return [type(widget).__name__, known_as, sorted(shows)]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return {"record": value.__tablename__, "id": value.id}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError


def _found(vault: Vault, held: Any) -> Any:
    return records.get(vault, BY_NAME[held["record"]], held["id"]) if isinstance(held, dict) else held
