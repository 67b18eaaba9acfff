"""Every form of the program: how to come to it, by the method that opens it, and how to type into all its fields."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

import kazrights.gui
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.wording import Wording
from kazrights.casework import (
    actions,
    attachments,
    case_file,
    citations,
    consents,
    contacts,
    country,
    custody,
    events,
    letters,
    office_groups,
    officials,
    people,
    proceedings,
    records,
    relations,
    timeline,
)
from kazrights.casework.letter_paper import Choice as LetterChoice
from kazrights.casework.people import NewName
from kazrights.casework.proceedings import NewCharge, NewSanction
from kazrights.gui.cases import fact_fields
from kazrights.gui.main_window import MainWindow
from kazrights.gui.parts import reopening
from kazrights.gui.parts.field import Field
from kazrights.gui.parts.form import Form
from kazrights.gui.parts.repeat_field import RepeatField
from kazrights.gui.parts.ticks_field import TicksField
from kazrights.model.case import Case
from kazrights.model.source import Source
from kazrights.store.vault import Vault
from tests import make

TYPED = "EXAMPLE"
"""Readable as words; no date, number or word of a vocabulary: what can't be read has to stay, too."""


@dataclass(frozen=True, slots=True)
class Book:
    """The ids of what the forms are opened on."""

    case: int
    theme: int
    office: int
    group: int
    letter: int
    source: int
    file: int
    period: int


def fill(vault: Vault, folder: Path) -> Book:
    """An invented case in the sample casebook, in which something of every kind stands."""
    case_id = make.case(vault, "Test Person")
    make.case(vault, "Other Example")
    subject = make.subject(vault, case_id)
    witness = people.add_person(vault, case_id, "witness", [NewName("Sample Witness")])
    relations.add(vault, subject, witness, "friend")
    consents.add(vault, subject, {}, given_by="individual")
    case_file.ask(vault, case_id, Wording(en="EXAMPLE demand"))
    said = Wording(en="EXAMPLE event.")
    events.add(vault, case_id, "other", FuzzyDate("2020"), said, in_letters=True)
    period = custody.add(vault, case_id, subject, "sentence", "EXAMPLE colony", ongoing=True)
    custody.add_transfer(vault, period, "EXAMPLE prison", moved_on=FuzzyDate("2021"))
    matter = proceedings.add(vault, case_id, "criminal", "accused", person_id=subject)
    proceedings.add_opponent(vault, matter, "victim", description=Wording(en="EXAMPLE party"))
    proceedings.add_charge(vault, matter, NewCharge(words=Wording(en="EXAMPLE charge")))
    proceedings.add_decision(vault, matter, "verdict", FuzzyDate("2022"), [NewSanction("fine")])
    actions.add(vault, case_id, "EXAMPLE step", vault.today)
    contacts.log(vault, case_id, "EXAMPLE note", on=vault.today)
    source = make.source(vault, Case, case_id)
    records.edit(vault, Source, source, text="EXAMPLE words that stood there")
    place = folder / "example.txt"
    place.write_text("EXAMPLE", "utf-8")
    [file] = attachments.attach(vault, case_id, [place]).ids
    office = officials.by_code(vault, "prosecutor_general").id
    officials.add_holder(vault, office, Wording(en="Sample Holder"))
    group = office_groups.add(vault, "EXAMPLE group", (office,))
    letter = letters.write(vault, LetterChoice(case_id, office, "prisoner-of-conscience", "en"))
    theme = country.listed(vault)[0].id
    return Book(case_id, theme, office, group, letter, source, file, period)


Way = Callable[[MainWindow, Book], object]


def _case(tab: str, call: Callable[[Any, Book], object]) -> Way:
    def go(window: MainWindow, book: Book) -> object:
        window.show_thing("case", book.case)
        page = window.page("cases").case
        page.look_at(getattr(page, tab))
        QApplication.processEvents()
        return call(getattr(page, tab), book)

    return go


def _detail(call: Callable[[Any], object]) -> Way:
    def go(overview: Any, _book: Book) -> object:
        card = overview.people.cards()[0]
        card.open()
        return call(card.detail)

    return _case("overview", go)


def _source(call: Callable[[Any], object]) -> Way:
    def go(tab: Any, book: Book) -> object:
        tab.show_source(book.source)
        return call(tab.source)

    return _case("sources", go)


def _file(tab: Any, book: Book) -> object:
    tab._go("file", book.file)
    return tab.file.head.edit()


def _matter(call: Callable[[Any], object]) -> Way:
    return _case("proceedings", lambda tab, _book: call(tab._shown()[0]))


