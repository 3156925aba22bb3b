"""Standing offers, who was asked lately, and who is kept apart from whom."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "blocks",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("other", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person", "other", name="pk_blocks"),
    )
    op.create_index("ix_blocks_other", "blocks", ["group_id", "other"])
    op.create_table(
        "offers",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("until", sa.BigInteger()),
        sa.Column("per_month", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "number", name="pk_offers"),
    )
    op.create_index("ix_offers_category", "offers", ["group_id", "category", "area"])
    op.create_index("ix_offers_person", "offers", ["group_id", "person"])
    op.create_table(
        "offer_asked",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person", name="pk_offer_asked"),
    )
    op.create_index("ix_offer_asked_at", "offer_asked", ["group_id", "at"])
    op.create_table(
        "offer_asks",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "request", "person", name="pk_offer_asks"),
    )
