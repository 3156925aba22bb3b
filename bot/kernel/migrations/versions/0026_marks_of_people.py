"""Whose number a mark is of, so that it goes when they are forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.add_column(
        "phones_marks", sa.Column("person_id", BIG_ID, nullable=False, server_default="0")
    )
    op.create_index("ix_phones_marks_person_id", "phones_marks", ["person_id"])
