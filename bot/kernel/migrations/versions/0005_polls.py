"""The first tables of the polls."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "poll_wishes",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_poll_wishes_group_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_wishes_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_poll_wishes"),
    )
    op.create_index("ix_poll_wishes_group_id", "poll_wishes", ["group_id"])
    op.create_index("ix_poll_wishes_person_id", "poll_wishes", ["person_id"])
    op.create_table(
        "polls",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("opener", BIG_ID, nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.Column("closes", sa.BigInteger(), nullable=False),
        sa.Column("closed", sa.BigInteger(), nullable=True),
        sa.Column("review", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.CheckConstraint("kind IN ('plain', 'param', 'founding')", name=op.f("ck_polls_kind")),
        sa.CheckConstraint("state IN ('open', 'cooling', 'closed')", name=op.f("ck_polls_state")),
        sa.CheckConstraint("closes > opened", name=op.f("ck_polls_closes")),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_polls_group_id"),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
    )
    op.create_index("ix_polls_group_id_state", "polls", ["group_id", "state"])
    op.create_table(
        "poll_ballots",
        sa.Column("poll_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.CheckConstraint("choice IN ('yes', 'no', 'none')", name=op.f("ck_poll_ballots_choice")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_ballots_person_id"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name="fk_poll_ballots_poll_id"),
        sa.PrimaryKeyConstraint("poll_id", "person_id", "item", name="pk_poll_ballots"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_poll_ballots_person_id", "poll_ballots", ["person_id"])
    op.create_table(
        "poll_items",
        sa.Column("poll_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("param", sa.String(), nullable=False),
        sa.Column("old", sa.JSON(), nullable=True),
        sa.Column("new", sa.JSON(), nullable=True),
        sa.Column("cls", sa.String(), nullable=False),
        sa.Column("yes", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("none", sa.Integer(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.CheckConstraint("cls IN ('O', 'R', 'M')", name=op.f("ck_poll_items_cls")),
        sa.CheckConstraint(
            "result IN ('', 'passed', 'kept', 'counted', 'gone')", name=op.f("ck_poll_items_result")
        ),
        sa.CheckConstraint("yes >= 0 AND no >= 0 AND none >= 0", name=op.f("ck_poll_items_totals")),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name="fk_poll_items_poll_id"),
        sa.PrimaryKeyConstraint("poll_id", "number", name="pk_poll_items"),
    )
    op.create_table(
        "poll_voters",
        sa.Column("poll_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("voted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_voters_person_id"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name="fk_poll_voters_poll_id"),
        sa.PrimaryKeyConstraint("poll_id", "person_id", name="pk_poll_voters"),
    )
    op.create_index("ix_poll_voters_person_id", "poll_voters", ["person_id"])
