"""Cover: who covers for whom, which yeses are to cover, and who is on it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "covers",
        sa.Column("worker_id", sa.String(length=36), nullable=False),
        sa.Column("cover_id", sa.String(length=36), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("worker_id <> cover_id", name=op.f("ck_covers_somebody_else")),
        sa.ForeignKeyConstraint(["cover_id"], ["people.id"], name=op.f("fk_covers_cover_id_people")),
        sa.ForeignKeyConstraint(["worker_id"], ["people.id"], name=op.f("fk_covers_worker_id_people")),
        sa.PrimaryKeyConstraint("worker_id", name=op.f("pk_covers")),
    )
    with op.batch_alter_table("covers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_covers_cover_id"), ["cover_id"], unique=False)
    with op.batch_alter_table("permissions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cover_for_id", sa.String(length=36), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_permissions_cover_for_id_people"), "people", ["cover_for_id"], ["id"]
        )
        batch_op.create_index("ix_permissions_cover_for_id", ["cover_for_id"], unique=False)
    with op.batch_alter_table("voices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("on_it_by", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("on_it_id", sa.String(length=36), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_voices_on_it_id_people"), "people", ["on_it_id"], ["id"])
    with op.batch_alter_table("voice_readers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("cover_for_id", sa.String(length=36), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_voice_readers_cover_for_id_people"), "people", ["cover_for_id"], ["id"]
        )
