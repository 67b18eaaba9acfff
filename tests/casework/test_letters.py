"""Letters of the sample casebook: written, held back, undone, sent and answered."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from kazrights.base import clock
from kazrights.base.errors import InvalidInput, KazrightsError, NotFound
from kazrights.base.i18n import LANGUAGES
from kazrights.base.wording import Wording
from kazrights.casework import (
    actions,
    events,
    finding,
    letter_register,
    letters,
    officials,
    reference,
    senders,
)
from kazrights.casework.letters import Choice, HeldBack
from kazrights.model.letter import Letter
from kazrights.model.official import Office
from kazrights.model.source import Blob
from kazrights.store.vault import Vault
from tests import make
from tests.documents.papers import read

FRIDAY = datetime(2026, 1, 9, 10)
# Which letter fits whose case, and an office that can do something about it.
FITTING = [
    ("prisoner-of-conscience", "KZ-2020-003", "prosecutor_general"),
    ("defender-harassment", "KZ-2020-006", "prosecutor_general"),
    ("torture-investigation", "KZ-2020-013", "prosecutor_general"),
    ("death-in-custody", "KZ-2020-005", "prosecutor_general"),
    ("medical-care", "KZ-2020-003", "kuis"),
    ("fair-trial", "KZ-2020-006", "supreme_court"),
    ("solidarity-card", "KZ-2020-003", ""),
    ("unanswered", "KZ-2020-003", "prosecutor_general"),
    ("embassy", "KZ-2020-003", "embassy"),
    ("un-summary", "KZ-2020-003", ""),
    ("noncustodial-conviction", "KZ-2020-001", "prosecutor_general"),
    ("noncustodial-conviction", "KZ-2020-002", "president"),
    ("failure-to-protect", "KZ-2020-007", "mia"),
    ("death-in-care", "KZ-2020-009", "minlabour"),
    ("law-or-promise", "KZ-2020-011", "president"),
    ("thank-you", "KZ-2020-008", "supreme_court"),
]


def choice(vault: Vault, template: str, who: str, office: str, language: str = "en", **more: Any) -> Choice:
    office_id = officials.by_code(vault, office).id if office else None
    return Choice(finding.find(vault, who), office_id, template, language, **more)


def bokayev(vault: Vault, language: str = "en", **more: Any) -> Choice:
    return choice(vault, "prisoner-of-conscience", "Bokayev", "prosecutor_general", language, **more)


def count(vault: Vault, record_type: type[Any]) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(record_type)) or 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("template", "who", "office"), FITTING)
def test_every_template_makes_a_stamped_paper(
    sample: Vault, template: str, who: str, office: str, language: str
) -> None:
    text = read(letters.preview(sample, choice(sample, template, who, office, language)))
    assert text.count("SAMPLE – DO NOT SEND") >= 2
    assert "{{" not in text


def test_a_written_letter_is_the_previewed_one(sample: Vault) -> None:
    wanted = bokayev(sample, "kk")
    previewed = letters.preview(sample, wanted)
    letter_id = letters.write(sample, wanted)
    assert letter_register.pdf(sample, letter_id) == previewed
    assert letter_register.row(sample, letter_id).sha256 == hashlib.sha256(previewed).hexdigest()
    assert letter_register.words(sample, letter_id) == letters.text(sample, wanted)


def test_a_preview_keeps_nothing(sample: Vault) -> None:
    letters.preview(sample, bokayev(sample))
    assert (count(sample, Letter), count(sample, Blob)) == (0, 0)
    assert letters.problems(sample, bokayev(sample)) == []


def test_the_register_keeps_the_letter_as_it_was(sample: Vault) -> None:
    letter_id = letters.write(sample, bokayev(sample, "ru"))
    with sample.change("Test change") as session:
        office = session.scalars(select(Office).where(Office.code == "prosecutor_general")).one()
        office.title = Wording(en="EXAMPLE", ru="ПРИМЕР", kk="МЫСАЛ")
    row = letter_register.row(sample, letter_id)
    assert (row.office, row.holder) == ("Генеральный прокурор", "")
    assert (row.template, row.language, row.status) == ("prisoner-of-conscience", "ru", "created")
    assert row.dated_on == date(2020, 12, 31)
    assert row.file_name == f"2020-12-31_letter_{row.code}_ru.pdf"
    assert row.file_name.isascii()


def test_a_letter_expects_an_answer(sample: Vault) -> None:
    case_id = finding.find(sample, "Bokayev")
    with clock.frozen(FRIDAY):
        letter_id = letters.write(sample, bokayev(sample))
    (expected,) = [row for row in actions.of_case(sample, case_id) if row.kind == "reply_due"]
    assert expected.due_on == date(2026, 1, 30)
    assert expected.due_on == letter_register.row(sample, letter_id).reply_due_on
    assert "Prosecutor General" in expected.title


def test_nobody_answers_a_card(sample: Vault) -> None:
    letter_id = letters.write(sample, choice(sample, "solidarity-card", "Bokayev", ""))
    assert letter_register.row(sample, letter_id).reply_due_on is None
    case_id = finding.find(sample, "Bokayev")
    assert not [row for row in actions.of_case(sample, case_id) if row.kind == "reply_due"]


def test_a_card_tells_no_address_and_nothing_of_the_case(sample: Vault) -> None:
    text = read(letters.preview(sample, choice(sample, "solidarity-card", "Bokayev", "")))
    assert "Dear Maks," in text
    assert not [word for word in ("Example Street", "Sampletown", "174", "prison", "convict") if word in text]


def test_only_the_chosen_requests_stand_in_it(sample: Vault) -> None:
    text = letters.text(sample, bokayev(sample, requests=("health", "release")))
    asked = [line for line in text.splitlines() if line[:2] in ("1.", "2.", "3.")]
    assert [line.split(" ")[1] for line in asked] == ["take", "see"]
    assert asked[1] == "2. see that he receives any medical care that he needs."


def test_an_unknown_request_or_template_is_refused(sample: Vault) -> None:
    with pytest.raises(KazrightsError, match="no-such-request"):
        letters.write(sample, bokayev(sample, requests=("no-such-request",)))
    with pytest.raises(NotFound, match="prisoner-of-conscience"):
        letters.write(sample, choice(sample, "no-such-template", "Bokayev", "prosecutor_general"))
    assert count(sample, Letter) == 0


def test_a_letter_held_back_says_why(sample: Vault) -> None:
    thanks = choice(sample, "thank-you", "Bokayev", "president")
    assert letters.problems(sample, thanks) == ["The letter is held back: it needs a good step to thank for."]
    with pytest.raises(HeldBack, match="a good step to thank for"):
        letters.write(sample, thanks)
    no_office = Choice(finding.find(sample, "Bokayev"), None, "prisoner-of-conscience", "en")
    assert letters.problems(sample, no_office) == ["The letter is held back: choose the office it goes to."]


def test_what_holds_a_letter_back_in_a_casebook_of_ones_own(vault: Vault) -> None:
    reference.load(vault)
    case_id = make.case(vault, "Aizhan Example")
    wanted = Choice(case_id, officials.by_code(vault, "mia").id, "failure-to-protect", "en")
    assert "needs a sender" in letters.problems(vault, wanted)[0]
    senders.add(vault, "Test Sender")
    assert "one fact at least" in letters.problems(vault, wanted)[0]
    events.add(
        vault,
        case_id,
        "threats",
        text=Wording(en="Aizhan Example was threatened (EXAMPLE)."),
        in_letters=True,
    )
    assert letters.problems(vault, wanted) == []
    assert (
        "one fact at least"
        in letters.problems(vault, Choice(case_id, wanted.office_id, wanted.template, "kk"))[0]
    )


@pytest.mark.parametrize(
    ("field", "why"),
    [("title", "has no title"), ("salutation", "has no salutation"), ("both", "has no salutation")],
)
def test_an_office_needs_a_title_and_a_salutation(sample: Vault, field: str, why: str) -> None:
    with sample.change("Test change") as session:
        office = session.scalars(select(Office).where(Office.code == "prosecutor_general")).one()
        if field in ("title", "both"):
            office.title = Wording(ru="ПРИМЕР")
        if field in ("salutation", "both"):
            office.salutation = office.salutation_general = Wording(ru="ПРИМЕР")
    assert why in letters.problems(sample, bokayev(sample))[0]
    assert letters.problems(sample, bokayev(sample, "ru")) == []


def test_a_run_keeps_what_can_be_written_and_is_one_step(sample: Vault) -> None:
    held_back = choice(sample, "thank-you", "Bokayev", "president")
    run = [bokayev(sample, language) for language in LANGUAGES]
    done = letters.write_all(sample, [run[0], held_back, *run[1:]])
    assert len(done.ids) == 3
    assert [wanted for wanted, _sentence in done.held_back] == [held_back]
    sample.undo()
    case_id = finding.find(sample, "Bokayev")
    assert count(sample, Letter) == 0
    assert not [row for row in actions.of_case(sample, case_id) if row.kind == "reply_due"]
    sample.redo()
    assert [letter_register.pdf(sample, id)[:5] for id in done.ids] == [b"%PDF-"] * 3


def test_a_run_can_be_stopped_and_keeps_what_is_done(sample: Vault) -> None:
    told: list[tuple[int, int]] = []

    def one_only(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 1

    done = letters.write_all(sample, [bokayev(sample, language) for language in LANGUAGES], one_only)
    assert (len(done.ids), done.stopped) == (1, True)
    assert told == [(0, 3), (1, 3)]


def test_a_sent_letter_waits_from_the_day_it_left(sample: Vault) -> None:
    letter_id = letters.write(sample, bokayev(sample))
    letter_register.mark_sent(sample, letter_id, date(2026, 2, 2), "post")
    row = letter_register.row(sample, letter_id)
    assert (row.status, row.sent_on, row.reply_due_on) == ("sent", date(2026, 2, 2), date(2026, 2, 23))
    (expected,) = [a for a in actions.of_case(sample, row.case_id or 0) if a.kind == "reply_due"]
    assert expected.due_on == row.reply_due_on
    with pytest.raises(InvalidInput):
        letter_register.mark_sent(sample, letter_id)


def test_an_answer_ends_the_waiting(sample: Vault) -> None:
    letter_id = letters.write(sample, bokayev(sample))
    letter_register.log_reply(
        sample, letter_id, date(2026, 2, 10), text="EXAMPLE, not a real reply", number="7"
    )
    row = letter_register.row(sample, letter_id)
    assert row.status == "replied"
    (reply,) = letter_register.replies(sample, letter_id)
    assert (reply.received_on, reply.number) == (date(2026, 2, 10), "7")
    (expected,) = [a for a in actions.of_case(sample, row.case_id or 0) if a.kind == "reply_due"]
    assert (expected.status, expected.done_on) == ("done", date(2026, 2, 10))


def test_a_follow_up_quotes_the_letter_it_follows(sample: Vault) -> None:
    first = letter_register.row(sample, letters.write(sample, bokayev(sample, "ru")))
    follow_up = choice(sample, "unanswered", "Bokayev", "prosecutor_general", "ru", answers_id=first.id)
    text = letters.text(sample, follow_up)
    assert text.startswith(f"Макс Бокаев: моё обращение {first.code}")
    assert "– содействовать пересмотру приговора с целью его отмены;" in text
    embassy = letters.text(sample, choice(sample, "embassy", "Bokayev", "embassy", "ru"))
    assert (
        "Прилагаю копию моего обращения от 31 декабря 2020 года (адресат: Генеральный прокурор)." in embassy
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_folded_stays_out(sample: Vault, language: str) -> None:
    folded = {
        "Nurkadilova": ("failure-to-protect", "mia", ("trans", "транс", "Khamitov", "Хамитов")),
        "Nesterov": ("thank-you", "supreme_court", ("retard", "отсталый", "ақыл-ойы", "18")),
        "Berdkhodzhaeva": (
            "torture-investigation",
            "prosecutor_general",
            ("rape", "изнасил", "зорла", "трансгендер"),
        ),
    }
    for who, (template, office, words) in folded.items():
        text = letters.text(sample, choice(sample, template, who, office, language))
        assert not [word for word in words if word in text]
