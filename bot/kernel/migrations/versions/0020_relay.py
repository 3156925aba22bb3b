"""Who can write to whom through the bot."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
STATES = "'open', 'ended', 'worried'"


def upgrade() -> None:
    op.create_table(
        "relay_pairs",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("one", BIG_ID, nullable=False),
        sa.Column("other", BIG_ID, nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_relay_pairs_state")),
        sa.PrimaryKeyConstraint("id", name="pk_relay_pairs"),
    )
    op.create_index("ix_relay_pairs_one", "relay_pairs", ["one"])
    op.create_index("ix_relay_pairs_other", "relay_pairs", ["other"])
