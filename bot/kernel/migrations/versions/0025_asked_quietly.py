"""How many were asked quietly, and as which card, so that it can say how it stands."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.add_column("unasked", sa.Column("card", sa.String(), nullable=False, server_default=""))
    op.add_column(
        "requests", sa.Column("quietly", sa.Integer(), nullable=False, server_default="0")
    )
