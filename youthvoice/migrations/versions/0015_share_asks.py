"""Asks to show a sent voice to one person more"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def _id(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(length=36), nullable=False)


def _key(column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_share_asks_{column}_{to}"))


def upgrade() -> None:
    ids = ("id", "young_person_id", "service_id", "voice_id", "version_id", "asked_by_id", "reader_id")
    op.create_table(
        "share_asks",
        *(_id(one) for one in ids),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("answer", sa.String(length=10), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("answer in ('no', 'not_now')", name=op.f("ck_share_asks_answer")),
        *(_key(one, "people") for one in ("young_person_id", "asked_by_id", "reader_id")),
        _key("service_id", "services"),
        _key("voice_id", "voices"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share_asks")),
    )
    op.create_index("ix_share_asks_voice_id", "share_asks", ["voice_id"])
    op.create_index("ix_share_asks_young_person_id", "share_asks", ["young_person_id"])
