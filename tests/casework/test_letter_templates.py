"""The bundled letter templates: the same letter in three languages, and good to read whatever the case lacks."""

from __future__ import annotations

import re
from itertools import product

import pytest

from kazrights.base import paths
from kazrights.base.i18n import LANGUAGES
from kazrights.casework import letter_templates
from kazrights.casework.letter_catalogue import CATALOGUE
from kazrights.documents.filling import Value
from kazrights.documents.letter_text import LetterText
from kazrights.documents.template import MissingFields, Template

CODES = (
    "death-in-care", "death-in-custody", "defender-harassment", "embassy", "failure-to-protect", "fair-trial",
    "law-or-promise", "medical-care", "noncustodial-conviction", "prisoner-of-conscience", "solidarity-card",
    "thank-you", "torture-investigation", "un-summary", "unanswered",
)  # fmt: skip
EACH = list(product(CODES, LANGUAGES))
NAME = {"en": "Ayan Sample", "ru": "Аян Үлгі", "kk": "Аян Үлгі"}
SENTENCE = {"en": "This is an example.", "ru": "Это пример.", "kk": "Бұл — мысал."}
KAZAKH_LETTERS = set("әғқңөұүһі")
SEXES = ("male", "female", "")


def source(code: str, language: str) -> str:
    return paths.resource("letters", f"{code}.{language}.txt").read_text(encoding="utf-8")


def printed(code: str, language: str) -> str:
    """The words of a template without header values that hold codes, notes, ids and fields."""
    body = source(code, language).partition("\n\n")[2]
    body = re.sub(r"^# .*$|^\[\w+\]|^- \[[\w-]+\]", "", body, flags=re.MULTILINE)
    body = re.sub(r"\{\{(?:sender |office )?m\|f(?:\|\?)?:([^}]*)\}\}", r"\1", body)
    return re.sub(r"\{\{[^}]*\}\}", "", body)


def bare(language: str, *, sex: str = "", group: bool = False) -> dict[str, Value]:
    """A case that holds nothing but what a letter can't do without."""
    values: dict[str, Value] = {"name": NAME[language], "sender": "Sample Sender", "group": group}
    return values | {"facts": SENTENCE[language], "good_news": SENTENCE[language], "person.sex": sex}


def full(language: str, *, sex: str = "", group: bool = False) -> dict[str, Value]:
    """A case that holds everything the catalogue knows."""
    values: dict[str, Value] = {}
    for field in CATALOGUE:
        if field.endswith("?"):
            values[field.removesuffix("?")] = True
        elif field.endswith("[]"):
            inner = [f.removeprefix(f"{field}.") for f in CATALOGUE if f.startswith(f"{field}.")]
            values[field.removesuffix("[]")] = [dict.fromkeys(inner, f"X{n}") for n in (1, 2)]
        elif "[]" not in field:
            values[field] = f"X{field.replace('_', '')}"
    return values | bare(language, sex=sex, group=group) | {"health": SENTENCE[language], "sender.sex": sex}


def letters_of(template: Template) -> list[LetterText]:
    """The letter for a case that holds little and for one that holds much, of each sex, alone and in a group."""
    language = template.header.language
    return [
        template.fill(hold(language, sex=sex, group=group))
        for hold, sex, group in product((bare, full), SEXES, (False, True))
    ]


def paragraphs(letter: LetterText) -> list[str]:
    return [*letter.before, *letter.lead_in, *letter.after]


def test_there_are_fifteen_templates_in_three_languages_and_nothing_else() -> None:
    files = {path.name for path in paths.resource("letters").iterdir()}
    assert files == {f"{code}.{language}.txt" for code, language in EACH} | {"README.md"}
    assert [info.code for info in letter_templates.all()] == sorted(CODES, key=lambda code: title(code, "en"))


def title(code: str, language: str) -> str:
    return letter_templates.load(code, language).header.title


@pytest.mark.parametrize(("code", "language"), EACH)
def test_the_header_is_of_this_file_and_a_reader_has_a_day(code: str, language: str) -> None:
    header = letter_templates.load(code, language).header
    assert (header.code, header.language) == (code, language)
    assert header.title and header.purpose
    assert len(header.title) <= 45
    assert "{{name}}" in header.subject
    assert bool(header.reviewed_by) == bool(header.reviewed_on)


@pytest.mark.parametrize("code", CODES)
def test_the_three_languages_say_the_same(code: str) -> None:
    english, *others = (letter_templates.load(code, language) for language in LANGUAGES)
    for other in others:
        assert list(other.requests) == list(english.requests)
        assert [marker for marker, _nodes in other.passages] == [
            marker for marker, _nodes in english.passages
        ]
        assert other.fields == english.fields
        assert other.required == english.required
        assert other.header.audience == english.header.audience


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_required_but_a_name_and_a_fact(code: str) -> None:
    required = set(letter_templates.load(code, "en").required)
    assert required <= {"name", "facts", "good_news", "sender"}


@pytest.mark.parametrize("code", sorted(set(CODES) - {"solidarity-card", "un-summary", "thank-you"}))
def test_without_a_fact_no_letter(code: str) -> None:
    with pytest.raises(MissingFields) as error:
        letter_templates.load(code, "kk").fill({"name": NAME["kk"]})
    assert error.value.names == ("facts",)


