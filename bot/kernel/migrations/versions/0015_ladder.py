"""Ground rules: what was said lately by marks, steps that can be undone, limits, and rest.

Notes and words given before this version are forgotten: they fade anyway.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
STEPS = "step IN ('note', 'word', 'warning', 'slow', 'pause', 'vote', 'shut')"


def upgrade() -> None:
    op.drop_table("ground_rules_spoken")
    op.drop_table("ground_rules_steps")
    op.create_table(
        "ground_rules_recent",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("seen", sa.String(), nullable=False),
        sa.Column("slow", sa.BigInteger(), nullable=True),
        sa.Column("slow_step", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person_id", name="pk_ground_rules_recent"),
    )
    op.create_index("ix_ground_rules_recent_at", "ground_rules_recent", ["at"])
    _steps()
    _limits()
    op.create_table(
        "ground_rules_halts",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("asked_by", BIG_ID, nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("held_back", sa.Integer(), nullable=False),
        sa.Column("held_hour", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name="pk_ground_rules_halts"),
    )


def _steps() -> None:
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
        sa.Column("by", BIG_ID, nullable=False),
        sa.Column("second", BIG_ID, nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.CheckConstraint(STEPS, name=op.f("ck_ground_rules_steps_step")),
        sa.PrimaryKeyConstraint("id", name="pk_ground_rules_steps"),
    )
    op.create_index(
        "ix_ground_rules_steps_person", "ground_rules_steps", ["group_id", "person_id", "rule"]
    )
    op.create_index("ix_ground_rules_steps_at", "ground_rules_steps", ["group_id", "at"])


def _limits() -> None:
    op.create_table(
        "ground_rules_chains",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("chat_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("former", sa.String(), nullable=True),
        sa.Column("ending", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('silent', 'out', 'hush')", name=op.f("ck_ground_rules_chains_kind")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ground_rules_chains"),
        sa.UniqueConstraint(
            "chat_id", "account", "kind", name="uq_ground_rules_chains_chat_id_account_kind"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ground_rules_holds",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("chain_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ground_rules_holds"),
    )
    op.create_index("ix_ground_rules_holds_chain_id", "ground_rules_holds", ["chain_id"])
