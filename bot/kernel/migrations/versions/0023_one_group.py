"""Groups that became part of another, and the bonds that lead there."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.add_column("groups", sa.Column("joined_to", BIG_ID, nullable=False, server_default="0"))
    op.add_column("chats", sa.Column("former_group", BIG_ID, nullable=False, server_default="0"))
    op.create_index("ix_chats_former_group", "chats", ["former_group"])
    op.create_table(
        "connect_bonds",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("giver", BIG_ID, nullable=False),
        sa.Column("taker", BIG_ID, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('offered', 'asked', 'voting', 'joined', 'refused')",
            name=op.f("ck_connect_bonds_state"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_connect_bonds"),
        sa.UniqueConstraint("code", name="uq_connect_bonds_code"),
    )
