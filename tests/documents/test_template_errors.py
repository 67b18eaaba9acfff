"""A template that is wrong is refused when it is read, with the line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kazrights.documents.template import TemplateError, read_template
from tests.documents.test_template import CATALOGUE, HEADER

BODY = HEADER.count("\n") + 1


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Hello\n{{nobody}}", 1),
        ("{{name.__class__}}", 0),
        ("{{name|upper}}", 0),
        ("{{name()}}", 0),
        ("{{ 1 + 1 }}", 0),
        ("{{> other}}", 0),
        ("{{#if name}}x", 0),
        ("x{{/if}}", 0),
        ("{{#if name}}\nx{{/each}}", 1),
        ("{{#each name}}x{{/each}}", 0),
        ("{{charges}}", 0),
        ("{{threats}}", 0),
        ("{{article}}", 0),
        ("{{#each charges}}{{#if name}}{{#if name}}{{#if name}}x{{/if}}{{/if}}{{/if}}{{/each}}", 0),
        ("a\n{{name", 1),
        ("name}}", 0),
        ("{{m|f: he}}", 0),
        ("{{m|f|?: he|she}}", 0),
        ("{{#if name}}a\n[close]\nb{{/if}}", 0),
        ("[greeting]\nx", 0),
        ("[part]\nx", 0),
        ("[requests]\n- no id", 1),
        ("[requests]\n- [a] x\n- [a] y", 2),
        ("[requests]\n- [a] {{#if name}}x\n- [b] y{{/if}}", 1),
        ("[requests]\n- [a] x\n[requests]\n- [b] x", 2),
        ("a \ue000 b", 0),
    ],
)
def test_the_line_is_named(body: str, line: int) -> None:
    with pytest.raises(TemplateError) as refused:
        read_template(HEADER + body, CATALOGUE)
    assert refused.value.line == BODY + line
    assert str(BODY + line) in refused.value.sentence


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("code: x\nlanguage: en\ntitle: X\n\n", 1),
        ("code: X Y\nlanguage: en\ntitle: X\naudience: un\n\n", 1),
        ("code: x\nlanguage: de\ntitle: X\naudience: un\n\n", 2),
        ("code: x\nlanguage: en\ntitle: X\naudience: friend\n\n", 4),
        ("code: x\ncode: y\n\n", 2),
        ("code: x\ncolour: y\n\n", 2),
        ("code: x\nlanguage: en\ntitle: X\naudience: un\nreviewed_on: 31.12.2020\n\n", 5),
        ("", 1),
    ],
)
def test_a_header_says_what_it_must(header: str, line: int) -> None:
    with pytest.raises(TemplateError) as refused:
        read_template(header + "Hello", CATALOGUE)
    assert refused.value.line == line


def test_too_large_and_not_utf8() -> None:
    with pytest.raises(TemplateError):
        read_template(HEADER + "x" * 65_536, CATALOGUE)
    with pytest.raises(TemplateError) as refused:
        read_template(HEADER.encode() + b"a\n\xff", CATALOGUE)
    assert refused.value.line == BODY + 1


def test_a_list_of_more_than_500_is_refused() -> None:
    template = read_template(HEADER + "{{#each charges}}{{article}} {{/each}}", CATALOGUE)
    charges = [{"article": "x"}] * 501
    with pytest.raises(TemplateError):
        template.fill({"person.name": "A", "charges": charges})
    assert template.fill({"person.name": "A", "charges": charges[:500]}).before


def test_a_byte_order_mark_and_foreign_line_ends_are_no_matter() -> None:
    data = b"\xef\xbb\xbf" + (HEADER + "Hello\n\nyou").replace("\n", "\r\n").encode()
    assert read_template(data, CATALOGUE).fill({"person.name": "A"}).before == ("Hello", "you")


PIECES = ["{{", "}}", "{{name}}", "{{#if name}}", "{{/if}}", "{{#each charges}}", "{{/each}}", "{{m|f: a|b}}"]
PIECES += ["[requests]\n", "\n- [a] ", "\n", "\n\n", "# ", "text, ", "|", "[", "]", "\ud800", "{{article}}"]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_text_is_read_or_refused(body: str) -> None:
    try:
        template = read_template(HEADER + body, CATALOGUE)
    except TemplateError as refused:
        assert BODY <= refused.line <= BODY + body.count("\n") + 1
    else:
        template.fill({"person.name": "A", "name": "B", "charges": [{"article": "C"}]})
