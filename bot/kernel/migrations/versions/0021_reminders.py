"""Who does not want to be reminded of votes."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "poll_unreminded",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_unreminded_person_id"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_poll_unreminded_group_id"),
        sa.PrimaryKeyConstraint("person_id", "group_id", name="pk_poll_unreminded"),
    )
