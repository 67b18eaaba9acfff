"""Saved views, tags, links, handovers, relations, transfers, groups of offices; lists in the order of the alphabet."""

from __future__ import annotations

import json
from itertools import groupby

import sqlalchemy as sa
from alembic import op

from kazrights.names.alphabet import sort_key
from kazrights.names.shown import shown_for

revision = "0002"
down_revision = "0001"


_LANGUAGES = ("en", "ru", "kk")
_NAMES = """
    SELECT cp.case_id, cp.id AS joined, p.pseudonym, n."full", n.script, n.language, n.kind, n.preferred_for
    FROM case_person cp JOIN person p ON p.id = cp.person_id LEFT JOIN person_name n ON n.person_id = p.id
    WHERE cp.role = 'subject' ORDER BY cp.case_id, cp.id, n.position, n.id
"""
_DAYS = """
    SELECT id, ref, title,
        coalesce((SELECT min(due_on) FROM action WHERE case_id = "case".id AND status = 'planned'), '9999') AS next_on,
        coalesce((SELECT max(happened_on) FROM contact WHERE case_id = "case".id), '') AS contact_on
    FROM "case"
"""


def upgrade() -> None:
    """Add tables and columns, and give each case its place in the lists."""
    _add()
    _order_cases()


def _order_cases() -> None:
    bound = op.get_bind()
    called = _called()
    order = sa.table(
        "case_order",
        *(sa.column(name) for name in ("case_id", "name_en", "name_ru", "name_kk", "next_on", "contact_on")),
    )
    rows = []
    for case_id, ref, title, next_on, contact_on in bound.execute(sa.text(_DAYS)).all():
        words = json.loads(title or "{}")
        usual = words.get("en") or words.get("ru") or words.get("kk") or ref
        names = called.get(case_id) or {language: words.get(language) or usual for language in _LANGUAGES}
        keys = {f"name_{language}": sort_key(names[language]) for language in _LANGUAGES}
        rows.append({"case_id": case_id, **keys, "next_on": next_on, "contact_on": contact_on})
    if rows:
        bound.execute(sa.insert(order), rows)


def _called() -> dict[int, dict[str, str]]:
    """The name, in each language, of the first subject of each case who has one."""
    found: dict[int, dict[str, str]] = {}
    rows = op.get_bind().execute(sa.text(_NAMES))
    for (case_id, _joined), held in groupby(rows, key=lambda row: (row[0], row[1])):
        people = list(held)
        names = [row for row in people if row.full]
        if case_id in found or not (names or people[0].pseudonym):
            continue
        found[case_id] = {
            language: shown_for(names, language).full if names else people[0].pseudonym
            for language in _LANGUAGES
        }
    return found


