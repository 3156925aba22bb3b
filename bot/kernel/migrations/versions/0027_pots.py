"""Pots and what was promised for them."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "pots",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("opener", BIG_ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("sign", sa.String(), nullable=False),
        sa.Column("goal", sa.Integer(), nullable=False),
        sa.Column("request", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("shares", sa.JSON(), nullable=False),
        sa.CheckConstraint("goal BETWEEN 0 AND 100000", name=op.f("ck_pots_goal")),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_pots_group_id_groups")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pots")),
    )
    op.create_index("ix_pots_request", "pots", ["group_id", "closed", "request"])
    op.create_table(
        "pot_pledges",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("pot_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('promised', 'given', 'got', 'settled', 'taken_back')",
            name=op.f("ck_pot_pledges_state"),
        ),
        sa.CheckConstraint("amount BETWEEN 1 AND 100000", name=op.f("ck_pot_pledges_amount")),
        sa.ForeignKeyConstraint(["pot_id"], ["pots.id"], name=op.f("fk_pot_pledges_pot_id_pots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pot_pledges")),
    )
    op.create_index("ix_pot_pledges_pot_id", "pot_pledges", ["pot_id"])
    op.create_index("ix_pot_pledges_person", "pot_pledges", ["person"])
