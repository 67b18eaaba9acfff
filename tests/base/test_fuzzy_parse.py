"""What people type is read as meant, or refused with a reason; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.base.fuzzy_date import DateNotUnderstood, FuzzyDate, Modifier, Quality
from tests.base.some_dates import about, after, before, between, exact, span


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2016", exact("2016")),
        (" 2016 г. ", exact("2016")),
        ("2016г.", exact("2016")),
        ("2016 ж.", exact("2016")),
        ("Oct 2020", exact("2020-10")),
        ("OCTOBER 2020", exact("2020-10")),
        ("октябрь 2020 года", exact("2020-10")),
        ("в октябре 2020 г.", exact("2020-10")),
        ("2020 жылғы қазан", exact("2020-10")),
        ("2020 жылғы қазанда", exact("2020-10")),
        ("2020 ж. казан айы", exact("2020-10")),
        ("10 Feb 2020", exact("2020-02-10")),
        ("10th of February, 2020", exact("2020-02-10")),
        ("Feb 10, 2020", exact("2020-02-10")),
        ("10-Feb-2020", exact("2020-02-10")),
        ("10 февраля 2020 года", exact("2020-02-10")),
        ("10 февр. 2020", exact("2020-02-10")),
        ("2020 жылғы 10 ақпан", exact("2020-02-10")),
        ("2020 жылғы ақпанның 10-ы", exact("2020-02-10")),
        ("10.02.2020", exact("2020-02-10")),
        ("10. 2. 2020 г.", exact("2020-02-10")),
        ("10/02/2020", exact("2020-02-10")),
        ("06.2020", exact("2020-06")),
        ("2020-05-01", exact("2020-05-01")),
        ("2020-05", exact("2020-05")),
        ("~10 Feb 2020", about("2020-02-10")),
        ("~06.2020", about("2020-06")),
        ("about May 2020", about("2020-05")),
        ("около 10 февраля 2020", about("2020-02-10")),
        ("шамамен 2020 ж. 10 ақп.", about("2020-02-10")),
        ("before 2019", before("2019")),
        ("<2019", before("2019")),
        ("< 10.02.2020", before("2020-02-10")),
        ("до 2019", before("2019")),
        ("до мая 2020 года", before("2020-05")),
        ("2019 жылға дейін", before("2019")),
        ("after May 2020", after("2020-05")),
        (">2020-05", after("2020-05")),
        ("после 10 мая 2020 г.", after("2020-05-10")),
        ("2020 жылғы мамырдан кейін", after("2020-05")),
        ("Jan–Aug 2020", span("2020-01", "2020-08")),
        ("Jan-Aug 2020", span("2020-01", "2020-08")),
        ("january to august 2020", span("2020-01", "2020-08")),
        ("с января по август 2020 года", span("2020-01", "2020-08")),
        ("2020 ж. қаң.–там.", span("2020-01", "2020-08")),
        ("16 March–11 May 2020", span("2020-03-16", "2020-05-11")),
        ("16 March - 11 May 2020", span("2020-03-16", "2020-05-11")),
        ("10–12 Feb 2020", span("2020-02-10", "2020-02-12")),
        ("10–12.02.2020", span("2020-02-10", "2020-02-12")),
        ("10.02–12.03.2020", span("2020-02-10", "2020-03-12")),
        ("2020-05–2020-08", span("2020-05", "2020-08")),
        ("2019–2021", span("2019", "2021")),
        ("2019-2021 гг.", span("2019", "2021")),
        ("2019-May 2020", span("2019", "2020-05")),
        ("2017 жылдан бастап 2019 жылға дейін", span("2017", "2019")),
        ("between 2017 and July 2019", between("2017", "2019-07")),
        ("Между 2017 и июлем 2019 года", between("2017", "2019-07")),
        ("2017 жыл мен 2019 жылғы шілде аралығында", between("2017", "2019-07")),
        ("2016 (estimated)", FuzzyDate("2016", quality=Quality.estimated)),
        ("2016 (по расчёту)", FuzzyDate("2016", quality=Quality.calculated)),
        ("“early spring”", FuzzyDate("", None, Modifier.text, Quality.certain, "early spring")),
        ('2020 "after the  thaw"', FuzzyDate("2020", text="after the thaw")),
    ],
)
def test_reads_what_people_type(typed: str, meant: FuzzyDate) -> None:
    assert FuzzyDate.parse(typed) == meant


NOT_UNDERSTOOD, SHORT_YEAR, NO_YEAR, NO_SUCH, BACKWARDS = (
    "not understood",
    "four digits, for example",
    "year is missing",
    "no such day",
    "before the beginning",
)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", NOT_UNDERSTOOD),
        ("  ", NOT_UNDERSTOOD),
        ("sometime", NOT_UNDERSTOOD),
        ("early June 2020", NOT_UNDERSTOOD),
        ("10 2020", NOT_UNDERSTOOD),
        ("before", NOT_UNDERSTOOD),
        ("before after 2019", NOT_UNDERSTOOD),
        ("~2016–2018", NOT_UNDERSTOOD),
        ("2020 2021", NOT_UNDERSTOOD),
        ("2020 (maybe)", NOT_UNDERSTOOD),
        ("10/02/20", SHORT_YEAR),
        ("10.02.20", SHORT_YEAR),
        ("~10.02.20", SHORT_YEAR),
        ("10 Feb 20", SHORT_YEAR),
        ("10 May", NO_YEAR),
        ("Feb 20", NO_YEAR),
        ("March 2019–May", NO_YEAR),
        ("May–2020", NO_YEAR),
        ("10–12.2020", NO_YEAR),
        ("10.02", NO_YEAR),
        ("31.02.2020", NO_SUCH),
        ("31 June 2020", NO_SUCH),
        ("29 Feb 2019", NO_SUCH),
        ("00.05.2020", NO_SUCH),
        ("02.13.2020", NO_SUCH),
        ("2019-20", NO_SUCH),
        ("2020-00", NO_SUCH),
        ("Nov–Feb 2020", BACKWARDS),
        ("2021–2019", BACKWARDS),
        ("3000", "four digits"),
    ],
)
def test_refuses_with_a_reason_rather_than_guess(typed: str, reason: str) -> None:
    with pytest.raises(DateNotUnderstood, match=reason) as refused:
        FuzzyDate.parse(typed)
    assert refused.value.sentence == str(refused.value)


def test_reads_only_the_languages_asked_for() -> None:
    assert FuzzyDate.parse("май 2020", ["ru"]) == exact("2020-05")
    with pytest.raises(DateNotUnderstood):
        FuzzyDate.parse("май 2020", ["en"])


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789.-–/ <>~MayJunеидолгж“”()to", max_size=24))
def test_any_typing_is_understood_or_refused_politely(typed: str) -> None:
    try:
        when = FuzzyDate.parse(typed)
    except DateNotUnderstood:
        return
    assert FuzzyDate.parse(when.show("en")) == when
