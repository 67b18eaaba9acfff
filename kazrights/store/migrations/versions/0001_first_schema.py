"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
        sqlite_autoincrement=False,
    )
    op.create_table(
        "draft",
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_draft")),
        sqlite_autoincrement=False,
    )
    op.create_table(
        "member",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_member_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("uid", name=op.f("uq_member_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
        sqlite_autoincrement=False,
    )
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("of_group", sa.String(length=32), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_step_group", "step", ["group"], unique=False)
    op.create_index("ix_step_of_group", "step", ["of_group"], unique=False)
    op.create_table(
        "appeal",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("external_number", sa.String(), nullable=False),
        sa.Column("issued_on", sa.String(length=10), nullable=True),
        sa.Column("until", sa.String(length=10), nullable=True),
        sa.Column("extended_to", sa.String(length=10), nullable=True),
        sa.Column("stopped_on", sa.String(length=10), nullable=True),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_appeal_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sa.UniqueConstraint("uid", name=op.f("uq_appeal_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_appeal_until"), "appeal", ["until"], unique=False)
    op.create_table(
        "case",
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("victim_status", sa.String(), nullable=True),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("risk", sa.String(), nullable=True),
        sa.Column("monitoring", sa.String(), nullable=True),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("opened_on", sa.String(length=10), nullable=True),
        sa.Column("verified_on", sa.String(length=10), nullable=True),
        sa.Column("review_on", sa.String(length=10), nullable=True),
        sa.Column("closed_on", sa.String(length=10), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("as_of", sa.String(length=10), nullable=True),
        sa.Column("external_refs", sa.String(), nullable=False),
        sa.Column("consent_note", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["assignee_id"], ["member.id"], name=op.f("fk_case_assignee_id_member")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_case_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case")),
        sa.UniqueConstraint("ref", name=op.f("uq_case_ref")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_case_assignee_id"), "case", ["assignee_id"], unique=False)
    op.create_index(op.f("ix_case_folded"), "case", ["folded"], unique=False)
    op.create_index(
        "ix_case_quiet", "case", ["status", "opened_on", "recorded_at", "review_on"], unique=False
    )
    op.create_index(op.f("ix_case_review_on"), "case", ["review_on"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(length=40), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("row_uid", sa.String(length=32), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], name=op.f("fk_change_step_id_step")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_row", "change", ["table", "row_id"], unique=False)
    op.create_index(op.f("ix_change_step_id"), "change", ["step_id"], unique=False)
    op.create_table(
        "facility",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("codes", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_facility_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility")),
        sa.UniqueConstraint("uid", name=op.f("uq_facility_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "legal_provision",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("code_name", sa.Text(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.String(length=200), nullable=True),
        sa.Column("valid_to", sa.String(length=200), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_legal_provision_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_provision")),
        sa.UniqueConstraint("code", "article", "part", name=op.f("uq_legal_provision_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_legal_provision_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "letter_template",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reviewed_by", sa.String(), nullable=False),
        sa.Column("reviewed_on", sa.String(length=10), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_letter_template_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_template")),
        sa.UniqueConstraint("code", "language", "version", name=op.f("uq_letter_template_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_letter_template_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "office",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("institution", sa.Text(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("salutation", sa.Text(), nullable=False),
        sa.Column("salutation_f", sa.Text(), nullable=False),
        sa.Column("salutation_general", sa.Text(), nullable=False),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("address_source", sa.String(), nullable=False),
        sa.Column("address_dated", sa.String(), nullable=False),
        sa.Column("checked_on", sa.String(length=10), nullable=True),
        sa.Column("preferred_language", sa.String(), nullable=True),
        sa.Column("competence", sa.String(), nullable=False),
        sa.Column("reply_days", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_office_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
        sa.UniqueConstraint("code", name=op.f("uq_office_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person",
        sa.Column("pseudonym", sa.String(), nullable=False),
        sa.Column("counting_unit", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("count_words", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("born_on", sa.String(length=200), nullable=True),
        sa.Column("died_on", sa.String(length=200), nullable=True),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("citizenship", sa.String(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("identity_note", sa.Text(), nullable=False),
        sa.Column("how_to_contact", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_person_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sender",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_cyrillic", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("presentation", sa.Text(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("town", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("ties_to_country", sa.Boolean(), nullable=True),
        sa.Column("agreed_to_be_named", sa.Boolean(), nullable=False),
        sa.Column("usual", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_sender_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sender")),
        sa.UniqueConstraint("uid", name=op.f("uq_sender_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "source",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("dated_on", sa.String(length=200), nullable=True),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("accessed_on", sa.String(length=10), nullable=True),
        sa.Column("reliability", sa.String(), nullable=True),
        sa.Column("protected", sa.Boolean(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_source_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("uid", name=op.f("uq_source_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "theme",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_theme_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme")),
        sa.UniqueConstraint("code", name=op.f("uq_theme_code")),
        sa.UniqueConstraint("uid", name=op.f("uq_theme_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "appeal_case",
        sa.Column("appeal_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_appeal_case_appeal_id_appeal")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_appeal_case_case_id_case")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_appeal_case_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal_case")),
        sa.UniqueConstraint("uid", name=op.f("uq_appeal_case_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_appeal_case_appeal_id"), "appeal_case", ["appeal_id"], unique=False)
    op.create_index(op.f("ix_appeal_case_case_id"), "appeal_case", ["case_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("obtained_on", sa.String(length=200), nullable=True),
        sa.Column("obtained_from", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_attachment_case_id_case")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_attachment_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_attachment_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint("uid", name=op.f("uq_attachment_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attachment_case_id"), "attachment", ["case_id"], unique=False)
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False)
    op.create_index(op.f("ix_attachment_source_id"), "attachment", ["source_id"], unique=False)
    op.create_table(
        "case_category",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_category_case_id_case")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_case_category_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_category")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_category_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_case_category_case_id"), "case_category", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_category_category"), "case_category", ["category"], unique=False)
    op.create_table(
        "case_person",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("certainty", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_case_person_case_id_case")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_case_person_person_id_person")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_case_person_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_case_person_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_case_person_case_id"), "case_person", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_person_person_id"), "case_person", ["person_id"], unique=False)
    op.create_table(
        "citation",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("of_table", sa.String(length=40), nullable=False),
        sa.Column("of_uid", sa.String(length=32), nullable=False),
        sa.Column("of_field", sa.String(length=40), nullable=False),
        sa.Column("locator", sa.Text(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_citation_recorded_by_member")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_citation_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
        sa.UniqueConstraint("uid", name=op.f("uq_citation_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_citation_of", "citation", ["of_uid"], unique=False)
    op.create_index(op.f("ix_citation_source_id"), "citation", ["source_id"], unique=False)
    op.create_table(
        "commitment",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("made_on", sa.String(length=200), nullable=True),
        sa.Column("due_on", sa.String(length=200), nullable=True),
        sa.Column("to_whom", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("review_on", sa.String(length=10), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_commitment_office_id_office")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_commitment_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_commitment_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment")),
        sa.UniqueConstraint("uid", name=op.f("uq_commitment_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_commitment_review_on"), "commitment", ["review_on"], unique=False)
    op.create_index(op.f("ix_commitment_theme_id"), "commitment", ["theme_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=True),
        sa.Column("given_on", sa.String(length=200), nullable=True),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("expires_on", sa.String(length=10), nullable=True),
        sa.Column("review_on", sa.String(length=10), nullable=True),
        sa.Column("withdrawn_on", sa.String(length=10), nullable=True),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id_person")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_consent_recorded_by_member")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["member.id"], name=op.f("fk_consent_taken_by_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sa.UniqueConstraint("uid", name=op.f("uq_consent_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_consent_person_id"), "consent", ["person_id"], unique=False)
    op.create_table(
        "demand",
        sa.Column("appeal_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_demand_appeal_id_appeal")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_demand_case_id_case")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_demand_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand")),
        sa.UniqueConstraint("uid", name=op.f("uq_demand_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_demand_appeal_id"), "demand", ["appeal_id"], unique=False)
    op.create_index(op.f("ix_demand_case_id"), "demand", ["case_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("happened_on", sa.String(length=200), nullable=True),
        sa.Column("date_note", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("facility_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("in_letters", sa.Boolean(), nullable=False),
        sa.Column("violation_status", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_event_case_id_case")),
        sa.ForeignKeyConstraint(["facility_id"], ["facility.id"], name=op.f("fk_event_facility_id_facility")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_event_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("uid", name=op.f("uq_event_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_case", "event", ["case_id", "recorded_at"], unique=False)
    op.create_index(op.f("ix_event_happened_on"), "event", ["happened_on"], unique=False)
    op.create_index("ix_event_recorded", "event", ["recorded_at", "case_id"], unique=False)
    op.create_table(
        "figure",
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("period", sa.String(length=200), nullable=True),
        sa.Column("as_of", sa.Boolean(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("provision_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_figure_case_id_case")),
        sa.ForeignKeyConstraint(
            ["provision_id"], ["legal_provision.id"], name=op.f("fk_figure_provision_id_legal_provision")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_figure_recorded_by_member")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_figure_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure")),
        sa.UniqueConstraint("uid", name=op.f("uq_figure_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_figure_case_id"), "figure", ["case_id"], unique=False)
    op.create_index(op.f("ix_figure_theme_id"), "figure", ["theme_id"], unique=False)
    op.create_table(
        "law_change",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("provision_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.String(length=200), nullable=True),
        sa.Column("in_force_on", sa.String(length=200), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["provision_id"], ["legal_provision.id"], name=op.f("fk_law_change_provision_id_legal_provision")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_law_change_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_law_change_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_law_change")),
        sa.UniqueConstraint("uid", name=op.f("uq_law_change_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_law_change_theme_id"), "law_change", ["theme_id"], unique=False)
    op.create_table(
        "letter",
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("appeal_id", sa.Integer(), nullable=True),
        sa.Column("office_id", sa.Integer(), nullable=True),
        sa.Column("sender_id", sa.Integer(), nullable=True),
        sa.Column("answers_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("template_version", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("dated_on", sa.String(length=10), nullable=False),
        sa.Column("office_title", sa.String(), nullable=False),
        sa.Column("holder_name", sa.String(), nullable=False),
        sa.Column("sender_name", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("sent_on", sa.String(length=10), nullable=True),
        sa.Column("reply_due_on", sa.String(length=10), nullable=True),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["answers_id"], ["letter.id"], name=op.f("fk_letter_answers_id_letter")),
        sa.ForeignKeyConstraint(["appeal_id"], ["appeal.id"], name=op.f("fk_letter_appeal_id_appeal")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_letter_case_id_case")),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_letter_office_id_office")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_letter_recorded_by_member")),
        sa.ForeignKeyConstraint(["sender_id"], ["sender.id"], name=op.f("fk_letter_sender_id_sender")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sa.UniqueConstraint("uid", name=op.f("uq_letter_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_letter_appeal_id"), "letter", ["appeal_id"], unique=False)
    op.create_index("ix_letter_case", "letter", ["case_id", "dated_on"], unique=False)
    op.create_index(op.f("ix_letter_code"), "letter", ["code"], unique=False)
    op.create_index("ix_letter_day", "letter", ["dated_on", "case_id"], unique=False)
    op.create_index(op.f("ix_letter_office_id"), "letter", ["office_id"], unique=False)
    op.create_index("ix_letter_reply", "letter", ["reply_due_on", "case_id", "status"], unique=False)
    op.create_table(
        "office_holder",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("from_on", sa.String(length=200), nullable=True),
        sa.Column("to_on", sa.String(length=200), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("checked_on", sa.String(length=10), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["office.id"], name=op.f("fk_office_holder_office_id_office")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_office_holder_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_holder")),
        sa.UniqueConstraint("uid", name=op.f("uq_office_holder_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_office_holder_office_id"), "office_holder", ["office_id"], unique=False)
    op.create_table(
        "person_name",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("full", sa.String(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("given", sa.String(), nullable=False),
        sa.Column("patronymic", sa.String(), nullable=False),
        sa.Column("script", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("preferred_for", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_name_person_id_person")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_person_name_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_person_name_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_person_name_folded"), "person_name", ["folded"], unique=False)
    op.create_index(op.f("ix_person_name_person_id"), "person_name", ["person_id"], unique=False)
    op.create_table(
        "proceeding",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("track", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("court", sa.Text(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.String(length=200), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("status_on", sa.String(length=200), nullable=True),
        sa.Column("facility_id", sa.Integer(), nullable=True),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_proceeding_case_id_case")),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facility.id"], name=op.f("fk_proceeding_facility_id_facility")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_proceeding_person_id_person")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_proceeding_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proceeding")),
        sa.UniqueConstraint("uid", name=op.f("uq_proceeding_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_proceeding_case_id"), "proceeding", ["case_id"], unique=False)
    op.create_table(
        "theme_case",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_theme_case_case_id_case")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_theme_case_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_theme_case_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_case")),
        sa.UniqueConstraint("uid", name=op.f("uq_theme_case_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_theme_case_case_id"), "theme_case", ["case_id"], unique=False)
    op.create_index(op.f("ix_theme_case_theme_id"), "theme_case", ["theme_id"], unique=False)
    op.create_table(
        "theme_note",
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("period", sa.String(length=200), nullable=True),
        sa.Column("event_type", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_theme_note_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("fk_theme_note_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_theme_note")),
        sa.UniqueConstraint("uid", name=op.f("uq_theme_note_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_theme_note_theme_id"), "theme_note", ["theme_id"], unique=False)
    op.create_table(
        "action",
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due_on", sa.String(length=10), nullable=True),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("deadline", sa.Boolean(), nullable=False),
        sa.Column("remind_on", sa.String(length=10), nullable=True),
        sa.Column("priority", sa.String(), nullable=True),
        sa.Column("assignee_id", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("done_on", sa.String(length=10), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("recurrence", sa.String(), nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["assignee_id"], ["member.id"], name=op.f("fk_action_assignee_id_member")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_action_case_id_case")),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_action_letter_id_letter")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_action_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
        sa.UniqueConstraint("uid", name=op.f("uq_action_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_action_assignee_id"), "action", ["assignee_id"], unique=False)
    op.create_index("ix_action_case", "action", ["case_id", "status"], unique=False)
    op.create_index(op.f("ix_action_letter_id"), "action", ["letter_id"], unique=False)
    op.create_index(
        "ix_action_open",
        "action",
        ["due_on", "case_id", "remind_on", "deadline", "kind", "letter_id"],
        unique=False,
        sqlite_where=sa.text("status = 'planned'"),
        postgresql_where=sa.text("status = 'planned'"),
    )
    op.create_table(
        "consent_grant",
        sa.Column("consent_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("identity_level", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["consent.id"], name=op.f("fk_consent_grant_consent_id_consent")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_consent_grant_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_grant")),
        sa.UniqueConstraint("uid", name=op.f("uq_consent_grant_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_consent_grant_consent_id"), "consent_grant", ["consent_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("proceeding_id", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.String(length=200), nullable=True),
        sa.Column("date_note", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("court", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("in_letters", sa.Boolean(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("told_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["proceeding_id"], ["proceeding.id"], name=op.f("fk_decision_proceeding_id_proceeding")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_decision_recorded_by_member")),
        sa.ForeignKeyConstraint(["told_by_id"], ["event.id"], name=op.f("fk_decision_told_by_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("uid", name=op.f("uq_decision_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_decision_decided_on"), "decision", ["decided_on"], unique=False)
    op.create_index(op.f("ix_decision_proceeding_id"), "decision", ["proceeding_id"], unique=False)
    op.create_table(
        "detention_period",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("facility_id", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.String(length=200), nullable=True),
        sa.Column("to_on", sa.String(length=200), nullable=True),
        sa.Column("length", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("regime", sa.String(), nullable=False),
        sa.Column("ongoing", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("in_letters", sa.Boolean(), nullable=False),
        sa.Column("sensitive", sa.Boolean(), nullable=False),
        sa.Column("told_by_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_detention_period_case_id_case")),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facility.id"], name=op.f("fk_detention_period_facility_id_facility")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_detention_period_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_detention_period_recorded_by_member")
        ),
        sa.ForeignKeyConstraint(
            ["told_by_id"], ["event.id"], name=op.f("fk_detention_period_told_by_id_event")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detention_period")),
        sa.UniqueConstraint("uid", name=op.f("uq_detention_period_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_detention_period_case_id"), "detention_period", ["case_id"], unique=False)
    op.create_index(op.f("ix_detention_period_person_id"), "detention_period", ["person_id"], unique=False)
    op.create_table(
        "event_person",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_person_event_id_event")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_event_person_person_id_person")),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["member.id"], name=op.f("fk_event_person_recorded_by_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_person")),
        sa.UniqueConstraint("uid", name=op.f("uq_event_person_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_person_event_id"), "event_person", ["event_id"], unique=False)
    op.create_index(op.f("ix_event_person_person_id"), "event_person", ["person_id"], unique=False)
    op.create_table(
        "hearing",
        sa.Column("proceeding_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.String(length=200), nullable=True),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("judge", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("public", sa.Boolean(), nullable=True),
        sa.Column("observed", sa.Boolean(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["proceeding_id"], ["proceeding.id"], name=op.f("fk_hearing_proceeding_id_proceeding")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_hearing_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hearing")),
        sa.UniqueConstraint("uid", name=op.f("uq_hearing_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_hearing_held_on"), "hearing", ["held_on"], unique=False)
    op.create_index(op.f("ix_hearing_proceeding_id"), "hearing", ["proceeding_id"], unique=False)
    op.create_table(
        "opponent",
        sa.Column("proceeding_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_opponent_person_id_person")),
        sa.ForeignKeyConstraint(
            ["proceeding_id"], ["proceeding.id"], name=op.f("fk_opponent_proceeding_id_proceeding")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_opponent_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opponent")),
        sa.UniqueConstraint("uid", name=op.f("uq_opponent_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_opponent_proceeding_id"), "opponent", ["proceeding_id"], unique=False)
    op.create_table(
        "reply",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.String(length=10), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_reply_letter_id_letter")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_reply_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
        sa.UniqueConstraint("uid", name=op.f("uq_reply_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reply_letter_id"), "reply", ["letter_id"], unique=False)
    op.create_table(
        "charge",
        sa.Column("proceeding_id", sa.Integer(), nullable=False),
        sa.Column("provision_id", sa.Integer(), nullable=True),
        sa.Column("opponent_id", sa.Integer(), nullable=True),
        sa.Column("in_words", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("laid_on", sa.String(length=200), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["opponent_id"], ["opponent.id"], name=op.f("fk_charge_opponent_id_opponent")
        ),
        sa.ForeignKeyConstraint(
            ["proceeding_id"], ["proceeding.id"], name=op.f("fk_charge_proceeding_id_proceeding")
        ),
        sa.ForeignKeyConstraint(
            ["provision_id"], ["legal_provision.id"], name=op.f("fk_charge_provision_id_legal_provision")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_charge_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge")),
        sa.UniqueConstraint("uid", name=op.f("uq_charge_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_charge_proceeding_id"), "charge", ["proceeding_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("happened_on", sa.String(length=10), nullable=False),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("with_whom", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("closes_id", sa.Integer(), nullable=True),
        sa.Column("next_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_contact_case_id_case")),
        sa.ForeignKeyConstraint(["closes_id"], ["action.id"], name=op.f("fk_contact_closes_id_action")),
        sa.ForeignKeyConstraint(["next_id"], ["action.id"], name=op.f("fk_contact_next_id_action")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contact_person_id_person")),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_contact_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contact_case", "contact", ["case_id", "happened_on"], unique=False)
    op.create_index("ix_contact_day", "contact", ["happened_on", "case_id"], unique=False)
    op.create_table(
        "sanction",
        sa.Column("decision_id", sa.Integer(), nullable=False),
        sa.Column("opponent_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("length", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("amount", sa.Double(), nullable=True),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("activity", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.String(length=200), nullable=True),
        sa.Column("ended_on", sa.String(length=200), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("learned_on", sa.String(length=200), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decision.id"], name=op.f("fk_sanction_decision_id_decision")
        ),
        sa.ForeignKeyConstraint(
            ["opponent_id"], ["opponent.id"], name=op.f("fk_sanction_opponent_id_opponent")
        ),
        sa.ForeignKeyConstraint(["recorded_by"], ["member.id"], name=op.f("fk_sanction_recorded_by_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanction")),
        sa.UniqueConstraint("uid", name=op.f("uq_sanction_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sanction_decision_id"), "sanction", ["decision_id"], unique=False)
