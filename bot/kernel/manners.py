"""When a person wants to be written to, and in which language; theirs alone to say."""

from sqlalchemy import Connection, select, update

from bot.core import hours
from bot.kernel.tables import accounts, people

NIGHT = "22:00-08:00"  # where a person has said nothing
NEVER, ALWAYS = "never", "always"


def wish(tx: Connection, person: int) -> str:
    """Return hours like "22:00-08:00" in which to be silent, "never" or "always"."""
    return str(tx.scalar(select(people.c.quiet).where(people.c.id == person)) or NIGHT)


def span(wish_: str) -> hours.Span | None:
    return None if wish_ == ALWAYS else hours.read(wish_)


def set_wish(tx: Connection, person: int, wish_: str) -> None:
    tx.execute(update(people).where(people.c.id == person).values(quiet=wish_))


def set_language(tx: Connection, person: int, language: str) -> None:
    """Keep the language a person chose; "" follows what the chat app says."""
    tx.execute(update(accounts).where(accounts.c.person_id == person).values(chosen=language))
