"""Reads a date as people type it in English, Russian or Kazakh; never guesses a missing part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kazrights.base.date_fields import DateFields, DateNotUnderstood, Modifier, Quality
from kazrights.base.date_words import BOUNDS, MONTHS, SIGNS
from kazrights.base.i18n import _

_FOLD = str.maketrans(
    {
        **dict(zip("ёәғқңөұүһі", "еагкноуухи", strict=True)),
        **dict.fromkeys("—−‒", "–"),
        **dict.fromkeys("\u2010\u2011", "-"),
    }
)
_REMARK = re.compile(r'([^“”«»„"]*)[“«„"](.+)[”»“"]', re.DOTALL)
_QUALITY = re.compile(r"(.*?)\s*\(([^()]*)\)")
_ORDINAL = re.compile(r"(?<=[0-9])-?(?:st|nd|rd|th|го|е|ы|и|шы|ши)(?![^\W\d_])")
_GLUED = re.compile(r"(?<=[0-9])(?=[^\W\d_])|(?<=[^\W\d_])\.?(?=[0-9])")
_HYPHENATED = re.compile(r"([0-9]{1,2})-([^\W\d_]+)-([0-9]{4})")
_LOOSE_SIGN = re.compile(r"(?<=[0-9])\s*([./])\s*(?=[0-9])")
_NUMERIC = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?"),
    re.compile(r"(?P<day>[0-9]{1,2})([./-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]{4})"),
    re.compile(r"(?P<month>[0-9]{1,2})[./-](?P<year>[0-9]{4})"),
    re.compile(r"(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})"),
)
_SHORT_YEAR = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2}")


@dataclass(frozen=True, slots=True)
class _Written:
    """The parts one date was written with."""

    year: str = ""
    month: str = ""
    day: str = ""
    year_first: bool = False

    def iso(self) -> str:
        """ISO of what is there; the calendar is not asked yet."""
        if not self.year:
            raise DateNotUnderstood(_("The year is missing. Write it with four digits."))
        if self.day and not self.month:
            raise _not_understood()
        return "-".join(part for part in (self.year, self.month, self.day) if part)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The words of some languages, made ready for matching."""

    months: dict[str, int]
    fillers: frozenset[str]
    ranges: tuple[tuple[re.Pattern[str], Modifier], ...]
    bounds: tuple[tuple[re.Pattern[str], Modifier], ...]
    qualities: dict[str, Quality]


def read(text: str, languages: tuple[str, ...]) -> DateFields:
    """The fields of the date in `text`; words in quotation marks are kept as they are."""
    grammar = _grammar(languages)
    remark = ""
    if quoted := _REMARK.fullmatch(text.strip()):
        text, remark = quoted.groups()
    text, quality = _quality(_folded(text), grammar)
    if remark.strip() and not text:
        return DateFields("", None, Modifier.text, quality, remark)
    start, end, modifier = _bounded(_tidied(text), grammar)
    return DateFields(start, end, modifier, quality, remark)


def _bounded(text: str, grammar: _Grammar) -> tuple[str, str | None, Modifier]:
    if single := _written(text, grammar):
        return single.iso(), None, Modifier.exact
    for pattern, modifier in grammar.ranges:
        if match := pattern.fullmatch(text):
            left, right = (_written(side, grammar) for side in match.groups())
            if left and right:
                left, right = _completed(left, right)
                return left.iso(), right.iso(), modifier
    for pattern, modifier in grammar.bounds:
        if (match := pattern.fullmatch(text)) and (single := _written(match[1], grammar)):
            return single.iso(), None, modifier
    raise _not_understood()


def _completed(left: _Written, right: _Written) -> tuple[_Written, _Written]:
    """Give each side of a range what is written once for both: "10–12 Feb 2020", "2020 ж. қаң.–там."."""
    if left.day and not left.month and right.day:
        left = replace(left, month=right.month)
    if left.month and not left.year and right.month:
        left = replace(left, year=right.year)
    if right.month and not right.year and left.month and left.year_first:
        right = replace(right, year=left.year)
    return left, right


