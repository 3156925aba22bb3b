"""Which other bots are in a chat."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "bots",
        sa.Column("chat_id", BIG_ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name=op.f("fk_bots_chat_id")),
        sa.PrimaryKeyConstraint("chat_id", "key", name="pk_bots"),
    )
