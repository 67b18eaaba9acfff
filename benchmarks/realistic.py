"""A casebook as large as a benchmark asks for, with names and texts spread as in life; the same for the same seed.

The people are put together from lists of names and stand for nobody. Written in bulk, outside the history.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from benchmarks.casebook import PASSPHRASE
from kazrights.base import clock
from kazrights.base.wording import Wording
from kazrights.model.action import Action
from kazrights.model.case import Case, CaseCategory, CasePerson
from kazrights.model.event import Event
from kazrights.model.person import Person, PersonName
from kazrights.model.record import Record
from kazrights.model.term import vocabulary
from kazrights.names.fold import fold
from kazrights.store import case_order, search_index
from kazrights.store.keys import Cost
from kazrights.store.vault import Vault

Row = dict[str, Any]
_AT_ONCE = 2_000


def _listed(words: str) -> list[str]:
    return words.split()


_LATIN = dict(
    zip(
        "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        _listed(
            "a a b v g g d e e zh z i i k k l m n n o o p r s t u u u f kh kh ts ch sh shch _ y i _ e yu ya"
        ),
        strict=True,
    )
)
_GIVEN_F = _listed(
    "Айжан Айгүл Әсел Гүлнар Жанар Динара Мадина Сәуле Зарина Алия Елена Ольга Анна Мария Наталья"
)
_GIVEN_M = _listed(
    "Нұрлан Ерлан Бауыржан Дәулет Қанат Серік Асқар Тимур Марат Болат Иван Сергей Алексей Виктор Роман"
)
_FIRST = _listed(
    "Аб Ақ Ал Ар Бай Бек Бол Дос Ер Жан Жұм Қай Қал Мұх Нұр Ом Сар Сат Сей Тұр Ыб Шай Ив Пет Мор Сол"
)
_SECOND = _listed(
    "тай қан дыр мұр бек ғал жан сер ліб тор ман қор нат рах сын даул ғаз мер шын пар лов вар дин"
)
_STEMS = [first + second for first in _FIRST for second in _SECOND]
_ROOTS = _listed(
    "суд дело камера адвокат приговор колони здоровь свидетел протест полици обыск письм ответ прокурор жалоб "
    "свидан перевод голод врач допрос арест штраф митинг мать брат дет школ посёлк област город акимат "
    "сот іс үкім түрме денсаулық куәгер наразылық тінту хат жауап шағым кездесу "
    "аудару аштық дәрігер тергеу қамау айыппұл жиналыс ана аға бала мектеп ауыл облыс қала әкімдік"
)
_ENDINGS = [
    "",
    *_listed("а у ом е ы ов ам ами ах ный ного ному ным ная ную ность лар дар тар ға да дан ның ды мен"),
]


def filled(folder: Path, cases: int, *, seed: int = 4, cost: Cost | None = None) -> Vault:
    """A new casebook at `folder` with `cases` cases, each with a person of two names, three events and an action."""
    vault, _recovery = Vault.create(folder, PASSPHRASE, member="Bench", cost=cost or Cost(1024, 1, 1))
    made = _Maker(random.Random(seed))
    with vault.read() as session:
        for start in range(1, cases + 1, _AT_ONCE):
            rows: dict[type[Record], list[Row]] = {}
            for number in range(start, min(start + _AT_ONCE, cases + 1)):
                for record_type, row in made.case(number):
                    rows.setdefault(record_type, []).append(row)
            for record_type, held in rows.items():
                session.execute(insert(record_type), held)
        case_order.refresh(session)
        search_index.rebuild(session)
        session.commit()
    return vault


def surnames(count: int, seed: int = 4) -> list[str]:
    """Family names as the casebook has them, the common ones more often."""
    made = _Maker(random.Random(seed + 1))
    return [made.family("m") for _ in range(count)]


def words(count: int, seed: int = 4) -> list[str]:
    """Words as the texts have them, common and rare ones."""
    made = _Maker(random.Random(seed + 2))
    return [made.random.choice(made.words) if at % 2 else made.word() for at in range(count)]


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.random = chance
        order = random.Random(1)
        self.words = [root + ending for root in _ROOTS for ending in _ENDINGS]
        order.shuffle(self.words)
        self.stems = order.sample(_STEMS, len(_STEMS))
        self._word_weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self._stem_weights = list(accumulate(1 / (rank + 10) for rank in range(len(self.stems))))

    def word(self) -> str:
        """One by its place: the second is half as common as the first."""
        return self.random.choices(self.words, cum_weights=self._word_weights)[0]

    def family(self, sex: str) -> str:
        """A family name."""
        [stem] = self.random.choices(self.stems, cum_weights=self._stem_weights)
        return stem + self.random.choice(("ов", "ев", "ин") if sex == "m" else ("ова", "ева", "ина"))

    def text(self, count: int) -> str:
        """A passage of so many words."""
        return " ".join(self.random.choices(self.words, cum_weights=self._word_weights, k=count)) + "."

    def case(self, number: int) -> Iterator[tuple[type[Record], Row]]:
        """All rows of one case."""
        chance = self.random
        sex = chance.choice("fm")
        given = chance.choice(_GIVEN_F if sex == "f" else _GIVEN_M)
        family = self.family(sex)
        full = f"{given} {family}"
        day = clock.today() - timedelta(days=chance.randrange(3_000))
        yield (
            Case,
            {
                "id": number,
                "ref": f"KZ-{2000 + number // 50_000}-{number % 50_000:05d}",
                "title": Wording(ru=f"{full}: {self.text(4)}"),
                "summary": Wording(ru=self.text(60), kk=self.text(40)),
                "folded": fold(full),
                "status": "active" if number % 7 else "closed",
                "region": chance.choice((*vocabulary("region").codes, None)),
                "opened_on": day,
            },
        )
        yield Person, {"id": number, "sex": "female" if sex == "f" else "male"}
        for position, (name, script) in enumerate(((full, "Cyrl"), (latin(full), "Latn"))):
            first, last = name.split()
            yield (
                PersonName,
                {
                    "person_id": number,
                    "position": position,
                    "full": name,
                    "given": first,
                    "family": last,
                    "script": script,
                    "folded": fold(name),
                },
            )
        yield CasePerson, {"case_id": number, "person_id": number, "role": "subject"}
        yield CaseCategory, {"case_id": number, "category": "prisoner_of_conscience"}
        yield (
            Action,
            {
                "case_id": number,
                "title": f"EXAMPLE {self.text(4)}",
                "due_on": clock.today() + timedelta(days=chance.randrange(-30, 370)),
            },
        )
        for _event in range(3):
            said = Wording(ru=f"{family} {self.text(22)}")
            yield Event, {"case_id": number, "type": "arrest", "text": said}


def latin(name: str) -> str:
    """A plain way to write a name in Latin letters."""
    return " ".join(_latin(word).capitalize() for word in name.casefold().split())


def _latin(word: str) -> str:
    return "".join(_LATIN.get(sign, sign) for sign in word).replace("_", "")
