"""Words picked for use, while the yes to that stands"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

POINTS_AT = {"young_person_id": "people", "worker_id": "people", "service_id": "services", "voice_id": "voices"}


def upgrade() -> None:
    op.create_table(
        "quotes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("young_person_id", sa.String(length=36), nullable=False),
        sa.Column("service_id", sa.String(length=36), nullable=False),
        sa.Column("voice_id", sa.String(length=36), nullable=False),
        sa.Column("voice_version_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.String(length=36), nullable=False),
        sa.Column("worker_id", sa.String(length=36), nullable=False),
        sa.Column("permission_id", sa.String(length=36), nullable=False),
        sa.Column("request_id", sa.String(length=36), nullable=True),
        sa.Column("picked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_quotes_{column}_{table}"))
            for column, table in POINTS_AT.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
    )
    for column in ("young_person_id", "worker_id", "voice_id"):
        op.create_index(f"ix_quotes_{column}", "quotes", [column])
