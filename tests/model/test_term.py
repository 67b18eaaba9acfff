"""The vocabularies are whole, unambiguous and cover the 2020 report; the reference tables use their words."""

from __future__ import annotations

import csv
import re

import pytest

from kazrights.base.i18n import LANGUAGES
from kazrights.base.paths import resource
from kazrights.base.wording import Wording
from kazrights.model.term import Term, Vocabulary, vocabulary

NAMES = sorted(path.stem for path in resource("vocabularies").glob("*.csv"))
TABLES = sorted(path.stem for path in resource("reference").glob("*.csv"))


def words(text: str) -> set[str]:
    return set(text.split())


REPORT_EVENT_TYPES = words("""
    civil_judgment civil_suits_lodged conviction death_in_custody deprivation_of_legal_capacity detention
    hate_speech ill_treatment_reported imprisonment_continuing imprisonment_start_at_facility
    inaction_by_authorities incitement_to_attack legal_capacity_reinstated perpetrator_sentenced
    perpetrators_detained protest_incident publication rape remand sentence
""")
SANCTIONS = words("""
    administrative_detention fine warning restricted_freedom imprisonment life_imprisonment criminal_arrest
    community_service correctional_work suspended_sentence probation ban_on_activity confiscation
    pre_trial_detention police_custody house_arrest undertaking administrative_supervision
    compulsory_treatment disciplinary_cell transfer extradition order_to_retract damages
""")
OTHER_OUTCOMES = words("""
    acquittal case_closed appeal_rejected sentence_reduced parole amnesty_pardon released
    reinstatement_of_rights
""")
OFFICES = words("""
    president prosecutor_general mia kuis prison knb supreme_court anticorruption ombudsman npm mfa mininfo
    minlabour akim embassy
""")
EXTENSION = words("SLAPP ADMIN RF BAN LIST TRANSFER REGIME CAP PSY SMEAR INACT")


