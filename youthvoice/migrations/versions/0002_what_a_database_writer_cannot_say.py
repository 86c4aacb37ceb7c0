"""What a database writer cannot say"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "worker_keys",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("public_key_id", sa.String(length=36), nullable=False),
        sa.Column("reset_by_id", sa.String(length=36), nullable=False),
        sa.Column("reset_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by_id", sa.String(length=36), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["confirmed_by_id"], ["people.id"], name=op.f("fk_worker_keys_confirmed_by_id_people")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_worker_keys_person_id_people")),
        sa.ForeignKeyConstraint(
            ["public_key_id"], ["public_keys.id"], name=op.f("fk_worker_keys_public_key_id_public_keys")
        ),
        sa.ForeignKeyConstraint(["reset_by_id"], ["people.id"], name=op.f("fk_worker_keys_reset_by_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_worker_keys")),
    )
    op.create_table(
        "owed_refusals",
        sa.Column("owed_id", sa.String(length=36), nullable=False),
        sa.Column("holder_id", sa.String(length=36), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["holder_id"], ["people.id"], name=op.f("fk_owed_refusals_holder_id_people")),
        sa.PrimaryKeyConstraint("owed_id", "holder_id", name=op.f("pk_owed_refusals")),
    )
