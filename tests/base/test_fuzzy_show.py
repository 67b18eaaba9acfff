"""The short form on screens, and that it is read back to the same date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.base.fuzzy_date import FuzzyDate, Quality
from tests.base.some_dates import about, after, before, between, exact, fuzzy_dates, span

LANGUAGES = ("en", "ru", "kk")


@pytest.mark.parametrize(
    ("when", "en", "ru", "kk"),
    [
        (exact("2016"), "2016", "2016", "2016 ж."),
        (exact("2020-10"), "Oct 2020", "окт. 2020", "2020 ж. қаз."),
        (exact("2020-05"), "May 2020", "май 2020", "2020 ж. мам."),
        (exact("2020-05-01"), "1 May 2020", "1 мая 2020", "2020 ж. 1 мам."),
        (exact("2020-02-10"), "10 Feb 2020", "10 февр. 2020", "2020 ж. 10 ақп."),
        (about("2020-06"), "~Jun 2020", "~июнь 2020", "~2020 ж. мау."),
        (before("2019"), "before 2019", "до 2019", "2019 жылға дейін"),
        (before("2020-05"), "before May 2020", "до мая 2020", "2020 жылғы мамырға дейін"),
        (after("2020-02-10"), "after 10 Feb 2020", "после 10 февр. 2020", "2020 жылғы 10 ақпаннан кейін"),
        (span("2020-01", "2020-08"), "Jan–Aug 2020", "янв.–авг. 2020", "2020 ж. қаң.–там."),
        (span("2020-02-10", "2020-02-12"), "10–12 Feb 2020", "10–12 февр. 2020", "2020 ж. 10–12 ақп."),
        (
            span("2019-11-03", "2020-02"),
            "3 Nov 2019–Feb 2020",
            "3 нояб. 2019–февр. 2020",
            "2019 ж. 3 қар.–2020 ж. ақп.",
        ),
        (span("2019", "2021"), "2019–2021", "2019–2021", "2019–2021 жж."),
        (
            between("2017", "2019-07"),
            "between 2017 and Jul 2019",
            "между 2017 и июлем 2019",
            "2017 жыл мен 2019 жылғы шілде аралығы",
        ),
        (
            between("2020-08", "2020-09-02"),
            "between Aug 2020 and 2 Sep 2020",
            "между августом 2020 и 2 сент. 2020",
            "2020 жылғы тамыз бен 2020 жылғы 2 қыркүйек аралығы",
        ),
        (
            FuzzyDate("2016", quality=Quality.estimated, text="a remark"),
            "2016 (estimated) “a remark”",
            "2016 (по оценке) «a remark»",
            "2016 ж. (болжамды) «a remark»",
        ),
    ],
)
def test_shows_a_short_form(when: FuzzyDate, en: str, ru: str, kk: str) -> None:
    assert [when.show(language) for language in LANGUAGES] == [en, ru, kk]


def test_the_kazakh_and_follows_the_sound_before_it() -> None:
    for month in range(1, 13):
        name, conjunction = between(f"2020-{month:02}", "2021").show("kk").split()[2:4]
        voiced, voiceless = name.endswith("з"), name.endswith("к")
        assert conjunction == ("бен" if voiced else "пен" if voiceless else "мен"), name


@settings(max_examples=400, deadline=None)
@given(fuzzy_dates(), st.sampled_from(LANGUAGES))
def test_what_is_shown_is_read_back_unchanged(when: FuzzyDate, language: str) -> None:
    shown = when.show(language)
    assert FuzzyDate.parse(shown, [language]) == when
    assert FuzzyDate.parse(shown) == when
