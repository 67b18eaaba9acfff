"""What every record has: its identity, both time axes, who wrote it, who may see it, and its own problems."""

from __future__ import annotations

import unicodedata
import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, MetaData, String, inspect, text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

from kazrights.base import clock
from kazrights.base.errors import Problem
from kazrights.base.fuzzy_date import FuzzyDate
from kazrights.base.i18n import N_, _, translated
from kazrights.base.wording import Wording
from kazrights.model.columns import DayColumn, FuzzyDateColumn, MomentColumn, WordingColumn
from kazrights.model.term import vocabulary

LONGEST_TEXT = 65_536
ADDED_LATER = text("''")
"""The server's default of a text column that a migration added: what it holds in the rows that were there before."""


class Base(DeclarativeBase):
    """All tables of a casebook; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        FuzzyDate: FuzzyDateColumn(),
        Wording: WordingColumn(),
        date: DayColumn(),
        datetime: MomentColumn(),
    }


def field(
    label: str,
    *args: Any,
    terms: str = "",
    required: bool = False,
    help: str = "",
    sensitive: bool = False,
    **options: Any,
) -> MappedColumn[Any]:
    """A column with what forms, headers, imports and problem sentences need to know of it.

    `label` is marked with N_ and translated when shown; `terms` names the vocabulary its codes come from.
    """
    info = {"label": label, "terms": terms, "required": required, "help": help, "sensitive": sensitive}
    return mapped_column(*args, info=info, **options)


def wording(label: str, **options: Any) -> MappedColumn[Any]:
    """A text column held in each language."""
    return field(label, default=Wording, **options)


class Record(Base):
    """A row that a person can see, change, cite and exchange."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32), unique=True, default=lambda: uuid.uuid4().hex)
    recorded_at: Mapped[datetime] = field(N_("Recorded"), default=clock.now)
    learned_on: Mapped[FuzzyDate | None] = field(N_("When we learned it"))
    audience: Mapped[str] = field(N_("Who may see it"), terms="audience", default="internal")

    @declared_attr
    @classmethod
    def recorded_by(cls) -> Mapped[int | None]:
        return mapped_column(ForeignKey("member.id"), info={"label": N_("Recorded by")})

    def prepare(self) -> None:
        """Compute what is derived from other fields; called before each write."""

    def problems(self) -> list[Problem]:
        """What is wrong with this record; a subclass adds its own rules to these of every field."""
        found: list[Problem] = []
        for attribute in inspect(type(self)).column_attrs:
            info = attribute.columns[0].info
            value = getattr(self, attribute.key)
            if "label" not in info:
                continue
            label = translated(info["label"])
            texts = _texts(value)
            if info.get("required") and (
                value is None or (texts is not None and not any(map(_is_seen, texts)))
            ):
                found.append(Problem(attribute.key, _("{field} is needed.").format(field=label)))
            elif texts and any("\ud800" <= sign <= "\udfff" for text in texts for sign in text):
                found.append(
                    Problem(attribute.key, _("{field} holds a broken character.").format(field=label))
                )
            elif info.get("terms") and value and value not in vocabulary(info["terms"]):
                sentence = _("{field}: “{value}” is not a known word.").format(field=label, value=value)
                found.append(Problem(attribute.key, sentence))
            elif texts and max(map(len, texts), default=0) > LONGEST_TEXT:
                found.append(Problem(attribute.key, _("{field} is too long.").format(field=label)))
        return found


def length_problems(length: float | None, unit: str | None) -> list[Problem]:
    """What is wrong with a field `length` in the field `unit`; neither need be known."""
    if length is None or (length > 0 and unit):
        return []
    return [Problem("length", _("A length needs a number above zero and a unit."))]


def _texts(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, Wording):
        return (value.en, value.ru, value.kk)
    return (value,) if isinstance(value, str) else None


def _is_seen(text: str) -> bool:
    """Whether a text has anything that can be seen: not only blanks, controls and invisible signs."""
    return any(unicodedata.category(sign)[0] not in "CZ" for sign in text)


def label_of(record_type: type[Base], name: str) -> str:
    """The translated label of a field of a record class."""
    return _(inspect(record_type).column_attrs[name].columns[0].info.get("label", name))
