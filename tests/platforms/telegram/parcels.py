"""Parcels to rooms and people of the test server."""

from typing import Any

from bot.core.delivery import Parcel
from bot.core.ids import AccountRef, ChatRef
from bot.core.outgoing import Label, Order, Rendered, Span
from tests.bot_api import Chat, Person, Post


def words(text: str, *labels: str, pin: bool = False) -> Rendered:
    return Rendered((Span(text),), tuple(Label(t, i) for i, t in enumerate(labels)), pin=pin)


def to(chat: Chat, order: Order, **more: Any) -> Parcel:
    """Address a parcel to a room; `thread`, `reply_to`, `replacing` as in a Parcel."""
    return Parcel(7, ChatRef("telegram", str(chat.id)), order, **more)


def home(person: Person, order: Order, **more: Any) -> Parcel:
    """Address a parcel to somebody in private."""
    return Parcel(7, ChatRef("telegram", str(person.id)), order, private=True, **more)


def ref(post: Post) -> str:
    return f"{post.chat.id}:{post.id}"


def account(person: Person) -> AccountRef:
    return AccountRef("telegram", str(person.id))
