"""Requests for an advocate, complaints, and worries passed on; and a day to look at a wish again"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    _advocate_requests()
    _complaints()
    _decisions()
    _concerns()


def _advocate_requests() -> None:
    op.create_table(
        "advocate_requests",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("reach_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("accepted_by_id", sa.String(length=36), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("in_touch_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        *(_points_at("advocate_requests", column) for column in ("young_person_id", "accepted_by_id")),
        _points_at("advocate_requests", "service_id", "services"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advocate_requests")),
    )
    with op.batch_alter_table("advocate_requests", schema=None) as batch_op:
        batch_op.create_index("ix_advocate_requests_young_person_id", ["young_person_id"], unique=False)
        batch_op.create_index("ix_advocate_requests_service_id", ["service_id", "in_touch_at"], unique=False)


def _complaints() -> None:
    op.create_table(
        "complaints",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.String(length=36), nullable=False),
        sa.Column("about_id", sa.String(length=36), nullable=True),
        sa.Column("receiver_id", sa.String(length=36), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("in_touch_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_back_at", sa.DateTime(timezone=True), nullable=True),
        *(_points_at("complaints", column) for column in ("young_person_id", "about_id", "receiver_id")),
        _points_at("complaints", "service_id", "services"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaints")),
    )
    with op.batch_alter_table("complaints", schema=None) as batch_op:
        batch_op.create_index("ix_complaints_young_person_id", ["young_person_id"], unique=False)
        batch_op.create_index("ix_complaints_receiver_id", ["receiver_id"], unique=False)


def _decisions() -> None:
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wish_again_on", sa.Date(), nullable=True))


def _concerns() -> None:
    op.create_table(
        "concerns",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("voice_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.String(length=36), nullable=False),
        sa.Column("passed_on_by_id", sa.String(length=36), nullable=False),
        sa.Column("receiver_id", sa.String(length=36), nullable=False),
        sa.Column("about_id", sa.String(length=36), nullable=True),
        sa.Column("passed_on_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("look_at_telling_by", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why_not_id", sa.String(length=36), nullable=True),
        sa.Column("note_id", sa.String(length=36), nullable=True),
        sa.Column("note_version_id", sa.String(length=36), nullable=True),
        sa.Column("note_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        *(_points_at("concerns", one) for one in ("young_person_id", "passed_on_by_id", "receiver_id", "about_id")),
        _points_at("concerns", "service_id", "services"),
        _points_at("concerns", "voice_id", "voices"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
    )
    with op.batch_alter_table("concerns", schema=None) as batch_op:
        for column in ("young_person_id", "receiver_id", "passed_on_by_id"):
            batch_op.create_index(f"ix_concerns_{column}", [column], unique=False)


def _points_at(table: str, column: str, other: str = "people") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))
