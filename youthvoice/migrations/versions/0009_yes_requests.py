"""Being asked for a yes: requests, what was checked, lawful bases; and yeses that are to more than one thing"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _requests()
    op.create_table(
        "checked_facts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("circumstance", sa.String(length=30), nullable=False),
        sa.Column("detail_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("checked_by_id", sa.String(length=36), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["checked_by_id"], ["people.id"], name=op.f("fk_checked_facts_checked_by_id_people")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["people.id"], name=op.f("fk_checked_facts_young_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checked_facts")),
    )
    op.create_index("ix_checked_facts_young_person_id", "checked_facts", ["young_person_id"], unique=False)
    op.create_table(
        "lawful_bases",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("yes_to", sa.String(length=20), nullable=False),
        sa.Column("basis", sa.String(length=30), nullable=False),
        sa.Column("set_by_id", sa.String(length=36), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_lawful_bases_service_id_services")),
        sa.ForeignKeyConstraint(["set_by_id"], ["people.id"], name=op.f("fk_lawful_bases_set_by_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lawful_bases")),
    )
    op.create_index("ix_lawful_bases_service_id_yes_to", "lawful_bases", ["service_id", "yes_to"], unique=False)
    with op.batch_alter_table("permissions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("request_id", sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column("ends_on", sa.Date(), nullable=True))
        batch_op.alter_column("record_id", existing_type=sa.String(length=36), nullable=True)
        batch_op.create_foreign_key(
            op.f("fk_permissions_request_id_yes_requests"), "yes_requests", ["request_id"], ["id"]
        )
        batch_op.create_index("ix_permissions_request_id", ["request_id"], unique=False)


def _requests() -> None:
    op.create_table(
        "yes_requests",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("asked_by_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.String(length=36), nullable=False),
        sa.Column("yes_to", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("sheet_version", sa.String(length=8), nullable=False),
        sa.Column("understanding", sa.String(length=20), nullable=False),
        sa.Column("reader_ids", sa.Text(), nullable=False),
        sa.Column("adult_ids", sa.Text(), nullable=False),
        sa.Column("parents", sa.String(length=20), nullable=False),
        sa.Column("checked_ids", sa.Text(), nullable=False),
        sa.Column("meeting_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("with_adult", sa.String(length=20), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "state in ('waiting', 'later', 'unclear', 'not_yet', 'yes', 'no')", name=op.f("ck_yes_requests_state")
        ),
        sa.ForeignKeyConstraint(["asked_by_id"], ["people.id"], name=op.f("fk_yes_requests_asked_by_id_people")),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_yes_requests_service_id_services")),
        sa.ForeignKeyConstraint(
            ["young_person_id"], ["people.id"], name=op.f("fk_yes_requests_young_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yes_requests")),
    )
    op.create_index("ix_yes_requests_young_person_id_state", "yes_requests", ["young_person_id", "state"], unique=False)
