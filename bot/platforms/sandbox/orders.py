"""What the bot asks of the square, carried out in the square."""

from dataclasses import replace
from hashlib import sha256

from bot.core.delivery import Declined, Outcome, Parcel, Sent, Why
from bot.core.incoming import Right
from bot.core.outgoing import Can, Rendered, TakeDown
from bot.platforms.sandbox import files
from bot.platforms.sandbox.limits import limit
from bot.platforms.sandbox.state import State
from bot.platforms.sandbox.things import Carried, Group, Post

GONE = Declined(Why.GONE)


def carry(state: State, parcel: Parcel, can: Can) -> Outcome:
    """Do what a parcel asks, once per row where `SEND_ONCE` holds.

    A row is known by its number and content, so numbers that start again (a restored
    database) do not swallow new words.
    """
    row, mark = str(parcel.row), sha256(repr(parcel).encode()).hexdigest()
    before = state.carried.get(row)
    if before is not None and before.mark == mark and Can.SEND_ONCE in can:
        return Sent(before.ref)
    outcome = _private(state, parcel, can) if parcel.private else _in_group(state, parcel, can)
    if isinstance(outcome, Sent):
        state.carried[row] = Carried(mark, outcome.ref)
    return outcome


def _private(state: State, parcel: Parcel, can: Can) -> Outcome:
    person = state.people.get(parcel.chat.key)
    if person is None:
        return GONE
    if not person.door or not (Can.WRITE_FIRST in can or _opened(state, "@" + person.key)):
        return Declined(Why.NOT_OPENED)
    match parcel.order:
        case Rendered() as drawn:
            if drawn.keys:
                state.people[person.key] = replace(person, keys=drawn.keys)
            return _write(state, parcel, "@" + person.key, can)
        case TakeDown(message):
            return _wipe(state, message, "@" + person.key)
    return Declined(Why.INVALID)


def _opened(state: State, place: str) -> bool:
    return any(post.author for post in state.standing_posts(place))


def _in_group(state: State, parcel: Parcel, can: Can) -> Outcome:
    group = state.groups.get(parcel.chat.key)
    if group is None or not group.bot:
        return GONE
    match parcel.order:
        case Rendered():
            return _write(state, parcel, group.key, can)
        case TakeDown(message):
            return _take_down(state, group, message)
        case deed:
            return limit(state, group, deed)


def _write(state: State, parcel: Parcel, place: str, can: Can) -> Outcome:
    if not isinstance(parcel.order, Rendered):
        return Declined(Why.INVALID)
    if not parcel.replacing:
        stub = Post(state.count("m"), place, "", state.clock.now(), reply_to=parcel.reply_to)
        post = replace(stub, thread=parcel.thread, row=parcel.row)
        return _draw(state, _enclosed(state, parcel), post, can)
    former = state.posts.get(parcel.replacing)
    if Can.EDIT not in can or former is None or former.author:
        return Declined(Why.INVALID)
    if former.gone:
        return GONE
    media = parcel.order.media  # an edit changes words: the file stays the one that stands there
    kept = replace(media, ref=former.file) if media and former.file else None
    return _draw(state, replace(parcel.order, media=kept), replace(former, row=parcel.row), can)


def _enclosed(state: State, parcel: Parcel) -> Rendered:
    """Give a file that comes from elsewhere its place here."""
    drawn = parcel.order
    assert isinstance(drawn, Rendered)  # noqa: S101 - the caller looked
    if drawn.media is None or parcel.data is None:
        return drawn
    return replace(drawn, media=files.keep(state, drawn.media, parcel.data))


def _draw(state: State, drawn: Rendered, post: Post, can: Can) -> Sent:
    media = drawn.media
    state.posts[post.id] = replace(
        post,
        media=media.kind.value if media else "",
        file=media.ref if media else "",
        spans=drawn.spans,
        labels=drawn.labels,
        numbered=Can.BUTTONS not in can,
        pinned=drawn.pin,
    )
    return Sent(post.id)


def _take_down(state: State, group: Group, message: str) -> Outcome:
    post = state.posts.get(message)
    if post is not None and post.author and Right.DELETE not in group.rights:
        return Declined(Why.NO_RIGHT, Right.DELETE)
    return _wipe(state, message, group.key)


def _wipe(state: State, message: str, place: str) -> Outcome:
    post = state.posts.get(message)
    if post is None or post.gone or post.place != place:
        return GONE
    state.wipe(message)
    return Sent()
