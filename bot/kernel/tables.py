"""The tables every feature leans on."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from bot.kernel.columns import BigId, UtcTime, metadata, one_of, text_column

groups = Table(
    "groups",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("created", UtcTime, nullable=False),
    Column("fact_count", Integer, nullable=False, default=0),
    text_column("fact_head"),
    Column("params_version", Integer, nullable=False, default=0),
    Column("joined_to", BigId, nullable=False, default=0, server_default="0"),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("platform", String, nullable=False),
    Column("key", String, nullable=False),
    Column("group_id", BigId, ForeignKey("groups.id"), nullable=False, index=True),
    text_column("title"),
    text_column("language"),
    Column("rights", JSON),
    Column("rights_at", UtcTime),
    Column("members", Integer, nullable=False, default=0),
    Column("members_at", UtcTime),
    Column("inside", Boolean, nullable=False, default=True),
    Column("former_group", BigId, nullable=False, default=0, server_default="0", index=True),
    UniqueConstraint("platform", "key"),
)

people = Table(
    "people",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("created", UtcTime, nullable=False),
    text_column("quiet"),  # as kernel.manners reads it
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("platform", String, nullable=False),
    Column("key", String, nullable=False),
    Column("person_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    text_column("name"),
    text_column("language"),
    text_column("chosen"),  # the language they chose, "" for what the chat app says
    Column("opened", Boolean, nullable=False, default=False),
    Column("group_id", BigId),  # which group the private chat is about, once it was chosen
    UniqueConstraint("platform", "key"),
)

memberships = Table(
    "memberships",
    metadata,
    Column("group_id", BigId, ForeignKey("groups.id"), primary_key=True),
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, index=True),
    Column("pseudonym", String, nullable=False),
    Column("first_seen", UtcTime, nullable=False),
    Column("joined_seen", UtcTime),  # only if the bot saw the joining
    Column("standing", String, nullable=False),
    Column("standing_at", UtcTime, nullable=False),  # when the platform said so
    Column("seen_at", UtcTime, nullable=False),  # when they last spoke or pressed there
    one_of("standing", "owner", "admin", "member", "outside"),
    Index("ix_memberships_inside", "group_id", "standing"),
)

cursors = Table(
    "cursors",
    metadata,
    Column("account", String, primary_key=True),
    Column("value", String, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("event", String, nullable=False, unique=True),
    Column("lane", String, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("state", String, nullable=False),
    text_column("payload"),
    text_column("error"),
    one_of("state", "waiting", "done", "parked"),
)
Index(
    "ix_inbox_waiting",
    inbox.c.id,
    sqlite_where=inbox.c.state == "waiting",
    postgresql_where=inbox.c.state == "waiting",
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("chat_id", BigId, nullable=False, default=0),  # 0: private
    Column("account_id", BigId, nullable=False, default=0),  # whom to reach in private
    Column("dest", String, nullable=False),  # "<platform>/<key>", private ones behind "@"
    Column("priority", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("created", UtcTime, nullable=False),
    text_column("card"),
    text_column("thread"),
    text_column("reply_to"),
    text_column("replacing"),
    Column("body", JSON),  # emptied once it stands there
    Column("acts", JSON, nullable=False),
    Column("then", JSON),  # an act that is told what became of it
    Column("policy", String, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    text_column("ref"),
    text_column("why"),
    one_of("state", "queued", "sending", "sent", "doubtful", "refused"),
    Index("ix_outbox_ref", "chat_id", "ref"),
    sqlite_autoincrement=True,  # a number is an idempotency key: never given twice
)
Index(
    "ix_outbox_queued",
    outbox.c.dest,
    outbox.c.priority,
    outbox.c.id,
    sqlite_where=outbox.c.state == "queued",
    postgresql_where=outbox.c.state == "queued",
)
Index(
    "ix_outbox_card",
    outbox.c.card,
    outbox.c.dest,
    sqlite_where=outbox.c.state == "queued",
    postgresql_where=outbox.c.state == "queued",
)

cards = Table(
    "cards",
    metadata,
    Column("group_id", BigId, primary_key=True),
    Column("card", String, primary_key=True),
    Column("dest", String, primary_key=True),
    text_column("thread"),
    text_column("ref"),
    text_column("digest"),
)

timers = Table(
    "timers",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("due", UtcTime, nullable=False, index=True),
    Column("group_id", BigId, nullable=False),
    Column("key", String, nullable=False),
    Column("act", JSON, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    UniqueConstraint("group_id", "key"),
)

facts = Table(
    "facts",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("actor", String, nullable=False),
    Column("fact", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("hash", String, nullable=False),
    UniqueConstraint("group_id", "number"),
)

awaiting = Table(
    "awaiting",
    metadata,
    Column("dest", String, primary_key=True),
    Column("person_id", BigId, primary_key=True),
    Column("group_id", BigId, nullable=False),
    Column("act", JSON, nullable=False),
    Column("field", String, nullable=False),
    text_column("media"),
    Column("until", UtcTime, nullable=False),
)
