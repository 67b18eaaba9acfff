"""Prints a fuzzy date in its short form: as much as is known, years in full."""

from __future__ import annotations

from kazrights.base.date_fields import DateFields, Modifier, Quality, parts_of
from kazrights.base.date_words import BOUNDS, KAZAKH_AND, MONTHS

_QUOTES = {"en": "“{}”", "ru": "«{}»", "kk": "«{}»"}


def show(fields: DateFields, language: str) -> str:
    """`fields` in short words of `language`; the remark stands behind, in quotation marks."""
    words = [] if fields.modifier is Modifier.text else [_bounded(fields, language)]
    if fields.quality is Quality.estimated:
        words.append(f"({BOUNDS[language].estimated[0]})")
    if fields.quality is Quality.calculated:
        words.append(f"({BOUNDS[language].calculated[0]})")
    if fields.text:
        words.append(_QUOTES[language].format(fields.text))
    return " ".join(words)


def _bounded(fields: DateFields, language: str) -> str:
    write = {"en": _english, "ru": _russian, "kk": _kazakh}[language]
    return write(fields)


def _english(fields: DateFields) -> str:
    start, months = fields.start, MONTHS["en"].short
    match fields.modifier:
        case Modifier.before:
            return f"before {_plain(start, months, months)}"
        case Modifier.after:
            return f"after {_plain(start, months, months)}"
        case Modifier.about:
            return f"~{_plain(start, months, months)}"
        case Modifier.between if fields.end:
            return f"between {_plain(start, months, months)} and {_plain(fields.end, months, months)}"
    if fields.end:
        return _span(start, fields.end, months, months)
    return _plain(start, months, months)


def _russian(fields: DateFields) -> str:
    words = MONTHS["ru"]
    start, alone, after_day = fields.start, words.short, words.short_of
    match fields.modifier:
        case Modifier.before:
            return f"до {_plain(start, after_day, after_day)}"
        case Modifier.after:
            return f"после {_plain(start, after_day, after_day)}"
        case Modifier.about:
            return f"~{_plain(start, alone, after_day)}"
        case Modifier.between if fields.end:
            begin, end = (_plain(iso, words.joined, after_day) for iso in (start, fields.end))
            return f"между {begin} и {end}"
    if fields.end:
        return _span(start, fields.end, alone, after_day)
    return _plain(start, alone, after_day)


def _kazakh(fields: DateFields) -> str:
    words, start = MONTHS["kk"], fields.start
    match fields.modifier:
        case Modifier.before:
            return f"{kazakh(start, words.towards, 'жылға')} дейін"
        case Modifier.after:
            return f"{kazakh(start, words.away, 'жылдан')} кейін"
        case Modifier.about:
            return f"~{_kazakh_short(start)}"
        case Modifier.between if fields.end:
            return f"{kazakh_between(start, fields.end)} аралығы"
    return _kazakh_span(start, fields.end) if fields.end else _kazakh_short(start)


def _plain(iso: str, alone: tuple[str, ...], after_day: tuple[str, ...]) -> str:
    year, month, day = parts_of(iso)
    if month is None:
        return str(year)
    return f"{day} {after_day[month - 1]} {year}" if day else f"{alone[month - 1]} {year}"


def _span(start: str, end: str, alone: tuple[str, ...], after_day: tuple[str, ...]) -> str:
    """Day, month, year from–to, with what both sides share written once."""
    begin = _plain(start, alone, after_day)
    left, right = parts_of(start), parts_of(end)
    if left.year == right.year and left.month and right.month:
        same_month = left.day and right.day and left.month == right.month
        begin = str(left.day) if same_month else begin.removesuffix(f" {left.year}")
    return f"{begin}–{_plain(end, alone, after_day)}"


def kazakh(iso: str, months: tuple[str, ...], year_word: str) -> str:
    """Kazakh order; `months` and `year_word` are in the form that the sentence asks for."""
    year, month, day = parts_of(iso)
    if month is None:
        return f"{year} {year_word}"
    return f"{year} жылғы {day} {months[month - 1]}" if day else f"{year} жылғы {months[month - 1]}"


def kazakh_between(start: str, end: str) -> str:
    """The two sides of "between" joined by the "and" that the first side's last sound asks for."""
    months = MONTHS["kk"].nominative
    month = parts_of(start).month
    conjunction = KAZAKH_AND[month - 1] if month else "мен"
    return f"{kazakh(start, months, 'жыл')} {conjunction} {kazakh(end, months, 'жыл')}"


def _kazakh_short(iso: str) -> str:
    return kazakh(iso, MONTHS["kk"].short, "ж.").replace(" жылғы ", " ж. ")


def _kazakh_span(start: str, end: str) -> str:
    left, right = parts_of(start), parts_of(end)
    if not left.month and not right.month:
        return f"{left.year}–{right.year} жж."
    begin, finish = _kazakh_short(start), _kazakh_short(end)
    if left.year == right.year and left.month and right.month:
        finish = finish.removeprefix(f"{right.year} ж. ")
        if left.day and right.day and left.month == right.month:
            begin = f"{left.year} ж. {left.day}"
    return f"{begin}–{finish}"
