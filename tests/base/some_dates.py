"""Makes fuzzy dates for the tests: one of each kind by name, and any at all by chance."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from kazrights.base.fuzzy_date import FuzzyDate, Modifier, Quality

isos = st.dates(date(1000, 1, 1), date(2999, 12, 31)).flatmap(
    lambda day: st.sampled_from([day.isoformat()[:length] for length in (4, 7, 10)])
)


@st.composite
def fuzzy_dates(draw: st.DrawFn) -> FuzzyDate:
    modifier = draw(st.sampled_from(Modifier))
    quality = draw(st.sampled_from(Quality))
    text = " ".join(draw(st.text(max_size=12)).split())
    if modifier is Modifier.text:
        return FuzzyDate("", None, modifier, quality, text or "spring")
    start = draw(isos)
    if modifier not in (Modifier.between, Modifier.from_to):
        return FuzzyDate(start, None, modifier, quality, text)
    end = draw(isos | st.just(start[:7]) | st.just(start[:4]) | st.just(f"{start[:4]}-12-31"))
    if FuzzyDate(end).latest < FuzzyDate(start).earliest:  # type: ignore[operator]
        start, end = end, start
    return FuzzyDate(start, end, modifier, quality, text)


def exact(start: str) -> FuzzyDate:
    return FuzzyDate(start)


def before(start: str) -> FuzzyDate:
    return FuzzyDate(start, modifier=Modifier.before)


def after(start: str) -> FuzzyDate:
    return FuzzyDate(start, modifier=Modifier.after)


def about(start: str) -> FuzzyDate:
    return FuzzyDate(start, modifier=Modifier.about)


def span(start: str, end: str) -> FuzzyDate:
    return FuzzyDate(start, end, Modifier.from_to)


def between(start: str, end: str) -> FuzzyDate:
    return FuzzyDate(start, end, Modifier.between)
