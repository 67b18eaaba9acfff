"""Back and forward."""

from __future__ import annotations

from kazrights.gui.trail import Stop, Trail


def test_goes_back_and_forward_and_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for stop in (Stop("today"), Stop("cases", 1), Stop("cases", 2)):
        trail.visit(stop)
    assert trail.go(-1) == Stop("cases", 1)
    assert trail.go(-1) == Stop("today")
    assert trail.go(-1) is None
    assert trail.go(1) == Stop("cases", 1)
    trail.visit(Stop("officials"))
    assert not trail.can_go(1)
    assert trail.go(-1) == Stop("cases", 1)


def test_the_same_stop_twice_is_one() -> None:
    trail = Trail()
    trail.visit(Stop("today"))
    trail.visit(Stop("today"))
    assert not trail.can_go(-1)