def rows(table: str) -> list[dict[str, str]]:
    with resource("reference", f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_codes_are_unique_ascii_words(name: str) -> None:
    codes = [term.code for term in vocabulary(name)]
    assert len(set(codes)) == len(codes) > 1
    if name == "name_script":
        assert set(codes) == {"Latn", "Cyrl", "Arab"}
    elif name == "region":  # ISO 3166-2
        assert [code for code in codes if not re.fullmatch(r"KZ-\d\d", code)] == []
    else:
        assert [code for code in codes if not re.fullmatch(r"[a-z]+(_[a-z]+)*", code)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_language_has_its_own_label(name: str) -> None:
    owner: dict[str, str] = {}
    for term in vocabulary(name):
        for language in LANGUAGES:
            label = term.label.in_(language)
            assert label and label == label.strip() and label[0].isupper(), (term.code, language)
            assert owner.setdefault(label.casefold(), term.code) == term.code, label


@pytest.mark.parametrize("name", NAMES)
def test_labels_are_in_the_letters_of_their_language(name: str) -> None:
    kazakh_only = re.compile("[әғқңөұүһі]", re.IGNORECASE)
    latin = re.compile("[a-z]", re.IGNORECASE)
    for term in vocabulary(name):
        assert not re.search("[а-яё]", term.label.en.casefold()), term.code
        assert not latin.search(term.label.ru + term.label.kk), term.code
        assert not kazakh_only.search(term.label.ru), term.code


@pytest.mark.parametrize("name", NAMES)
def test_every_row_fills_exactly_its_columns(name: str) -> None:
    with resource("vocabularies", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, strict=True)
    assert header[:4] == ["code", "en", "ru", "kk"] and header[4:] in ([], ["esf"])
    assert {len(line) for line in lines} == {len(header)}


def test_event_types_cover_the_report() -> None:
    assert set(vocabulary("event_type").codes) >= REPORT_EVENT_TYPES


def test_event_types_carry_the_extension_for_kazakhstan() -> None:
    assert {f"KX-{word}" for word in EXTENSION} <= {term.esf for term in vocabulary("event_type")}


def test_sanctions_have_the_words_of_the_reference() -> None:
    assert set(vocabulary("sanction_kind").codes) == SANCTIONS


def test_outcomes_that_are_no_sanction_are_outcomes_of_a_decision() -> None:
    assert set(vocabulary("decision_outcome").codes) >= OTHER_OUTCOMES


def test_a_label_is_in_the_language_asked_for() -> None:
    sanctions = vocabulary("sanction_kind")
    assert sanctions.label("restricted_freedom", "en") == "Restricted freedom"
    assert sanctions.label("restricted_freedom", "ru") == "Ограничение свободы"
    assert sanctions.label("restricted_freedom", "kk") == "Бас бостандығын шектеу"


def test_an_unknown_code_is_shown_as_it_stands() -> None:
    assert vocabulary("sanction_kind").label("from_the_future", "kk") == "from_the_future"


def test_a_missing_translation_falls_back() -> None:
    example = Vocabulary("example", (Term("one", Wording(en="One")), Term("two", Wording(ru="Два"))))
    assert [example.label(code, "kk") for code in example.codes] == ["One", "Два"]
    assert example.find("") is None


@pytest.mark.parametrize("text", ["fine", "FINE", " Fine ", "штраф", "АЙЫППҰЛ"])
def test_find_takes_code_or_label_of_any_language(text: str) -> None:
    assert vocabulary("sanction_kind").find(text) == "fine"


def test_find_reads_several_words_and_admits_what_it_does_not_know() -> None:
    assert vocabulary("event_type").find("смерть  под\nстражей") == "death_in_custody"
    assert vocabulary("event_type").find("no such thing") is None


@pytest.mark.parametrize("name", NAMES)
def test_every_label_finds_its_own_code(name: str) -> None:
    terms = vocabulary(name)
    for term in terms:
        assert {terms.find(term.label.in_(language)) for language in LANGUAGES} == {term.code}
        assert terms.find(term.code) == term.code and term.code in terms


def test_a_vocabulary_is_read_once_and_a_wrong_name_is_an_error() -> None:
    assert vocabulary("risk") is vocabulary("risk")
    with pytest.raises(LookupError):
        vocabulary("no_such_list")


@pytest.mark.parametrize("table", TABLES)
def test_every_reference_row_states_its_evidence_and_is_unique(table: str) -> None:
    found = rows(table)
    assert all(row["evidence"].startswith(("seen", "known")) for row in found)
    names = ("code", "article", "designators", "category")
    keys = [tuple(row.get(name) for name in names) for row in found]
    assert len(set(keys)) == len(keys) > 0
    assert all(None not in row and None not in row.values() for row in found)


def test_every_office_can_be_written_to_in_each_language() -> None:
    offices = rows("offices")
    assert {office["code"] for office in offices} == OFFICES
    for office in offices:
        assert office["level"] in vocabulary("office_level")
        assert office["checked"] == "no"
        for language in LANGUAGES:
            for part in ("title", "salutation", "general", "closing"):
                assert office[f"{part}_{language}"], (office["code"], part, language)
        assert not re.search("господин|госпожа", office["general_ru"])
        assert not re.search("мырза|ханым", office["general_kk"])


def test_a_holder_or_an_address_has_a_source_and_a_date() -> None:
    for office in rows("offices"):
        for part, source in (("holder_seen", "holder"), ("address", "address"), ("email", "email")):
            told = bool(office[f"{source}_source"]), bool(office[f"{source}_dated"])
            assert told == (bool(office[part]),) * 2, (office["code"], part)


def test_reference_rows_use_the_words_of_the_vocabularies() -> None:
    regions = vocabulary("region")
    codes = {row["code"] for row in rows("codes")}
    for facility in rows("facilities"):
        assert not facility["kind"] or facility["kind"] in vocabulary("facility_kind")
        assert facility["region"] in regions
    assert {row["code"] for row in rows("provisions")} == codes
    assert {("CC2014", "174"), ("CC2014", "274")} <= {(r["code"], r["article"]) for r in rows("provisions")}
