"""What workers type for young people, in a table of its own"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.String(length=36), nullable=False),
        sa.Column("about_kind", sa.String(length=20), nullable=False),
        sa.Column("about_id", sa.String(length=36), nullable=True),
        sa.Column("ways", sa.Text(), nullable=False),
        sa.Column("interpreter", sa.Boolean(), nullable=False),
        sa.Column("typed_by_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("typed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state in ('waiting', 'confirmed', 'not_theirs')", name=op.f("ck_proposals_state")),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_proposals_service_id_services")),
        sa.ForeignKeyConstraint(["typed_by_id"], ["people.id"], name=op.f("fk_proposals_typed_by_id_people")),
        sa.ForeignKeyConstraint(["young_person_id"], ["people.id"], name=op.f("fk_proposals_young_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    with op.batch_alter_table("proposals", schema=None) as batch_op:
        batch_op.create_index("ix_proposals_typed_by_id", ["typed_by_id"], unique=False)
        batch_op.create_index("ix_proposals_young_person_id_state", ["young_person_id", "state"], unique=False)
