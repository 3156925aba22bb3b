"""Whom members trust with their vote."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "poll_delegates",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("to_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_poll_delegates_group_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_delegates_person_id"),
        sa.ForeignKeyConstraint(["to_id"], ["people.id"], name="fk_poll_delegates_to_id"),
        sa.PrimaryKeyConstraint("group_id", "person_id", name="pk_poll_delegates"),
    )
    op.create_index("ix_poll_delegates_person_id", "poll_delegates", ["person_id"])
    op.create_index("ix_poll_delegates_to_id", "poll_delegates", ["to_id"])
