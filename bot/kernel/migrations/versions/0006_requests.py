"""The first tables of the requests."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "request_hints",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person", name="pk_request_hints"),
    )
    op.create_table(
        "requests",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asker", BIG_ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("helper", BIG_ID, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.Column("thanked", sa.Boolean(), nullable=False),
        sa.Column("thanks", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'arranged', 'done', 'withdrawn', 'expired')",
            name=op.f("ck_requests_state"),
        ),
        sa.PrimaryKeyConstraint("group_id", "number", name="pk_requests"),
    )
    op.create_index("ix_requests_open", "requests", ["group_id", "state", "number"])
    op.create_table(
        "request_participations",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state IN ('offered', 'chosen', 'did_it', 'dropped', 'declined')",
            name=op.f("ck_request_participations_state"),
        ),
        sa.ForeignKeyConstraint(
            ["group_id", "number"],
            ["requests.group_id", "requests.number"],
            name="fk_request_participations_group_id_number",
        ),
        sa.PrimaryKeyConstraint("group_id", "number", "person", name="pk_request_participations"),
    )
