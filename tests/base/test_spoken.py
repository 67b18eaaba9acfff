"""What a letter says: dates no more exact than known, and nouns in the form the number asks for."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.base.fuzzy_date import FuzzyDate, Modifier, Quality
from kazrights.base.spoken import (
    DurationUnit,
    add_duration,
    article_in_words,
    date_in_words,
    duration_in_words,
    money_in_words,
)

LANGUAGES = ("en", "ru", "kk")


@pytest.mark.parametrize(
    ("typed", "en", "ru", "kk"),
    [
        ("2020-08-12", "12 August 2020", "12 августа 2020 года", "2020 жылғы 12 тамыз"),
        ("2020-08", "August 2020", "август 2020 года", "2020 жылғы тамыз"),
        ("2020", "2020", "2020 год", "2020 жыл"),
        ("before 2019", "before 2019", "до 2019 года", "2019 жылға дейін"),
        ("~2020-08", "around August 2020", "примерно август 2020 года", "шамамен 2020 жылғы тамыз"),
        ("Jan–Aug 2020", "January – August 2020", "январь – август 2020 года", "2020 жылғы қаңтар – тамыз"),
        ("2019–2021", "2019 – 2021", "2019–2021 годы", "2019–2021 жылдар"),
    ],
)
def test_date_line_of_a_letter(typed: str, en: str, ru: str, kk: str) -> None:
    when = FuzzyDate.parse(typed)
    assert [date_in_words(when, language, "heading") for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("typed", "en", "ru", "kk"),
    [
        ("2020-08-12", "on 12 August 2020", "12 августа 2020 года", "2020 жылғы 12 тамызда"),
        ("2020-08", "in August 2020", "в августе 2020 года", "2020 жылғы тамызда"),
        ("2020", "in 2020", "в 2020 году", "2020 жылы"),
        ("before 2019", "before 2019", "до 2019 года", "2019 жылға дейін"),
        ("<2020-02-10", "before 10 February 2020", "до 10 февраля 2020 года", "2020 жылғы 10 ақпанға дейін"),
        ("after May 2020", "after May 2020", "после мая 2020 года", "2020 жылғы мамырдан кейін"),
        ("~2020", "around 2020", "примерно в 2020 году", "шамамен 2020 жылы"),
        ("~2020-05-10", "around 10 May 2020", "примерно 10 мая 2020 года", "шамамен 2020 жылғы 10 мамырда"),
        ("2020 (estimated)", "around 2020", "примерно в 2020 году", "шамамен 2020 жылы"),
        ("2020 (calculated)", "in 2020", "в 2020 году", "2020 жылы"),
        (
            "Jan–Aug 2020",
            "from January to August 2020",
            "с января по август 2020 года",
            "2020 жылғы қаңтардан бастап тамызға дейін",
        ),
        (
            "2 March–11 May 2020",
            "from 2 March to 11 May 2020",
            "со 2 марта по 11 мая 2020 года",
            "2020 жылғы 2 наурыздан бастап 11 мамырға дейін",
        ),
        ("2019–2021", "from 2019 to 2021", "с 2019 по 2021 год", "2019 жылдан бастап 2021 жылға дейін"),
        (
            "2019-11–2020",
            "from November 2019 to 2020",
            "с ноября 2019 года по 2020 год",
            "2019 жылғы қарашадан бастап 2020 жылға дейін",
        ),
        (
            "between 2017 and July 2019",
            "between 2017 and July 2019",
            "между 2017 годом и июлем 2019 года",
            "2017 жыл мен 2019 жылғы шілде аралығында",
        ),
        (
            "between 2017 and 2019",
            "between 2017 and 2019",
            "между 2017 и 2019 годами",
            "2017 жыл мен 2019 жыл аралығында",
        ),
        ("“in the spring”", "in the spring", "in the spring", "in the spring"),
        ("2020 “a remark”", "in 2020", "в 2020 году", "2020 жылы"),
    ],
)
def test_date_inside_a_sentence(typed: str, en: str, ru: str, kk: str) -> None:
    when = FuzzyDate.parse(typed)
    assert [date_in_words(when, language, "sentence") for language in LANGUAGES] == [en, ru, kk]


def test_every_kazakh_month_takes_its_own_locative_ending() -> None:
    said = [date_in_words(FuzzyDate(f"2020-{month:02}"), "kk").split()[-1] for month in range(1, 13)]
    assert " ".join(said) == (
        "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада"
        " желтоқсанда"
    )


def test_a_plain_day_is_a_date_too() -> None:
    assert date_in_words(date(2020, 8, 1), "en", "heading") == "1 August 2020"


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.sampled_from([4, 7]),
    st.sampled_from([Modifier.exact, Modifier.before, Modifier.after, Modifier.about]),
    st.sampled_from(Quality),
    st.sampled_from(LANGUAGES),
    st.sampled_from(["heading", "sentence"]),
)
def test_never_prints_a_day_that_is_not_known(
    day: date, length: int, modifier: Modifier, quality: Quality, language: str, style: str
) -> None:
    when = FuzzyDate(day.isoformat()[:length], None, modifier, quality)
    said = date_in_words(when, language, "heading" if style == "heading" else "sentence")
    assert re.findall("[0-9]+", said) == [when.start[:4]]


@pytest.mark.parametrize(
    ("length", "unit", "en", "ru", "kk"),
    [
        (1, "month", "1 month", "1 месяц", "1 ай"),
        (2, "month", "2 months", "2 месяца", "2 ай"),
        (5, "month", "5 months", "5 месяцев", "5 ай"),
        (18, "month", "18 months", "18 месяцев", "18 ай"),
        (21, "month", "21 months", "21 месяц", "21 ай"),
        (1, "year", "1 year", "1 год", "1 жыл"),
        (3, "year", "3 years", "3 года", "3 жыл"),
        (5, "year", "5 years", "5 лет", "5 жыл"),
        (5.0, "year", "5 years", "5 лет", "5 жыл"),
        (5.5, "year", "5½ years", "5,5 года", "5,5 жыл"),
        (1.5, "month", "1½ months", "1,5 месяца", "1,5 ай"),
        (2.25, "year", "2.25 years", "2,25 года", "2,25 жыл"),
        (0.5, "year", "half a year", "полгода", "жарты жыл"),
        (0, "day", "0 days", "0 дней", "0 күн"),
        (11, "day", "11 days", "11 дней", "11 күн"),
        (112, "day", "112 days", "112 дней", "112 күн"),
        (122, "day", "122 days", "122 дня", "122 күн"),
    ],
)
def test_durations(length: float, unit: DurationUnit, en: str, ru: str, kk: str) -> None:
    assert [duration_in_words(length, unit, language) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize("length", [-1, float("nan"), float("inf")])
def test_a_length_that_is_none_is_refused(length: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        duration_in_words(length, "day", "en")


@pytest.mark.parametrize(
    ("start", "length", "unit", "end"),
    [
        (date(2020, 1, 31), 1, "month", date(2020, 2, 29)),
        (date(2019, 1, 31), 1, "month", date(2019, 2, 28)),
        (date(2020, 2, 29), 1, "year", date(2021, 2, 28)),
        (date(2020, 8, 31), 0.5, "year", date(2021, 2, 28)),
        (date(2020, 3, 16), 5.5, "year", date(2025, 9, 16)),
        (date(2020, 12, 1), 1, "month", date(2021, 1, 1)),
        (date(2020, 11, 30), 13, "month", date(2021, 12, 30)),
        (date(2020, 2, 28), 2, "day", date(2020, 3, 1)),
        (date(2020, 2, 28), 0, "month", date(2020, 2, 28)),
    ],
)
def test_computed_ends(start: date, length: float, unit: DurationUnit, end: date) -> None:
    assert add_duration(start, length, unit) == end


@pytest.mark.parametrize(
    ("length", "unit", "reason"),
    [
        (0.5, "day", "whole"),
        (1.5, "month", "whole"),
        (0.3, "year", "whole"),
        (9e9, "day", "past the calendar"),
        (9000, "year", "past the calendar"),
        (-1, "day", "zero or more"),
    ],
)
def test_an_end_that_cannot_be_counted_is_refused(length: float, unit: DurationUnit, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        add_duration(date(2020, 1, 1), length, unit)


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2900, 1, 1)), st.integers(0, 600))
def test_months_land_in_the_right_month_and_never_later_in_it(start: date, months: int) -> None:
    end = add_duration(start, months, "month")
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day <= start.day


@pytest.mark.parametrize(
    ("amount", "currency", "en", "ru", "kk"),
    [
        (50000, "KZT", "50,000 tenge", "50\u00a0000 тенге", "50\u00a0000 теңге"),
        (1, "USD", "1 US dollar", "1 доллар США", "1 АҚШ доллары"),
        (Decimal("2.50"), "USD", "2.5 US dollars", "2,5 доллара США", "2,5 АҚШ доллары"),
        (
            50,
            "MCI",
            "50 monthly calculation indices",
            "50 месячных расчётных показателей",
            "50 айлық есептік көрсеткіш",
        ),
        (7, "GBP", "7 GBP", "7 GBP", "7 GBP"),
    ],
)
def test_money(amount: Decimal, currency: str, en: str, ru: str, kk: str) -> None:
    assert [money_in_words(amount, currency, language) for language in LANGUAGES] == [en, ru, kk]


@pytest.mark.parametrize(
    ("code", "part", "en", "ru", "kk"),
    [
        (
            "CC2014",
            "4",
            "Article 274, part 4, of the Criminal Code",
            "часть 4 статьи 274 Уголовного кодекса",
            "Қылмыстық кодекстің 274-бабының 4-бөлігі",
        ),
        (
            "Criminal Code",
            "",
            "Article 274 of the Criminal Code",
            "статья 274 Уголовного кодекса",
            "Қылмыстық кодекстің 274-бабы",
        ),
        (
            "Law EXAMPLE",
            "1",
            "Article 274, part 1 (Law EXAMPLE)",
            "часть 1 статьи 274 (Law EXAMPLE)",
            "274-баптың 1-бөлігі (Law EXAMPLE)",
        ),
        ("", "", "Article 274", "статья 274", "274-бап"),
    ],
)
def test_articles(code: str, part: str, en: str, ru: str, kk: str) -> None:
    assert [article_in_words(code, "274", part, language) for language in LANGUAGES] == [en, ru, kk]