def _written(text: str, grammar: _Grammar) -> _Written | None:
    """The parts of one date; None if `text` is anything else."""
    words = [word for word in (raw.strip(".,") for raw in text.split()) if word not in grammar.fillers]
    if len(words) == 1:
        if _SHORT_YEAR.fullmatch(words[0]):
            raise _short_year()
        for pattern in _NUMERIC:
            if match := pattern.fullmatch(words[0]):
                found = match.groupdict("")
                year, month, day = (found.get(name, "") for name in ("year", "month", "day"))
                return _Written(year, month.zfill(2), day and day.zfill(2))
    return _from_words(words, grammar)


def _from_words(words: list[str], grammar: _Grammar) -> _Written | None:
    years = [word for word in words if re.fullmatch("[0-9]{4}", word)]
    days = [word for word in words if re.fullmatch("[0-9]{1,2}", word)]
    months = [grammar.months[word] for word in words if word in grammar.months]
    if not words or len(years) + len(days) + len(months) != len(words) or len(years) > 1 or len(months) > 1:
        return None
    if len(days) > 1:
        raise _short_year()
    return _Written(
        year=years[0] if years else "",
        month=f"{months[0]:02}" if months else "",
        day=days[0].zfill(2) if days else "",
        year_first=words[0] in years,
    )


def _quality(text: str, grammar: _Grammar) -> tuple[str, Quality]:
    """`text` without its "(estimated)", and what that meant."""
    match = _QUALITY.fullmatch(text)
    if match is None:
        return text, Quality.certain
    if match[2] not in grammar.qualities:
        raise _not_understood()
    return match[1], grammar.qualities[match[2]]


def _folded(text: str) -> str:
    """Lower case, one kind of dash and space, Kazakh letters as a Russian keyboard types them."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().translate(_FOLD).split())


def _tidied(text: str) -> str:
    """Numbers freed of ordinal endings and of words glued to them."""
    text = _HYPHENATED.sub(r"\1 \2 \3", _ORDINAL.sub("", text))
    return _LOOSE_SIGN.sub(r"\1", _GLUED.sub(" ", text))


@lru_cache(maxsize=16)
def _grammar(languages: tuple[str, ...]) -> _Grammar:
    bounds = [SIGNS, *(BOUNDS[language] for language in languages)]
    months = {
        _folded(word).rstrip("."): number
        for language in languages
        for word, number in MONTHS[language].readings().items()
    }
    return _Grammar(
        months=months,
        fillers=frozenset(_folded(word) for words in bounds for word in words.fillers),
        ranges=(
            *((_pattern(phrase), Modifier.between) for phrase in _all(words.between for words in bounds)),
            *((_pattern(phrase), Modifier.from_to) for phrase in _all(words.from_to for words in bounds)),
        ),
        bounds=(
            *((_pattern(phrase), Modifier.before) for phrase in _all(words.before for words in bounds)),
            *((_pattern(phrase), Modifier.after) for phrase in _all(words.after for words in bounds)),
            *((_pattern(phrase), Modifier.about) for phrase in _all(words.about for words in bounds)),
        ),
        qualities={
            **{_folded(word): Quality.estimated for word in _all(words.estimated for words in bounds)},
            **{_folded(word): Quality.calculated for word in _all(words.calculated for words in bounds)},
        },
    )


def _all(groups: Iterable[tuple[str, ...]]) -> list[str]:
    return [phrase for group in groups for phrase in group]


def _pattern(phrase: str) -> re.Pattern[str]:
    """The expression for a phrase whose {} is a date; a bare hyphen must be the only one."""
    date = "([^-]+)" if phrase == "{}-{}" else "(.+)"
    return re.compile(date.join(re.escape(part) for part in _folded(phrase).split("{}")))


def _not_understood() -> DateNotUnderstood:
    return DateNotUnderstood(
        _(
            "This date is not understood. Write for example: 2016, Oct 2020, 10 Feb 2020, 10.02.2020,"
            " ~06.2020, before 2019, after May 2020, Jan–Aug 2020, between 2017 and July 2019,"
            " or words in quotation marks."
        )
    )


def _short_year() -> DateNotUnderstood:
    return DateNotUnderstood(_("Write the year with four digits, for example 10.02.2020."))