def _timeline(kind: str) -> Way:
    def go(tab: Any, book: Book) -> object:
        found = timeline.entries(tab._desk.vault, book.case, "en")
        return tab._edit(next(entry for entry in found if entry.kind == kind))

    return _case("timeline", go)


def _letter(call: Callable[[Any], object]) -> Way:
    def go(window: MainWindow, book: Book) -> object:
        window.show_thing("letter", book.letter)
        return call(window.page("cases").letter.currentWidget().forms)

    return go


def _office(call: Callable[[Any], object]) -> Way:
    def go(window: MainWindow, book: Book) -> object:
        window.show_thing("office", book.office)
        return call(window.page("officials").office)

    return go


def _groups(call: Callable[[Any, Book], object]) -> Way:
    def go(window: MainWindow, book: Book) -> object:
        window.go_to("officials")
        window.page("officials").show_groups()
        return call(window.page("officials").groups.block, book)

    return go


def _theme(call: Callable[[Any], object]) -> Way:
    def go(window: MainWindow, book: Book) -> object:
        window.go_to("country", book.theme)
        return call(window.page("country").theme)

    return go


def _new_office(window: MainWindow, _book: Book) -> object:
    window.go_to("officials")
    return window.page("officials").new_office()


def _new_case(window: MainWindow, _book: Book) -> object:
    return window.new_case()


WAYS: dict[str, Way] = {
    "NewCasePage": _new_case,
    "RelationsBlock.add_relation": _detail(lambda detail: detail.relations.add_relation()),
    "RelationsBlock._edit": _detail(lambda detail: detail.relations._edit(_relation(detail))),
    "NamesBlock.add_name": _detail(lambda detail: detail.names.add_name()),
    "NamesBlock._edit": _detail(lambda detail: detail.names._edit(detail.names._person.names[0])),
    "EditableValues.edit": _detail(lambda detail: detail.values.edit("since")),
    "LinksBlock.add_link": _case("overview", lambda overview, _book: overview.links.add_link()),
    "DemandsBlock._add": _case("overview", lambda overview, _book: overview.demands._add()),
    "DemandsBlock._edit": _case(
        "overview",
        lambda overview, book: overview.demands._edit(
            case_file.load(overview.demands.desk.vault, book.case).demands[0]
        ),
    ),
    "WordsBlock.edit": _case("overview", lambda overview, _book: overview.summary.edit()),
    "PeopleBlock.add_person": _case("overview", lambda overview, _book: overview.add_person()),
    "ConsentBlock.add_consent": _case("overview", lambda overview, _book: overview.add_consent()),
    "ConsentBlock._edit": _case(
        "overview", lambda overview, book: overview.consent._edit(_consent(overview, book))
    ),
    "ConsentBlock._withdraw": _case(
        "overview", lambda overview, book: overview.consent._withdraw(_consent(overview, book))
    ),
    "LettersTab.mark_sent": _case("letters", lambda tab, _book: tab.mark_sent()),
    "LettersTab.log_reply": _case("letters", lambda tab, _book: tab.log_reply()),
    "ProceedingForms.add_charge": _matter(lambda block: block.add_charge()),
    "ProceedingForms.add_hearing": _matter(lambda block: block.add_hearing()),
    "ProceedingForms.add_decision": _matter(lambda block: block.add_decision()),
    "ProceedingForms.add_opponent": _matter(lambda block: block.add_opponent()),
    "ProceedingForms.add_sanction": _matter(lambda block: block.add_sanction(block.proceeding.decisions[0])),
    "ProceedingForms.edit": _matter(
        lambda block: block.edit(block.proceeding.opponents[0], fact_fields.OPPONENT, "EXAMPLE")
    ),
    "CustodyBlock.add_detention_here": _case("proceedings", lambda tab, _book: tab.add_detention()),
    "CustodyForms.edit_detention": _case(
        "proceedings", lambda tab, book: tab.custody.edit_detention(book.period, "EXAMPLE", beside=True)
    ),
    "CustodyForms.add_transfer": _case(
        "proceedings", lambda tab, book: tab.custody.add_transfer(book.period, beside=True)
    ),
    "CustodyForms.edit_transfer": _case(
        "proceedings",
        lambda tab, book: tab.custody.edit_transfer(
            custody.of_case(tab.custody.desk.vault, book.case)[0].transfers[0].id, "EXAMPLE", beside=True
        ),
    ),
    "SourceHeadBlock.edit": _source(lambda view: view.head.edit()),
    "SourceTextBlock.edit": _source(lambda view: view.words.edit()),
    "SupportsBlock.add": _source(lambda view: view.supports.add()),
    "SupportsBlock.edit": _source(
        lambda view: view.supports.edit(
            citations.of_case(view.supports.desk.vault, view.supports._case_id)[0].supports[0].citation
        )
    ),
    "FileHeadBlock.edit": _case("sources", _file),
    "SourcesTab.add_source": _case("sources", lambda tab, _book: tab.add_source()),
    "SourcesTab.add_clipping": _case("sources", lambda tab, _book: tab.add_clipping()),
    "TimelineForms.add_event": _case("timeline", lambda tab, _book: tab.add_event()),
    "TimelineForms.add_detention_here": _case("timeline", lambda tab, _book: tab.add_detention()),
    "TimelineForms.add_hearing": _case("timeline", lambda tab, _book: tab.add_hearing()),
    "TimelineForms._edit_record": _timeline("event"),
    "TimelineForms._edit_people": _case(
        "timeline",
        lambda tab, book: tab.forms._edit_people(
            events.of_case(tab.forms.desk.vault, book.case)[0].id, "EXAMPLE"
        ),
    ),
    "ProceedingsTab.add_proceeding": _case("proceedings", lambda tab, _book: tab.add_proceeding()),
    "ActionsTab.edit": _case("steps", lambda tab, _book: tab.edit()),
    "LetterForms._on_mark_sent": _letter(lambda forms: forms._on_mark_sent()),
    "LetterForms._on_log_reply": _letter(lambda forms: forms._on_log_reply()),
    "OfficialsPage.new_office": _new_office,
    "WordsBlock._edit": _office(lambda view: view.words._edit()),
    "GroupsBlock.new_group": _groups(lambda block, _book: block.new_group()),
    "GroupsBlock.edit_group": _groups(lambda block, book: block.edit_group(book.group)),
    "PostBlock._edit": _office(lambda view: view.post._edit()),
    "AddressBlock._edit": _office(lambda view: view.address._edit()),
    "HoldersBlock.add_holder": _office(lambda view: view.holders.add_holder()),
    "HoldersBlock._edit": _office(lambda view: view.holders._edit(view.holders._office.holders[0])),
    "RecordRow.edit": _theme(lambda view: next(iter(view.notes._rows.values())).edit()),
    "RecordRow.add_source": _theme(lambda view: next(iter(view.notes._rows.values())).add_source()),
    "RecordsBlock.add_record": _theme(lambda view: view.commitments.add_record()),
    "CasesBlock.add_case": _theme(lambda view: view.cases.add_case()),
}
"""By the class and method that wears `opens_form`."""

