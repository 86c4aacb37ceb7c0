"""Cover: who covers for whom, which yeses are to cover, and who is on it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


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
    for table, column in (("permissions", "cover_for_id"), ("voices", "on_it_id"), ("voice_readers", "cover_for_id")):
        # In plain SQL, which both databases read alike: SQLite would make the table anew, and lose its CHECKs.
        name = op.f(f"fk_{table}_{column}_people")
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR(36) CONSTRAINT {name} REFERENCES people (id)")
    op.add_column("voices", sa.Column("on_it_by", sa.Date(), nullable=True))
    op.create_index("ix_permissions_cover_for_id", "permissions", ["cover_for_id"], unique=False)
