"""What a source can support in a case: the case, its people, what happened, its proceedings, each said in a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from kazrights.base import i18n
from kazrights.base.i18n import _
from kazrights.casework import timeline_facts
from kazrights.casework.kinds import kind_word
from kazrights.casework.people import shown_name
from kazrights.casework.sentences import charge_words, sanction_words
from kazrights.casework.timeline_entry import Entry
from kazrights.model.case import Case, CasePerson
from kazrights.model.country import Figure
from kazrights.model.custody import DetentionPeriod
from kazrights.model.person import Person
from kazrights.model.proceeding import Charge, Decision, Proceeding, Sanction
from kazrights.model.record import Record, label_of
from kazrights.model.tables import BY_NAME
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_FIELDS_OF_CASE = ("summary", "situation", "region", "place", "outcome")
_FIELDS_OF_PERSON = ("born_on", "died_on", "citizenship", "languages", "occupation", "home")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Fact:
    """A record of a case, or one field of it, in words; of a folded one no more than its day is said."""

    table: str
    uid: str
    field: str
    words: str


def of_case(vault: Vault, case_id: int) -> list[Fact]:
    """Everything in a case that can rest on a source, the case as a whole first."""
    with vault.read() as session:
        return list(facts(session, case_id))


def facts(session: Session, case_id: int) -> Iterator[Fact]:
    """The same inside a read."""
    yield from _of_case_itself(session.get_one(Case, case_id))
    yield from _people(session, case_id)
    language = i18n.language()
    for part in (
        timeline_facts.events,
        timeline_facts.detentions,
        timeline_facts.hearings,
        timeline_facts.decisions,
    ):
        for entry in part(session, case_id, language):
            yield Fact(_TABLES[entry.kind], entry.uid, "", entry_words(entry))
    yield from _told_detentions(session, case_id)
    yield from _proceedings(session, case_id)
    for figure in session.scalars(select(Figure).where(Figure.case_id == case_id).order_by(Figure.id)):
        yield Fact("figure", figure.uid, "", _named("figure", figure.counts.best(language)))


def otherwise(table: str, field: str) -> str:
    """What a cited record is called that is not among the facts of the case."""
    return _field(BY_NAME[table], field, kind_word(table)) if field else kind_word(table)


def entry_words(entry: Entry) -> str:
    """An entry of the timeline in a line: “Arrest, 3 Feb 2016: …”; a folded one says no more than its day."""
    day = entry.on.show(i18n.language()) if entry.on else ""
    head = ", ".join(part for part in (entry.label, day) if part)
    said = "" if entry.sensitive else entry.text
    return _short(_("{what}: {words}").format(what=head, words=said) if said else head)


_TABLES = {"event": "event", "detention": "detention_period", "hearing": "hearing", "decision": "decision"}


def _of_case_itself(case: Case) -> Iterator[Fact]:
    yield Fact("case", case.uid, "", _("The case as a whole"))
    for name in _FIELDS_OF_CASE:
        if getattr(case, name):
            yield Fact("case", case.uid, name, _field(Case, name, _("The case")))


def _people(session: Session, case_id: int) -> Iterator[Fact]:
    found = select(Person).join(CasePerson, CasePerson.person_id == Person.id)
    found = found.where(CasePerson.case_id == case_id).order_by(CasePerson.id)
    for person in session.scalars(found.options(selectinload(Person.names))).unique():
        name = shown_name(person)
        yield Fact("person", person.uid, "", name)
        for field in _FIELDS_OF_PERSON:
            if getattr(person, field):
                yield Fact("person", person.uid, field, _field(Person, field, name))


def _told_detentions(session: Session, case_id: int) -> Iterator[Fact]:
    """Those that an event of the timeline tells."""
    told = (DetentionPeriod.case_id == case_id, DetentionPeriod.told_by_id.is_not(None))
    for period in session.scalars(select(DetentionPeriod).where(*told).order_by(DetentionPeriod.id)):
        day = period.from_on.show(i18n.language()) if period.from_on else ""
        words = _folded() if period.sensitive else _named("detention_period", day)
        yield Fact("detention_period", period.uid, "", words)


def _proceedings(session: Session, case_id: int) -> Iterator[Fact]:
    language = i18n.language()
    loading = (
        selectinload(Proceeding.charges).selectinload(Charge.provision),
        selectinload(Proceeding.decisions).selectinload(Decision.sanctions),
    )
    found = select(Proceeding).where(Proceeding.case_id == case_id).order_by(Proceeding.id)
    for proceeding in session.scalars(found.options(*loading)):
        folded = proceeding.sensitive
        track = vocabulary("proceeding_track").label(proceeding.track, language)
        about = proceeding.court.best(language) or proceeding.about.best(language)
        yield Fact("proceeding", proceeding.uid, "", _folded() if folded else _named("", track, about))
        for charge in proceeding.charges:
            words = _folded() if folded else _named("charge", charge_words(charge, language))
            yield Fact("charge", charge.uid, "", words)
        for decision in proceeding.decisions:
            if decision.told_by_id is not None:
                kind = vocabulary("decision_kind").label(decision.kind, language)
                day = decision.decided_on.show(language) if decision.decided_on else ""
                hidden = folded or decision.sensitive
                yield Fact("decision", decision.uid, "", _folded() if hidden else _named("", kind, day))
            yield from (_measure(sanction, folded or decision.sensitive) for sanction in decision.sanctions)


def _measure(sanction: Sanction, folded: bool) -> Fact:
    words = _folded() if folded else _named("sanction", sanction_words(sanction, i18n.language()))
    return Fact("sanction", sanction.uid, "", words)


def _named(kind: str, *words: str) -> str:
    said = ", ".join(part for part in words if part)
    if not kind:
        return _short(said)
    noun = kind_word(kind)
    noun = noun[:1].upper() + noun[1:]
    return _short(_("{what}: {words}").format(what=noun, words=said) if said else noun)


def _field(record_type: type[Record], name: str, record: str) -> str:
    return _short(_("{record}: {field}").format(record=record, field=label_of(record_type, name)))


def _folded() -> str:
    return _("Folded")


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