INSIDE_OTHERS = {
    "CustodyForms.add_detention": "is opened by add_detention_here",
    "NewSourceView.new_source": "is opened by the tab",
    "NewSourceView.new_clipping": "is opened by the tab",
}


def openers() -> set[str]:
    """Every method of the program that opens a form, as the code marks them."""
    found = {"NewCasePage"}
    for file in Path(next(iter(kazrights.gui.__path__))).rglob("*.py"):
        for made in (n for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.ClassDef)):
            for method in (n for n in made.body if isinstance(n, ast.FunctionDef)):
                if any(ast.unparse(d).endswith("opens_form") for d in method.decorator_list):
                    found.add(f"{made.name}.{method.name}")
    return found


def form_in(window: MainWindow) -> Form | None:
    """The form that is open in a window."""
    QApplication.processEvents()
    for holder in reopening.holders(window):
        for name in ("form", "_form"):
            form = getattr(holder, name, None)
            if isinstance(form, Form) and form.isVisible():
                return form
    return None


def write_in_all(form: Form) -> None:
    """Type into every line, box and tick of a form, as a hand would."""
    for row in form.rows:
        if row.section is not None:
            row.section.open()
        write_in(row.field)


def typed(form: Form) -> dict[str, Any]:
    """What stands in each field."""
    return {row.names[0]: row.field.typed() for row in form.rows}


def write_in(field: Field) -> None:
    """Type into every line, box and tick of a field."""
    if isinstance(field, TicksField):
        field.set_value(tuple(row.id for row in field._rows[:2]))
        return
    if isinstance(field, RepeatField) and not field.rows:
        field.add_row()
    for line in field.findChildren(QLineEdit):
        line.setText(TYPED)
        line.textEdited.emit(TYPED)
    for box in field.findChildren(QPlainTextEdit):
        box.setPlainText(TYPED)
    for tick in field.findChildren(QAbstractButton):
        if tick.isCheckable() and not tick.isHidden():
            tick.click()


def _relation(detail: Any) -> int:
    return relations.of_person(detail.relations.desk.vault, detail.relations._person.id)[0].id


def _consent(overview: Any, book: Book) -> Any:
    vault = overview.consent.desk.vault
    subject = make.subject(vault, book.case)
    return consents.of_people(vault, [subject])[subject][0]
