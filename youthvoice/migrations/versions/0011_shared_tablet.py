"""A tablet that changes hands, what is said on it before set-up, and what it kept with no signal"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "hand_overs",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("worker_id", sa.String(length=36), nullable=False),
        sa.Column("ticket_index", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["people.id"], name=op.f("fk_hand_overs_worker_id_people")),
        sa.ForeignKeyConstraint(["young_person_id"], ["people.id"], name=op.f("fk_hand_overs_young_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_overs")),
    )
    op.create_index("ix_hand_overs_session_id", "hand_overs", ["session_id"], unique=False)
    op.create_index("ix_hand_overs_young_person_id", "hand_overs", ["young_person_id"], unique=False)
    op.create_table(
        "carried_words",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("worker_id", sa.String(length=36), nullable=False),
        sa.Column("reader_id", sa.String(length=36), nullable=False),
        sa.Column("hand_over_id", sa.String(length=36), nullable=False),
        sa.Column("words_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["reader_id"], ["people.id"], name=op.f("fk_carried_words_reader_id_people")),
        sa.ForeignKeyConstraint(["worker_id"], ["people.id"], name=op.f("fk_carried_words_worker_id_people")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["people.id"], name=op.f("fk_carried_words_young_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carried_words")),
    )
    op.create_index("ix_carried_words_hand_over_id", "carried_words", ["hand_over_id"], unique=False)
    op.create_index("ix_carried_words_reader_id", "carried_words", ["reader_id"], unique=False)
    # Everything typed so far was typed by a worker in their own session.
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.add_column(sa.Column("in_session", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("typing", sa.String(length=10), nullable=True))
        batch_op.add_column(sa.Column("due_on", sa.Date(), nullable=True))
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.alter_column("in_session", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)
