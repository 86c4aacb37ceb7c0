"""What a voice adds to"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("voices", sa.Column("adds_to_id", sa.String(length=36), nullable=True))