def test_no_thanks_without_a_good_step() -> None:
    values = bare("en")
    values["good_news"] = ""
    with pytest.raises(MissingFields) as error:
        letter_templates.load("thank-you", "en").fill(values)
    assert error.value.names == ("good_news",)


@pytest.mark.parametrize(("code", "language"), EACH)
def test_no_seam_shows_whatever_vanishes(code: str, language: str) -> None:
    for letter in letters_of(letter_templates.load(code, language)):
        text = str(letter)
        assert not re.search(r"  | [,.;:!?)]|[,;:][,.;:]|\.\.|\(\)|\( |\{\{|\}\}|[\ue000\ue001]", text), text


@pytest.mark.parametrize(("code", "language"), EACH)
def test_every_paragraph_is_whole_sentences(code: str, language: str) -> None:
    for letter in letters_of(letter_templates.load(code, language)):
        for paragraph in paragraphs(letter):
            assert paragraph[0] in "–X" or paragraph[0].isupper(), paragraph
            assert paragraph.startswith("– ") or paragraph[-1] in ".:", paragraph


@pytest.mark.parametrize(("code", "language"), EACH)
def test_requests_follow_on_from_the_lead_in(code: str, language: str) -> None:
    for letter in letters_of(letter_templates.load(code, language)):
        for request in letter.requests:
            assert request.text[0].islower(), request.text
            assert request.text.endswith("." if request == letter.requests[-1] else ";"), request.text
            if language == "kk":
                assert request.text[:-1].endswith(("ді", "ды")), request.text
            if language == "ru":
                assert re.search(r"\b\w+(ть|ти|ться|чь)\b", request.text), request.text


@pytest.mark.parametrize(("code", "language"), EACH)
def test_right_letters_and_right_quotation_marks(code: str, language: str) -> None:
    text = printed(code, language)
    words = re.findall(r"\w+", text)
    assert not [
        word for word in words if re.search("[a-zA-Z]", word) and re.search("[а-яёәғқңөұүһі]", word, re.I)
    ]
    assert not re.search("[\"'`]", text)
    if language == "en":
        assert not re.search("[а-яё]", text, re.I)
    else:
        assert not re.search("[“”„’]|[a-zA-Z]", text)
    has_kazakh = bool(KAZAKH_LETTERS & set(text.casefold()))
    assert has_kazakh == (language == "kk")
    assert ("—" not in text) or language == "kk"


@pytest.mark.parametrize(("code", "language"), [each for each in EACH if each[1] != "en"])
def test_a_name_is_never_given_an_ending(code: str, language: str) -> None:
    body = source(code, language)
    assert not re.search(r"\{\{(?:name|first_name|office|sender|previous_office)\}\}[\w’'-]", body)
    if language == "kk":
        after = re.findall(r"\{\{name\}\} (\w+)", printed_with_names(body))
        assert set(after) <= {"есімді", "деген"}


def printed_with_names(body: str) -> str:
    """The text with the name kept and all other tags out, header left off."""
    kept = body.partition("\n\n")[2]
    return re.sub(r"\{\{(?!name\}\})[^}]*\}\}", "", kept)


@pytest.mark.parametrize("language", LANGUAGES)
def test_release_is_asked_for_only_of_someone_held(language: str) -> None:
    template = letter_templates.load("prisoner-of-conscience", language)
    free = template.fill(full(language) | {"imprisoned": False})
    held = template.fill(full(language))
    assert "release" in {request.id for request in held.requests}
    assert {request.id for request in free.requests} == {"conviction", "end", "law"}


@pytest.mark.parametrize(("language", "word"), [("en", "releas"), ("ru", "освобо"), ("kk", "босат")])
def test_the_letter_on_medical_care_asks_for_nothing_else(language: str, word: str) -> None:
    for letter in letters_of(letter_templates.load("medical-care", language)):
        assert word not in str(letter).casefold()


def test_the_wording_follows_the_person() -> None:
    template = letter_templates.load("failure-to-protect", "en")
    said = {sex: template.fill(full("en", sex=sex)).requests[-1].text for sex in SEXES}
    assert said["male"] == "see that he is told what has been done."
    assert said["female"] == "see that she is told what has been done."
    assert said[""] == "see that they are told what has been done."


def test_the_wording_follows_the_sender() -> None:
    template = letter_templates.load("death-in-custody", "ru")
    closes = [template.fill(bare("ru") | {"sender.sex": sex}).after[0].split(" за ")[0] for sex in SEXES]
    assert closes == ["Буду признателен", "Буду признательна", "Заранее благодарю"]


@pytest.mark.parametrize(("code", "language"), EACH)
def test_a_group_is_never_called_a_person(code: str, language: str) -> None:
    letter = letter_templates.load(code, language).fill(bare(language, group=True))
    body = "\n".join([*paragraphs(letter), *(request.text for request in letter.requests)])
    assert NAME[language] not in body


def test_the_readme_names_every_marker_and_audience() -> None:
    readme = paths.resource("letters", "README.md").read_text(encoding="utf-8")
    used = {
        marker
        for code, language in EACH
        for marker in re.findall(r"^\[(\w+)\]", source(code, language), re.M)
    }
    assert not [marker for marker in used if f"`[{marker}]`" not in readme]
    audiences = {letter_templates.info(code).audience for code in CODES}
    assert not [audience for audience in audiences if f"`{audience}`" not in readme]
