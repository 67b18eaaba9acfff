"""Templates are filled from named values; a clause goes with its fact, and what is missing holds the letter back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.base.errors import KazrightsError
from kazrights.documents.filling import Values
from kazrights.documents.letter_text import LetterText, Part, Request
from kazrights.documents.plain import clean
from kazrights.documents.template import MissingFields, read_template

CATALOGUE = {
    "name",
    "person.name",
    "facility",
    "facts",
    "articles",
    "person.sex",
    "threats?",
    "charges[]",
    "charges[].article",
    "charges[].words",
}
HEADER = (
    "code: sample-letter\nlanguage: en\ntitle: A sample\naudience: official\nsubject: {{person.name}}\n\n"
)
FULL: Values = {"person.name": "Ayan Sample", "facility": "Example Prison", "facts": "It rained."}


def letter(body: str, requests: list[str] | None = None, **values: Any) -> LetterText:
    named = {name.replace("_", "."): value for name, value in values.items()}
    given_values: Values = {"person.name": "Ayan Sample"} | named
    return read_template(HEADER + body, CATALOGUE).fill(given_values, requests)


def said(body: str, **values: Any) -> str:
    return " / ".join(letter(body, **values).before)


WHOLE = """[salutation] Dear Prosecutor General,
[opening]
I write about {{person.name}}{{#if facility}}, who is held at {{facility}}{{/if}}.
[facts]
{{facts}}

# a note for translators
[requests]
I therefore ask you to:
- [release] see that {{person.name}} is released
  at once
- [law] {{#if articles}}bring {{articles}} into line{{/if}}
- [care] give care;
[close]
I would be grateful for a reply.
[signoff] Yours sincerely,
[enclosure] a copy
[copy] Embassy
[part] 3 Person
{{person.name}}
[part] 4 Facts
{{#if articles}}none{{/if}}
"""


def test_a_whole_letter() -> None:
    filled = read_template(HEADER + WHOLE, CATALOGUE).fill(FULL)
    assert filled == LetterText(
        code="sample-letter",
        language="en",
        subject="Ayan Sample",
        salutation="Dear Prosecutor General,",
        before=("I write about Ayan Sample, who is held at Example Prison.", "It rained."),
        lead_in=("I therefore ask you to:",),
        requests=(
            Request("release", "see that Ayan Sample is released at once;"),
            Request("care", "give care."),
        ),
        after=("I would be grateful for a reply.",),
        parts=(Part("3 Person", ("Ayan Sample",)),),
        signoff="Yours sincerely,",
        enclosures=("a copy",),
        copies=("Embassy",),
    )


def test_requests_are_chosen_one_by_one_in_the_order_of_the_template() -> None:
    template = read_template(HEADER + WHOLE, CATALOGUE)
    values: Values = {"person.name": "A", "facts": "F.", "articles": "Article 1"}
    assert list(template.requests) == ["release", "law", "care"]
    assert [r.id for r in template.fill(values).requests] == ["release", "law", "care"]
    assert template.fill(values, ["care", "law"]).requests == (
        Request("law", "bring Article 1 into line;"),
        Request("care", "give care."),
    )
    none = template.fill(values, [])
    assert none.requests == ()
    assert none.lead_in == ()
    with pytest.raises(KazrightsError, match="freedom"):
        template.fill(values, ["freedom"])


def test_what_is_missing_holds_the_letter_back() -> None:
    template = read_template(HEADER + WHOLE, CATALOGUE)
    assert template.required == ("person.name", "facts")
    with pytest.raises(MissingFields) as refused:
        template.fill({"person.name": " ", "facts": ""})
    assert refused.value.names == ("person.name", "facts")


def test_a_field_needed_only_by_a_request_not_chosen_is_not_missed() -> None:
    body = "[requests]\nI ask:\n- [a] {{name}}\n- [b] care\n"
    assert letter(body, ["b"]).requests == (Request("b", "care."),)
    with pytest.raises(MissingFields):
        letter(body)


@pytest.mark.parametrize(
    ("body", "values", "printed"),
    [
        ("{{name}}{{#if facility}}, held at {{facility}}{{/if}}.", {"name": "A"}, "A."),
        ("{{name}} {{#if facility}}at {{facility}}{{/if}} , then.", {"name": "A"}, "A, then."),
        ("{{name}} ({{#if facility}}{{facility}}{{/if}}) came.", {"name": "A"}, "A came."),
        ("{{name}} ({{#if facility}}{{facility}}, {{/if}}{{name}}).", {"name": "A"}, "A (A)."),
        ("One. {{#if facility}}Two {{facility}}.{{/if}} Three.", {}, "One. Three."),
        ("One. {{#if facility}}Two{{/if}}. Three.", {}, "One. Three."),
        ("One\n\n{{#if facility}}Two{{/if}}\n\nThree", {}, "One / Three"),
        ("{{#unless facility}}Unknown where.{{/unless}}", {}, "Unknown where."),
        ("{{#unless facility}}Unknown where.{{/unless}}", {"facility": "X"}, ""),
        ("{{#if threats}}There are threats.{{/if}}", {"threats": True}, "There are threats."),
        ("{{#if threats}}There are threats.{{/if}}", {"threats": False}, ""),
        ("в 2020 г., когда {{name}}.", {"name": "Аян Ү."}, "в 2020 г., когда Аян Ү."),
        ("Ends… {{name}}", {"name": "A"}, "Ends… A"),
    ],
)
def test_a_clause_goes_with_its_fact_and_leaves_no_seam(
    body: str, values: dict[str, Any], printed: str
) -> None:
    assert said(body, **values) == printed


def test_lists() -> None:
    charges = [{"article": "Article 1", "words": ""}, {"article": "Article 2", "words": "x"}]
    body = "{{#each charges}}{{article}}{{#if words}} ({{words}}){{/if}}, {{/each}}."
    assert said(body, charges=charges) == "Article 1, Article 2 (x)."
    assert said("Charges: {{#each charges}}{{article}}{{/each}}", charges=[]) == "Charges:"
    assert said("{{#each charges}}{{article}}\n\n{{/each}}", charges=charges) == "Article 1 / Article 2"


@pytest.mark.parametrize(
    ("variant", "sex", "printed"),
    [
        ("{{m|f: he|she}}", "m", "he"),
        ("{{m|f: he|she}}", "f", "she"),
        ("{{m|f: he|she}}", "male", "he"),
        ("{{m|f: he|she}}", "", "he/she"),
        ("{{m|f|?: he|she|they}}", "", "they"),
        ("{{m|f: получил|получила}}", "", "получил(а)"),
        ("{{m|f: приговорён|приговорена}}", "", "приговорён(а)"),
        ("он получил{{m|f: |а}} ответ", "f", "он получила ответ"),
        ("он получил{{m|f: |а}} ответ", "m", "он получил ответ"),
    ],
)
def test_words_follow_the_sex_of_the_person(variant: str, sex: str, printed: str) -> None:
    assert said(variant, person_sex=sex) == printed


def test_sender_and_office_have_their_own_sex() -> None:
    body = "{{sender m|f: рад|рада}} {{office m|f: господин|госпожа}} {{m|f: он|она}}"
    values = {"sender_sex": "f", "office_sex": "f", "person_sex": "m"}
    assert said(body, **values) == "рада госпожа он"


def test_the_letter_as_plain_text() -> None:
    text = str(letter("[opening] Hello.\n[requests]\nI ask:\n- [a] one\n- [b] two\n[close] Bye."))
    assert text == "Ayan Sample\n\nHello.\n\nI ask:\n\n1. one;\n2. two.\n\nBye."


@pytest.mark.parametrize(
    "value",
    ["{{person.name}}", "{{#if x}}", "<b>x</b>", "a , b  .", "x.", "- [release] x", "[close]", "# x", "()"],
)
def test_a_value_is_never_read_as_template(value: str) -> None:
    assert said("He said {{name}} twice", name=value) == f"He said {clean(value)} twice"


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_any_value_is_printed_as_it_is_but_for_what_is_hidden(value: str) -> None:
    if not clean(value):
        with pytest.raises(MissingFields):
            said("x {{name}} y", name=value)
    else:
        assert said("x {{name}} y", name=value) == f"x {clean(value)} y"


def test_a_full_stop_is_not_doubled() -> None:
    assert said("{{name}}. Next", name="Аян Ү.") == "Аян Ү. Next"
