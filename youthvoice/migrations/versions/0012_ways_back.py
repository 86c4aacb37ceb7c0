"""Letting a young person back in who lost phone, PIN and six words"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

PEOPLE = ("young_person_id", "started_by_id", "confirmed_by_id", "over_by_id")


def upgrade() -> None:
    op.create_table(
        "ways_back",
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("invitation_id", sa.String(length=36), nullable=False),
        sa.Column("started_by_id", sa.String(length=36), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("public_key_id", sa.String(length=36), nullable=True),
        sa.Column("taken_up_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by_id", sa.String(length=36), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_on", sa.Date(), nullable=True),
        sa.Column("seen_how", sa.String(length=10), nullable=True),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("over_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("over_by_id", sa.String(length=36), nullable=True),
        sa.Column("put_away_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "state in ('open', 'taken_up', 'confirmed', 'done', 'stopped', 'ended')", name=op.f("ck_ways_back_state")
        ),
        sa.CheckConstraint("seen_how in ('saw', 'spoke')", name=op.f("ck_ways_back_seen_how")),
        *(
            sa.ForeignKeyConstraint([column], ["people.id"], name=op.f(f"fk_ways_back_{column}_people"))
            for column in PEOPLE
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitations.id"], name=op.f("fk_ways_back_invitation_id_invitations")
        ),
        sa.ForeignKeyConstraint(
            ["public_key_id"], ["public_keys.id"], name=op.f("fk_ways_back_public_key_id_public_keys")
        ),
        sa.PrimaryKeyConstraint("young_person_id", name=op.f("pk_ways_back")),
    )
