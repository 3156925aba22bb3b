"""By which ids a room was known before it moved."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "former_keys",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("chat_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name=op.f("fk_former_keys_chat_id")),
        sa.PrimaryKeyConstraint("platform", "key", name="pk_former_keys"),
    )
