"""The first tables of the ground rules."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "ground_rules_spoken",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ground_rules_spoken"),
    )
    op.create_index(
        "ix_ground_rules_spoken_person", "ground_rules_spoken", ["group_id", "person_id", "at"]
    )
    op.create_table(
        "ground_rules_steps",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("dry", sa.Boolean(), nullable=False),
        sa.CheckConstraint("step IN ('note', 'word')", name=op.f("ck_ground_rules_steps_step")),
        sa.PrimaryKeyConstraint("id", name="pk_ground_rules_steps"),
    )
    op.create_index(
        "ix_ground_rules_steps_person", "ground_rules_steps", ["group_id", "person_id", "rule"]
    )
