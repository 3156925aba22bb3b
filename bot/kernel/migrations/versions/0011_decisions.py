"""Polls of every kind, secret ballots under a key of the poll's own, every stage of a decision.

Votes that were open when this came end without a count: who chose what was kept in another way.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
STATES = (
    *("draft", "sponsored", "discussion", "opening", "open", "extended", "closed", "counted"),
    *("cooling_off", "enacted", "rejected", "no_quorum", "tied", "challenged", "under_review"),
    *("kept", "changed", "expired", "withdrawn", "void"),
)
KINDS = ("plain", "param", "founding", "motion", "removal", "review")
METHODS = (*("yes_no", "single", "approval", "score", "ranked", "dots", "time", "open", "consent"),)
RESULTS = ("", "passed", "kept", "short", "counted", "gone")


def upgrade() -> None:
    bind = op.get_bind()
    old = {name: _rows(bind, name) for name in ("polls", "poll_items", "poll_voters")}
    for name in ("poll_ballots", "poll_voters", "poll_items", "polls"):
        op.drop_table(name)
    _polls()
    _items()
    _voters()
    _ballots()
    _beside()
    _put_back(old)


def _rows(bind: sa.Connection, name: str) -> list[dict[str, Any]]:
    table = sa.Table(name, sa.MetaData(), autoload_with=bind)
    return [dict(row) for row in bind.execute(sa.select(table)).mappings()]


def _one_of(table: str, column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))


def _of_poll(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=f"fk_{table}_poll_id")


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=f"fk_{table}_person_id")


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(), nullable=False)


def _whole(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer(), nullable=False)


def _id(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, BIG_ID, nullable=nullable)


def _at(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def _polls() -> None:
    op.create_table(
        "polls",
        *(_id("id"), _id("group_id"), _text("kind"), _text("method"), _text("question")),
        *(_text("why"), _id("opener"), _at("opened"), _at("closes")),
        *(_at("closed", nullable=True), _at("review", nullable=True), _text("state")),
        sa.Column("bars", sa.JSON(), nullable=False),
        sa.Column("ways", sa.JSON(), nullable=False),
        *(_whole("base"), _whole("eligible"), _whole("voted")),
        *(_text("hash"), _text("seed"), _text("seed_hash"), _text("count_hash")),
        sa.Column("trial", sa.Boolean(), nullable=False),
        *(_id("parent"), _whole("round"), _id("about"), _text("source")),
        sa.Column("winners", sa.JSON(), nullable=True),
        *(_text("cause"), _text("leader")),
        _one_of("polls", "kind", KINDS),
        _one_of("polls", "method", METHODS),
        _one_of("polls", "state", STATES),
        sa.CheckConstraint("closes > opened", name=op.f("ck_polls_closes")),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_polls_group_id"),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
    )
    op.create_index("ix_polls_group_id_state", "polls", ["group_id", "state"])


def _items() -> None:
    op.create_table(
        "poll_items",
        *(_id("poll_id"), _whole("number"), _id("group_id"), _text("label"), _text("param")),
        sa.Column("old", sa.JSON(), nullable=True),
        sa.Column("new", sa.JSON(), nullable=True),
        *(_text("cls"), _whole("yes"), _whole("no"), _whole("none"), _text("result")),
        _one_of("poll_items", "cls", ("O", "R", "M", "P")),
        _one_of("poll_items", "result", RESULTS),
        sa.CheckConstraint("yes >= 0 AND no >= 0 AND none >= 0", name=op.f("ck_poll_items_totals")),
        _of_poll("poll_items"),
        sa.PrimaryKeyConstraint("poll_id", "number", name="pk_poll_items"),
    )


def _voters() -> None:
    op.create_table(
        "poll_voters",
        *(_id("poll_id"), _id("person_id"), _id("group_id")),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("voted", sa.Boolean(), nullable=False),
        *(_of_person("poll_voters"), _of_poll("poll_voters")),
        sa.PrimaryKeyConstraint("poll_id", "person_id", name="pk_poll_voters"),
    )
    op.create_index("ix_poll_voters_person_id", "poll_voters", ["person_id"])


def _ballots() -> None:
    op.create_table(
        "poll_ballots",
        *(_id("poll_id"), _text("slot"), _id("person_id", nullable=True)),
        *(_text("marks"), _text("words")),
        *(_of_person("poll_ballots"), _of_poll("poll_ballots")),
        sa.PrimaryKeyConstraint("poll_id", "slot", name="pk_poll_ballots"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "poll_counted",
        *(_id("poll_id"), _text("marks"), _whole("number"), _of_poll("poll_counted")),
        sa.PrimaryKeyConstraint("poll_id", "marks", name="pk_poll_counted"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "poll_answers",
        *(_id("poll_id"), _whole("number"), _text("words"), _text("theme")),
        _of_poll("poll_answers"),
        sa.PrimaryKeyConstraint("poll_id", "number", name="pk_poll_answers"),
    )


def _beside() -> None:
    op.create_table(
        "poll_backing",
        *(_id("poll_id"), _id("person_id"), _text("what"), _id("group_id")),
        _one_of("poll_backing", "what", ("sponsor", "challenge")),
        *(_of_person("poll_backing"), _of_poll("poll_backing")),
        sa.PrimaryKeyConstraint("poll_id", "person_id", "what", name="pk_poll_backing"),
    )
    op.create_index("ix_poll_backing_person_id", "poll_backing", ["person_id"])
    op.create_table(
        "poll_notes",
        *(_id("id"), _id("poll_id"), _id("group_id"), _id("person_id")),
        *(_text("what"), _text("words"), _at("at")),
        _one_of("poll_notes", "what", ("constraint", "outcome", "talk")),
        *(_of_person("poll_notes"), _of_poll("poll_notes")),
        sa.PrimaryKeyConstraint("id", name="pk_poll_notes"),
    )
    op.create_index("ix_poll_notes_poll_id", "poll_notes", ["poll_id"])
    op.create_index("ix_poll_notes_person_id", "poll_notes", ["person_id"])
    op.create_table(
        "poll_drafts",
        *(_id("person_id"), _id("group_id"), _text("step")),
        sa.Column("fields", sa.JSON(), nullable=False),
        _at("at"),
        _of_person("poll_drafts"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_poll_drafts_group_id"),
        sa.PrimaryKeyConstraint("person_id", "group_id", name="pk_poll_drafts"),
    )


def _put_back(old: dict[str, list[dict[str, Any]]]) -> None:
    """Write the former rows again, with what is new about them."""
    bind = op.get_bind()
    passed = {row["poll_id"] for row in old["poll_items"] if row["result"] == "passed"}
    for name, rows in old.items():
        table = sa.Table(name, sa.MetaData(), autoload_with=bind)
        for row in rows:
            new = _as_now(row, passed) if name == "polls" else row
            bind.execute(sa.insert(table).values(**new))


def _as_now(row: dict[str, Any], passed: set[int]) -> dict[str, Any]:
    plain = row["kind"] == "plain"
    state = {"cooling": "cooling_off", "open": "void"}.get(row["state"], "counted")
    if row["state"] == "closed" and not plain:
        state = "enacted" if row["id"] in passed else "rejected"
    words = dict.fromkeys(("hash", "seed", "seed_hash", "count_hash", "source", "leader"), "")
    numbers = {"base": 0, "eligible": 0, "voted": 0, "parent": 0, "round": 1, "about": 0}
    its: dict[str, Any] = {
        "method": "approval" if plain else "yes_no",
        "state": state,
        "trial": False,
    }
    its |= {"bars": [], "ways": {"is": "Ways"}, "winners": []}
    return {**row, **words, **numbers, **its, "cause": "edited" if state == "void" else ""}
