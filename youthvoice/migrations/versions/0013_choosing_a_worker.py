"""Worker profiles, asks for a worker, and changes of worker"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def _id(name: str, *, nullable: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.String(length=36), nullable=nullable)


def _at(name: str, *, nullable: bool = True) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def upgrade() -> None:
    op.create_table(
        "worker_profiles",
        _id("id"),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        _at("updated_at", nullable=False),
        _key("worker_profiles", "id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_profiles")),
    )
    op.create_table(
        "worker_asks",
        _id("id"),
        _id("young_person_id"),
        _id("service_id"),
        _id("version_id"),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("named_sealed", sa.LargeBinary(), nullable=False),
        _at("asked_at", nullable=False),
        sa.Column("hear_by", sa.Date(), nullable=False),
        _at("talk_asked_at"),
        sa.Column("may_talk", sa.Boolean(), nullable=True),
        _id("answer_id", nullable=True),
        _id("answer_version_id", nullable=True),
        _id("answered_by", nullable=True),
        _at("answered_at"),
        sa.Column("outcome_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("is_ok_sealed", sa.LargeBinary(), nullable=True),
        _at("said_ok_at"),
        sa.Column("talk_by", sa.Date(), nullable=True),
        _at("taken_back_at"),
        sa.CheckConstraint("state in ('waiting', 'answered', 'taken_back')", name=op.f("ck_worker_asks_state")),
        _key("worker_asks", "young_person_id", "people"),
        _key("worker_asks", "service_id", "services"),
        _key("worker_asks", "answered_by", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_asks")),
    )
    op.create_table(
        "worker_changes",
        _id("id"),
        _id("young_person_id"),
        _id("service_id"),
        _id("version_id"),
        _id("from_id"),
        _id("to_id"),
        _id("started_by"),
        _at("started_at", nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("pass_on_sealed", sa.LargeBinary(), nullable=True),
        _at("chosen_at"),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("state in ('waiting', 'chosen')", name=op.f("ck_worker_changes_state")),
        *(_key("worker_changes", one, "people") for one in ("young_person_id", "from_id", "to_id", "started_by")),
        _key("worker_changes", "service_id", "services"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_changes")),
    )
    op.create_index("ix_worker_asks_service_id_state", "worker_asks", ["service_id", "state"])
    op.create_index("ix_worker_asks_young_person_id", "worker_asks", ["young_person_id"])
    op.create_index("ix_worker_changes_young_person_id", "worker_changes", ["young_person_id"])
