"""Says a date in the language of a letter: for the line above it, or inside a sentence."""

from __future__ import annotations

from datetime import date
from typing import Literal

from kazrights.base.date_fields import Modifier, Quality, parts_of
from kazrights.base.date_words import MONTHS
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.fuzzy_show import kazakh, kazakh_between

DateStyle = Literal["heading", "sentence"]

_ROUGHLY = {"en": "approximately", "ru": "примерно", "kk": "шамамен"}


def date_in_words(value: FuzzyDate | date, language: str, style: DateStyle = "sentence") -> str:
    """`value` in letter language, with its preposition in a "sentence"; an estimate is said to be one.

    A remark beside a date is left out; a date in words is given back as it was written.
    """
    when = value if isinstance(value, FuzzyDate) else FuzzyDate.of(value)
    if when.modifier is Modifier.text:
        return when.text
    say = {"en": _english, "ru": _russian, "kk": _kazakh}[language]
    return say(when, style == "heading")


def _rough(when: FuzzyDate) -> bool:
    if when.modifier is Modifier.about:
        return True
    return when.quality is Quality.estimated and when.modifier in (Modifier.exact, Modifier.from_to)


def _english(when: FuzzyDate, heading: bool) -> str:
    said = _english_date(when.start)
    match when.modifier:
        case Modifier.before | Modifier.after:
            return f"{when.modifier} {said}"
        case Modifier.between if when.end:
            return f"between {said} and {_english_date(when.end)}"
        case Modifier.from_to if when.end:
            said = _english_span(when.start, when.end, " – " if heading else " to ")
            said = said if heading else f"from {said}"
            return f"{_ROUGHLY['en']} {said}" if _rough(when) else said
    if _rough(when):
        return f"around {said}"
    if heading:
        return said
    return f"on {said}" if parts_of(when.start).day else f"in {said}"


def _english_date(iso: str) -> str:
    year, month, day = parts_of(iso)
    if month is None:
        return str(year)
    name = MONTHS["en"].nominative[month - 1]
    return f"{day} {name} {year}" if day else f"{name} {year}"


def _english_span(start: str, end: str, joint: str) -> str:
    begin = _english_date(start)
    if _year_shared(start, end):
        begin = begin.removesuffix(start[:4]).rstrip()
    return f"{begin}{joint}{_english_date(end)}"


def _russian(when: FuzzyDate, heading: bool) -> str:
    words = MONTHS["ru"]
    match when.modifier:
        case Modifier.before:
            return f"до {_russian_date(when.start, words.of, 'года')}"
        case Modifier.after:
            return f"после {_russian_date(when.start, words.of, 'года')}"
        case Modifier.between if when.end:
            return _russian_between(when.start, when.end)
        case Modifier.from_to if when.end:
            say = _russian_span if heading else _russian_from_to
            said = say(when.start, when.end)
        case _ if heading:
            said = _russian_date(when.start, words.nominative, "год")
        case _:
            said = _russian_date(when.start, words.at, "году")
            said = said if parts_of(when.start).day else f"в {said}"
    return f"{_ROUGHLY['ru']} {said}" if _rough(when) else said


def _russian_date(iso: str, months: tuple[str, ...], year_word: str) -> str:
    """Day, month, year; a month alone takes its form from `months`, a year alone the word `year_word`."""
    year, month, day = parts_of(iso)
    if month is None:
        return f"{year} {year_word}"
    return f"{day} {MONTHS['ru'].of[month - 1]} {year} года" if day else f"{months[month - 1]} {year} года"


def _russian_between(start: str, end: str) -> str:
    begin, finish = (_russian_date(iso, MONTHS["ru"].joined, "годом") for iso in (start, end))
    if _only_years(start, end):
        return f"между {start} и {end} годами"
    if _year_shared(start, end):
        begin = begin.removesuffix(f" {start[:4]} года")
    return f"между {begin} и {finish}"


def _russian_from_to(start: str, end: str) -> str:
    begin = _russian_date(start, MONTHS["ru"].of, "года")
    finish = _russian_date(end, MONTHS["ru"].nominative, "год")
    if _only_years(start, end):
        begin = start
    elif _year_shared(start, end):
        begin = begin.removesuffix(f" {start[:4]} года")
    # "со второго": two consonants would meet.
    preposition = "со" if parts_of(start).day == 2 else "с"
    return f"{preposition} {begin} по {finish}"


def _russian_span(start: str, end: str) -> str:
    begin, finish = (_russian_date(iso, MONTHS["ru"].nominative, "год") for iso in (start, end))
    if _only_years(start, end):
        return f"{start}–{end} годы"
    if _year_shared(start, end):
        begin = begin.removesuffix(f" {start[:4]} года")
    return f"{begin} – {finish}"


def _kazakh(when: FuzzyDate, heading: bool) -> str:
    words = MONTHS["kk"]
    match when.modifier:
        case Modifier.before:
            return f"{kazakh(when.start, words.towards, 'жылға')} дейін"
        case Modifier.after:
            return f"{kazakh(when.start, words.away, 'жылдан')} кейін"
        case Modifier.between if when.end:
            return f"{kazakh_between(when.start, when.end)} {'аралығы' if heading else 'аралығында'}"
        case Modifier.from_to if when.end:
            say = _kazakh_span if heading else _kazakh_from_to
            said = say(when.start, when.end)
        case _ if heading:
            said = kazakh(when.start, words.nominative, "жыл")
        case _:
            said = kazakh(when.start, words.at, "жылы")
    return f"{_ROUGHLY['kk']} {said}" if _rough(when) else said


def _kazakh_from_to(start: str, end: str) -> str:
    begin = kazakh(start, MONTHS["kk"].away, "жылдан")
    finish = kazakh(end, MONTHS["kk"].towards, "жылға")
    if _year_shared(start, end):
        finish = finish.removeprefix(f"{end[:4]} жылғы ")
    return f"{begin} бастап {finish} дейін"


def _kazakh_span(start: str, end: str) -> str:
    begin, finish = (kazakh(iso, MONTHS["kk"].nominative, "жыл") for iso in (start, end))
    if _only_years(start, end):
        return f"{start}–{end} жылдар"
    if _year_shared(start, end):
        finish = finish.removeprefix(f"{end[:4]} жылғы ")
    return f"{begin} – {finish}"


def _only_years(start: str, end: str) -> bool:
    return len(start) == len(end) == 4


def _year_shared(start: str, end: str) -> bool:
    """Whether both sides name a month of one year, so that the year need be said once."""
    return start[:4] == end[:4] and len(start) > 4 and len(end) > 4
