"""The tables of polls: what was asked, who may vote, what they chose until it is counted."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
)

from bot.core.param import Class
from bot.features.polls.rules import Kind, Method, Result, State
from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

polls = Table(
    "polls",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("method", String, nullable=False),
    text_column("question"),
    text_column("why"),
    Column("opener", BigId, nullable=False, default=0),  # blanked when the person is forgotten
    Column("opened", UtcTime, nullable=False),
    Column("closes", UtcTime, nullable=False),
    Column("closed", UtcTime),
    Column("review", UtcTime),
    Column("state", String, nullable=False),
    Column("bars", JSON, nullable=False),  # what passing takes, frozen
    Column("ways", JSON, nullable=False),  # how a plain poll is run
    Column("base", Integer, nullable=False, default=0),
    Column("eligible", Integer, nullable=False, default=0),
    Column("voted", Integer, nullable=False, default=0),
    text_column("hash"),  # of exactly what is asked
    text_column("seed"),  # settles ties between options; shown once it is over
    text_column("seed_hash"),
    text_column("count_hash"),  # of the ballots as they were counted
    Column("trial", Boolean, nullable=False, default=False),
    Column("parent", BigId, nullable=False, default=0),
    Column("round", Integer, nullable=False, default=1),
    Column("about", BigId, nullable=False, default=0),  # a person; blanked when forgotten
    text_column("source"),
    Column("winners", JSON),
    text_column("cause"),
    text_column("leader"),  # what leads, as a late surge is measured by
    one_of("kind", *Kind),
    one_of("method", *Method),
    one_of("state", *State),
    CheckConstraint("closes > opened", name="closes"),
    Index("ix_polls_group_id_state", "group_id", "state"),
)

items = Table(
    "poll_items",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("group_id", BigId, nullable=False),
    text_column("label"),
    text_column("param"),
    Column("old", JSON),
    Column("new", JSON),
    Column("cls", String, nullable=False, default=Class.O),
    Column("yes", Integer, nullable=False, default=0),
    Column("no", Integer, nullable=False, default=0),
    Column("none", Integer, nullable=False, default=0),
    text_column("result"),
    one_of("cls", *Class),
    one_of("result", *Result),
    CheckConstraint("yes >= 0 AND no >= 0 AND none >= 0", name="totals"),
)

# Who may vote in a binding poll, frozen when it opened; `late` were let in on their first tap.
# It stays when the poll is over: that somebody voted is no secret then, how they did is.
voters = Table(
    "poll_voters",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("group_id", BigId, nullable=False),
    Column("late", Boolean, nullable=False, default=False),
    Column("voted", Boolean, nullable=False, default=False),
)

# One ballot of one person. `slot` is made from the person with the poll's own key, which is
# erased when the poll is counted. `person_id` is filled only where the asker chose shown names.
# No row order, so that nobody can tell who tapped when.
ballots = Table(
    "poll_ballots",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("slot", String, primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id")),
    text_column("marks"),
    text_column("words"),  # an answer in one's own words, or the reason of an objection
    sqlite_with_rowid=False,
)

# What was counted, without anything that could say whose it was: equal ballots are one row.
counted = Table(
    "poll_counted",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("marks", String, primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Answers to an open question, without names, in the order of the alphabet.
answers = Table(
    "poll_answers",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("words", String, nullable=False),
    text_column("theme"),
)

# Who stands behind a proposal, or wants a decision to be voted on once more.
backing = Table(
    "poll_backing",
    metadata,
    Column("poll_id", BigId, ForeignKey("polls.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("what", String, primary_key=True),
    Column("group_id", BigId, nullable=False),
    one_of("what", "sponsor", "challenge"),
)

# What was said with authority about a poll: what there is to work with, and what came of it.
notes = Table(
    "poll_notes",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("poll_id", BigId, ForeignKey("polls.id"), nullable=False, index=True),
    Column("group_id", BigId, nullable=False),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("what", String, nullable=False),
    Column("words", String, nullable=False),
    Column("at", UtcTime, nullable=False),
    one_of("what", "constraint", "outcome", "talk"),
)

# A question that somebody is putting together in private.
drafts = Table(
    "poll_drafts",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), primary_key=True),
    Column("step", String, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("at", UtcTime, nullable=False),
)

wishes = Table(
    "poll_wishes",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False, index=True),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("words", String, nullable=False),
    Column("at", UtcTime, nullable=False),
)

# Who does not want to be reminded of votes.
unreminded = Table(
    "poll_unreminded",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True),
    Column("group_id", BigId, ForeignKey("groups.id"), primary_key=True),
)
