"""Second looks by people drawn by lot, what was told in private, and who came lately."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "appeals",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("seed", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'undone', 'stands')", name=op.f("ck_appeals_state")),
        sa.PrimaryKeyConstraint("id", name="pk_appeals"),
    )
    op.create_index("ix_appeals_person_id", "appeals", ["person_id"])
    op.create_index("ix_appeals_step", "appeals", ["group_id", "step"])
    op.create_table(
        "appeal_seats",
        sa.Column("appeal_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("lot", sa.Integer(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("appeal_id", "person_id", name="pk_appeal_seats"),
    )
    op.create_index("ix_appeal_seats_person_id", "appeal_seats", ["person_id"])
    op.create_table(
        "appeal_reports",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'waiting', 'handed', 'done')", name=op.f("ck_appeal_reports_state")
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appeal_reports"),
    )
    op.create_index("ix_appeal_reports_person_id", "appeal_reports", ["person_id"])
    op.create_index("ix_appeal_reports_state", "appeal_reports", ["group_id", "state"])
    op.create_table(
        "arrivals",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("agreed", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("group_id", "person_id", name="pk_arrivals"),
    )
    op.create_index("ix_arrivals_person_id", "arrivals", ["person_id"])