def _add() -> None:
    removed = sa.text("before IS NOT NULL AND after IS NULL")
    op.create_index(
        "ix_change_removed", "change", ["step_id"], sqlite_where=removed, postgresql_where=removed
    )

    op.create_table(
        "office_group",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_office_group_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_group")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_group_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "saved_view",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("sort", sa.String(), nullable=False),
        sa.Column("as_table", sa.Boolean(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_saved_view_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("uid", name=op.f("uq_saved_view_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_link",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_link_case_id_case")),
        sa.ForeignKeyConstraint(["other_id"], ["case.id"], name=op.f("fk_case_link_other_id_case")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_case_link_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_link")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_link_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_case_link_case_id"), "case_link", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_link_other_id"), "case_link", ["other_id"], unique=False)
    op.create_table(
        "case_tag",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_tag_case_id_case")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_case_tag_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_tag")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_tag_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_case_tag_case_id"), "case_tag", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_tag_tag"), "case_tag", ["tag"], unique=False)
    op.create_table(
        "handover",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("handed_on", sa.String(length=10), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_handover_case_id_case")),
        sa.ForeignKeyConstraint(["from_id"], ["member.id"], name=op.f("fk_handover_from_id_member")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_handover_recorded_by_member")),
        sa.ForeignKeyConstraint(["to_id"], ["member.id"], name=op.f("fk_handover_to_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
        sa.UniqueConstraint("uid", name=op.f("uq_handover_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_handover_case_id"), "handover", ["case_id"], unique=False)
    op.create_index(op.f("ix_handover_to_id"), "handover", ["to_id"], unique=False)
    op.create_table(
        "look",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_look_case_id_case"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_look_member_id_member"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("member_id", "case_id", name=op.f("pk_look")),
        sqlite_autoincrement=False,
    )
    op.create_table(
        "office_group_member",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"], ["office_group.id"], name=op.f("fk_office_group_member_group_id_office_group")
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["office.id"], name=op.f("fk_office_group_member_office_id_office")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_office_group_member_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_group_member")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_group_member_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_office_group_member_group_id"), "office_group_member", ["group_id"], unique=False
    )
    op.create_index(
        op.f("ix_office_group_member_office_id"), "office_group_member", ["office_id"], unique=False
    )
    op.create_table(
        "person_relation",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name=op.f("fk_person_relation_other_id_person")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_relation_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_person_relation_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_relation")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_relation_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_relation_other_id"), "person_relation", ["other_id"], unique=False)
    op.create_index(op.f("ix_person_relation_person_id"), "person_relation", ["person_id"], unique=False)
    op.create_table(
        "appeal_office",
        sa.Column("appeal_id", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_office_appeal_id_appeal")),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_appeal_office_office_id_office")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_appeal_office_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_office")),
        sa.UniqueConstraint("uid", name=op.f("uq_appeal_office_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_appeal_office_appeal_id"), "appeal_office", ["appeal_id"], unique=False)
    op.create_index(op.f("ix_appeal_office_office_id"), "appeal_office", ["office_id"], unique=False)
    op.create_table(
        "transfer",
        sa.Column("detention_id", sa.Integer(), nullable=False),
        sa.Column("facility_id", sa.Integer(), nullable=True),
        sa.Column("moved_on", sa.String(length=200), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["detention_id"], ["detention_period.id"], name=op.f("fk_transfer_detention_id_detention_period")
        ),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facility.id"], name=op.f("fk_transfer_facility_id_facility")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_transfer_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
        sa.UniqueConstraint("uid", name=op.f("uq_transfer_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_transfer_detention_id"), "transfer", ["detention_id"], unique=False)
    op.add_column("appeal", sa.Column("template", sa.String(), server_default="", nullable=False))
    op.add_column("appeal", sa.Column("language", sa.String(), server_default="", nullable=False))
    op.execute(  # a foreign key on a new column can only be given with it
        "ALTER TABLE appeal ADD COLUMN sender_id INTEGER CONSTRAINT fk_appeal_sender_id_sender REFERENCES sender (id)"
    )
    op.add_column("case", sa.Column("review_note", sa.String(), server_default="", nullable=False))
    op.add_column("case_person", sa.Column("since", sa.String(length=200), nullable=True))
    op.create_index("ix_letter_template", "letter", ["template", "dated_on"])
    op.create_index(op.f("ix_case_opened_on"), "case", ["opened_on"], unique=False)
    op.create_index(op.f("ix_case_region"), "case", ["region"], unique=False)
    op.create_index(op.f("ix_case_victim_status"), "case", ["victim_status"], unique=False)
    for table, first, second in (
        ("person_name", "folded", "person_id"),
        ("case_person", "person_id", "case_id"),
    ):
        op.drop_index(
            op.f(f"ix_{table}_{first}"), table_name=table
        )  # wider: a name leads to its case by it alone
        op.create_index(op.f(f"ix_{table}_{first}"), table, [first, second], unique=False)
    op.create_table(
        "case_order",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("name_ru", sa.String(), nullable=False),
        sa.Column("name_kk", sa.String(), nullable=False),
        sa.Column("next_on", sa.String(length=10), nullable=False),
        sa.Column("contact_on", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case.id"], name=op.f("fk_case_order_case_id_case"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_order")),
    )
    for name in ("name_en", "name_ru", "name_kk", "next_on", "contact_on"):
        op.create_index(op.f(f"ix_case_order_{name}"), "case_order", [name], unique=False)
    op.add_column("person", sa.Column("languages", sa.String(), server_default="", nullable=False))
    op.add_column("person", sa.Column("safe_to_contact", sa.String(), nullable=True))
    op.add_column("source", sa.Column("text", sa.String(), server_default="", nullable=False))
