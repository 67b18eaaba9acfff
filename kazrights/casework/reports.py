"""Papers about a case, made from the records that may stand on them: folded facts stay out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kazrights.base.spoken import date_in_words
from kazrights.casework import addressees, letter_case, sources
from kazrights.casework.case_state import sanctions_of, state_words
from kazrights.casework.letter_case import LetterCase
from kazrights.casework.letter_paper import STAMP
from kazrights.casework.people import name_for_letter
from kazrights.casework.sentences import charge_words, computed_end, sanction_words
from kazrights.documents.reports.case_sheet import CaseSheet, Said, render_case_sheet
from kazrights.documents.reports.case_sheet_words import say
from kazrights.model.action import Action
from kazrights.model.consent import Consent
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.proceeding import Decision
from kazrights.model.record import Record
from kazrights.model.source import Citation
from kazrights.model.term import vocabulary
from kazrights.store.vault import Vault

_MOST_DATES = 4


def case_sheet(vault: Vault, case_id: int, language: str = "en") -> bytes:
    """The one-page case sheet as a PDF; raises NotFound."""
    with vault.read() as session:
        case = letter_case.load(session, case_id)
        sheet = _CaseSheetMaker(session, case, language, vault.stands_at).made(
            STAMP if vault.is_sample else ""
        )
    return render_case_sheet(sheet)


class _CaseSheetMaker:
    """Gathers the words of one sheet; sources are numbered as they are first cited."""

    def __init__(self, session: Session, case: LetterCase, language: str, stands_at: date) -> None:
        self.session, self.case, self.language = session, case, language
        self.as_of = case.case.as_of or stands_at
        records: list[Record] = [
            case.case,
            *case.events,
            *case.detentions,
            *case.proceedings,
            *case.decisions(),
        ]
        records += case.charges()
        self._cited = sources.by_uid(session, [record.uid for record in records])
        self._numbers: dict[str, int] = {}

    def made(self, stamp: str) -> CaseSheet:
        """The sheet in words; `stamp` stands at its head and foot, "" for none."""
        case, language = self.case.case, self.language
        person = self.case.subject
        named = name_for_letter(person, language) if person else ""
        spelled = [name.full for name in person.names] if person else []
        summary = Said(case.summary.best(language), self._marks(case))
        return CaseSheet(
            language=language,
            ref=case.ref,
            name=named or case.title.best(language),
            other_names=tuple(dict.fromkeys(name for name in spelled if name != named)),
            state=state_words(case, sanctions_of(self.session, [case.id]).get(case.id, []), language),
            facts=self._facts(),
            summary=summary,
            happened=tuple(self._happened()),
            situation=Said(case.situation.best(language), ()),
            charges=tuple(Said(charge_words(c, language), self._marks(c)) for c in self.case.charges()),
            asks=tuple(demand.text.best(language) for demand in self.case.demands),
            offices=tuple(self._offices()),
            next_dates=tuple(self._next_dates()),
            sources=tuple(self._numbers),
            as_of=self.as_of,
            confidentiality=say("INTERNAL – NOT FOR PUBLICATION", language),
            consent=self._consent(),
            stamp=stamp,
        )

    def _facts(self) -> tuple[tuple[str, str], ...]:
        case, person, language = self.case.case, self.case.subject, self.language
        concerns = [vocabulary("case_category").label(c.category, language) for c in case.categories]
        custody = self.case.custody()
        held = custody.facility.name.best(language) if custody and custody.facility else ""
        rows = [("Concern", ", ".join(concerns))]
        if person:
            many = str(person.count or "") or person.count_words.best(language)
            rows += [
                ("Number of people", many if person.counting_unit != "individual" else ""),
                ("Occupation", person.occupation.best(language)),
                ("From", person.home.best(language)),
                ("Born", date_in_words(person.born_on, language, "heading") if person.born_on else ""),
            ]
        if custody:
            rows.append(("Held at", held or say("not known", language)))
        rows.append(("Ends", "; ".join(self._ends())))
        verified = date_in_words(case.verified_on, language, "heading") if case.verified_on else ""
        rows.append(("Last verified", verified))
        return tuple((say(label, language), value) for label, value in rows)

    def _ends(self) -> list[str]:
        found = []
        for decision in self.case.decisions():
            for sanction in decision.sanctions:
                ends = computed_end(sanction, decision) if sanction.opponent_id is None else None
                if ends:
                    name = vocabulary("sanction_kind").label(sanction.kind, self.language)
                    day = date_in_words(ends, self.language, "heading")
                    found.append(f"{name}: {day} ({say('computed', self.language)})")
        return found

    def _happened(self) -> list[Said]:
        """The facts cleared for letters, else all, in order; a ruling without a sentence is said by its measures."""
        found = []
        for fact in self.case.in_order() or self.case.in_order(cleared_only=False):
            text = fact.text.best(self.language)
            if not text and isinstance(fact, Decision):
                text = "; ".join(sanction_words(sanction, self.language) for sanction in fact.sanctions)
            if text:
                on = letter_case.happened(fact)
                when = date_in_words(on, self.language, "heading") if on else ""
                found.append(Said(text, self._marks(fact), when))
        return found

    def _offices(self) -> list[tuple[str, str]]:
        """Those written to, else those usual for the concern, with their salutations."""
        codes = addressees.proposed(category.category for category in self.case.case.categories)
        written = select(Letter.office_id).where(
            Letter.case_id == self.case.case.id, Letter.office_id.is_not(None)
        )
        to = select(Office).where(Office.id.in_(written) | Office.code.in_(codes[:2])).order_by(Office.id)
        offices = list(self.session.scalars(to))
        ranked = sorted(offices, key=lambda office: codes.index(office.code) if office.code in codes else -1)
        return [
            (o.title.best(self.language), (o.salutation_general or o.salutation).best(self.language))
            for o in ranked[:4]
        ]

    def _next_dates(self) -> list[tuple[str, str]]:
        dated = [
            (hearing.held_on.start, self._hearing(hearing.type))
            for proceeding in self.case.proceedings
            for hearing in proceeding.hearings
            if hearing.held_on
            and hearing.held_on.precision == "day"
            and hearing.held_on.start >= self.as_of.isoformat()
        ]
        planned = (
            select(Action)
            .where(
                Action.case_id == self.case.case.id, Action.status == "planned", Action.due_on.is_not(None)
            )
            .order_by(Action.due_on)
            .limit(_MOST_DATES)
        )
        dated += [(str(action.due_on), action.title) for action in self.session.scalars(planned)]
        said = sorted(dated)[:_MOST_DATES]
        return [
            (date_in_words(date.fromisoformat(day), self.language, "heading"), what) for day, what in said
        ]

    def _hearing(self, kind: str | None) -> str:
        return (
            vocabulary("hearing_type").label(kind, self.language) if kind else say("Hearing", self.language)
        )

    def _consent(self) -> str:
        people = [link.person_id for link in self.case.case.people]
        given = (
            select(Consent.id).where(Consent.person_id.in_(people), Consent.withdrawn_on.is_(None)).limit(1)
        )
        recorded = self.session.scalar(given) is not None
        return say("recorded" if recorded else "not recorded: for internal use only", self.language)

    def _marks(self, record: Record) -> tuple[int, ...]:
        return tuple(dict.fromkeys(self._number(citation) for citation in self._cited.get(record.uid, [])))

    def _number(self, citation: Citation) -> int:
        words = sources.words(citation, self.language)
        return self._numbers.setdefault(words, len(self._numbers) + 1)
