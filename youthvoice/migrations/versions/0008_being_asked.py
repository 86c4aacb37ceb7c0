"""Being asked, holding back, and challenges to it"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"

_ID = sa.String(length=36)
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _offers()
    _holds()
    _challenges()


def _offers() -> None:
    op.create_table(
        "offers",
        sa.Column("id", _ID, nullable=False),
        sa.Column("young_person_id", _ID, nullable=False),
        sa.Column("service_id", _ID, nullable=False),
        sa.Column("activity", sa.String(length=20), nullable=False),
        sa.Column("about_id", _ID, nullable=True),
        sa.Column("help", sa.Text(), nullable=False),
        sa.Column("asked_by_id", _ID, nullable=False),
        sa.Column("offered_at", _TIME, nullable=False),
        sa.Column("answer", sa.String(length=20), nullable=True),
        sa.Column("answered_at", _TIME, nullable=True),
        sa.Column("typed_by_id", _ID, nullable=True),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("answer in ('yes', 'no', 'not_now', 'typed_no', 'denied')", name=op.f("ck_offers_answer")),
        *_people("offers", "young_person_id", "asked_by_id", "typed_by_id"),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_offers_service_id_services")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
    )
    with op.batch_alter_table("offers", schema=None) as batch_op:
        batch_op.create_index("ix_offers_service_id", ["service_id"], unique=False)
        batch_op.create_index("ix_offers_young_person_id", ["young_person_id"], unique=False)


def _holds() -> None:
    people = ("young_person_id", "author_id", "second_person_id", "ended_by_id", "reviewer_id", "found_by_id")
    op.create_table(
        "holds",
        sa.Column("id", _ID, nullable=False),
        sa.Column("young_person_id", _ID, nullable=False),
        sa.Column("service_id", _ID, nullable=False),
        sa.Column("activity", sa.String(length=20), nullable=False),
        sa.Column("reasons_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("author_id", _ID, nullable=False),
        sa.Column("second_person_id", _ID, nullable=False),
        sa.Column("proposed_at", _TIME, nullable=False),
        sa.Column("agree_by", sa.Date(), nullable=False),
        sa.Column("agreed_at", _TIME, nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("ended_at", _TIME, nullable=True),
        sa.Column("ended_by_id", _ID, nullable=True),
        sa.Column("reviewer_id", _ID, nullable=True),
        sa.Column("finding", sa.String(length=20), nullable=True),
        sa.Column("found_by_id", _ID, nullable=True),
        sa.Column("found_at", _TIME, nullable=True),
        sa.Column("not_telling", sa.Boolean(), nullable=False),
        sa.Column("tell_again_at", _TIME, nullable=True),
        sa.Column("not_told_by_id", _ID, nullable=True),
        sa.Column("telling_looks", sa.Integer(), nullable=False),
        sa.Column("told_at", _TIME, nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("author_id <> second_person_id", name=op.f("ck_holds_two_people")),
        sa.CheckConstraint("finding in ('end_now', 'may_stand')", name=op.f("ck_holds_finding")),
        *_people("holds", *people, "not_told_by_id"),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_holds_service_id_services")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    with op.batch_alter_table("holds", schema=None) as batch_op:
        batch_op.create_index("ix_holds_service_id", ["service_id"], unique=False)
        batch_op.create_index("ix_holds_young_person_id", ["young_person_id"], unique=False)


def _challenges() -> None:
    op.create_table(
        "hold_challenges",
        sa.Column("id", _ID, nullable=False),
        sa.Column("hold_id", _ID, nullable=False),
        sa.Column("young_person_id", _ID, nullable=False),
        sa.Column("challenger_id", _ID, nullable=False),
        sa.Column("challenged_at", _TIME, nullable=False),
        sa.Column("look_by", sa.Date(), nullable=False),
        sa.Column("looked_at", _TIME, nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["hold_id"], ["holds.id"], name=op.f("fk_hold_challenges_hold_id_holds")),
        *_people("hold_challenges", "young_person_id", "challenger_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold_challenges")),
        sa.UniqueConstraint("hold_id", "challenger_id", name=op.f("uq_hold_challenges_hold_id_challenger_id")),
    )
    with op.batch_alter_table("hold_challenges", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_hold_challenges_young_person_id"), ["young_person_id"], unique=False)


def _people(table: str, *columns: str) -> list[sa.ForeignKeyConstraint]:
    return [sa.ForeignKeyConstraint([one], ["people.id"], name=op.f(f"fk_{table}_{one}_people")) for one in columns]
