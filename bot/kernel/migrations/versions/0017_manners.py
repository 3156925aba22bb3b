"""When and in which language people want to be written to, and what waits for its moment."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.add_column("people", sa.Column("quiet", sa.String(), nullable=False, server_default=""))
    op.add_column("accounts", sa.Column("chosen", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "unasked",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_unasked"),
    )
    op.create_index("ix_unasked_person_id", "unasked", ["group_id", "person_id", "id"])
    op.create_table(
        "contacts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
    )
    op.create_index("ix_contacts_person_id", "contacts", ["person_id", "at"])
