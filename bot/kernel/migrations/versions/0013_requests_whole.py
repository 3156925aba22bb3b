"""Requests with all their states, a time for every move of a helper, and what was not right."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
KEPT = ("request_participations", "requests")
SAME = "group_id, number, asker, what, category, private, state, reason, asked, expires, thanked"


def upgrade() -> None:
    for table in KEPT:
        op.execute(f"CREATE TABLE {table}_kept AS SELECT * FROM {table}")  # noqa: S608 - our own names
        op.drop_table(table)
    _requests()
    _participations()
    _hides()
    _worries()
    op.execute(
        f"INSERT INTO requests ({SAME}, thanks, area, choosing, needed, whole_day, rrule, series,"  # noqa: S608 - our own names
        f" behalf, moved_by, moved, round, alone) SELECT {SAME}, thanks, '', false, 1, false, '',"
        " 0, '', 0,"
        " CASE WHEN state IN ('open', 'arranged') THEN NULL ELSE expires END, 0, false"
        " FROM requests_kept"
    )
    op.execute(
        "INSERT INTO request_participations (group_id, number, person, state, offered, chosen,"
        " confirmed, ended) SELECT group_id, number, person, state, at,"
        " CASE WHEN state IN ('chosen', 'did_it') THEN at END, NULL,"
        " CASE WHEN state IN ('did_it', 'dropped', 'declined') THEN at END"
        " FROM request_participations_kept"
    )
    for table in KEPT:
        op.drop_table(f"{table}_kept")


def _requests() -> None:
    op.create_table(
        "requests",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asker", BIG_ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("choosing", sa.Boolean(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("due", sa.BigInteger()),
        sa.Column("whole_day", sa.Boolean(), nullable=False),
        sa.Column("rrule", sa.String(), nullable=False),
        sa.Column("series", sa.Integer(), nullable=False),
        sa.Column("behalf", sa.String(), nullable=False),
        sa.Column("media", sa.JSON()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("moved_by", BIG_ID, nullable=False),
        sa.Column("moved", sa.BigInteger()),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.Column("thanked", sa.Boolean(), nullable=False),
        sa.Column("thanks", sa.String(), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'open', 'paused', 'arranged', 'done', 'withdrawn', 'expired',"
            " 'signposted', 'escalated', 'failed')",
            name=op.f("ck_requests_state"),
        ),
        sa.CheckConstraint("(state = 'draft') = (number < 0)", name=op.f("ck_requests_draft")),
        sa.CheckConstraint("needed BETWEEN 1 AND 20", name=op.f("ck_requests_needed")),
        sa.CheckConstraint("NOT thanked OR state = 'done'", name=op.f("ck_requests_thanked")),
        sa.CheckConstraint(
            "state IN ('draft', 'open', 'paused', 'arranged') OR reason <> ''",
            name=op.f("ck_requests_reason"),
        ),
        sa.PrimaryKeyConstraint("group_id", "number", name="pk_requests"),
    )
    op.create_index("ix_requests_open", "requests", ["group_id", "state", "number"])
    op.create_index("ix_requests_asker", "requests", ["group_id", "asker", "state"])


def _participations() -> None:
    op.create_table(
        "request_participations",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("offered", sa.BigInteger(), nullable=False),
        sa.Column("chosen", sa.BigInteger()),
        sa.Column("confirmed", sa.BigInteger()),
        sa.Column("ended", sa.BigInteger()),
        sa.CheckConstraint(
            "state IN ('offered', 'chosen', 'confirmed', 'did_it', 'dropped', 'declined')",
            name=op.f("ck_request_participations_state"),
        ),
        sa.CheckConstraint(
            "(state NOT IN ('chosen', 'confirmed', 'did_it') OR chosen IS NOT NULL)"
            " AND (state <> 'confirmed' OR confirmed IS NOT NULL)"
            " AND ((state IN ('did_it', 'dropped', 'declined')) = (ended IS NOT NULL))",
            name=op.f("ck_request_participations_times"),
        ),
        sa.PrimaryKeyConstraint("group_id", "number", "person", name="pk_request_participations"),
    )
    op.create_index(
        "ix_request_participations_person",
        "request_participations",
        ["group_id", "person", "state"],
    )


def _hides() -> None:
    op.create_table(
        "request_hides",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "person", "number", name="pk_request_hides"),
    )


def _worries() -> None:
    op.create_table(
        "request_worries",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("about", BIG_ID, nullable=False),
        sa.Column("person", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('money', 'uneasy', 'absent', 'other')", name=op.f("ck_request_worries_kind")
        ),
        sa.PrimaryKeyConstraint("group_id", "about", "person", "number", name="pk_request_worries"),
    )
