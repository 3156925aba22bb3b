"""Tell whoever acted, quietly: on the button, in a short answer, or behind their own door."""

from datetime import timedelta

from bot.core.delivery import Ack
from bot.core.outgoing import Can, TakeDown
from bot.core.text import Text
from bot.kernel import outbox, people
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.inner import door
from bot.kernel.render import Target, speaker
from bot.kernel.resolve import Meant

OWN_FOR = timedelta(hours=47)  # a platform lets a bot take down its own words for two days


def quietly(ctx: Context, told: Text | None, meant: Meant) -> Ack | None:
    """Tell quietly: on the button where it can be, else as a short answer."""
    home = doors(ctx, meant.pressed, named=not meant.moved_home)
    if not meant.pressed:
        if told is not None and ctx.person.id:
            ctx.say(told)
            doors(ctx, "")
        return None
    return _on_button(ctx, told, meant.pressed, home)


def no(ctx: Context, words: Text, meant: Meant) -> Ack | None:
    if meant.pressed:
        return _on_button(ctx, words, meant.pressed, "")
    if ctx.person.id or not ctx.chat.private:
        ctx.say(words) if not meant.moved_home else ctx.whisper(ctx.person.id, words)
    return None


def _on_button(ctx: Context, told: Text | None, press: str, home: str) -> Ack | None:
    house: House = ctx._house  # noqa: SLF001 - the kernel speaks for itself
    platform = ctx.chat.ref.platform
    if Can.TOAST not in house.abilities[platform].can:
        if told is not None:
            ctx.say(told) if ctx.chat.private else ctx.whisper(ctx.person.id, told)
        return None
    if told is None:
        return Ack(press, "", home)
    target = Target(platform, "", ctx.chat.group, language=ctx.person.language)
    words = speaker(ctx.tx, house, target).plain(told)
    return Ack(press, words[: house.abilities[platform].toast_limit], home)


def doors(ctx: Context, pressed: str, *, named: bool = True) -> str:
    """Open the private chat from the button where that can be, else show a door in the group.

    Whoever typed in the group what belongs in private is not named on it: the words were taken
    down so that nobody should know.
    """
    home = ""
    house: House = ctx._house  # noqa: SLF001 - the kernel speaks for itself
    can = house.abilities[ctx.chat.ref.platform].can if ctx.chat.ref.platform else Can(0)
    for person, row in ctx.unreached:
        if pressed and person == ctx.person.id and Can.LINKS_HOME in can and Can.TOAST in can:
            home = f"w{row}"
        else:
            whose = person if named or person != ctx.person.id else 0
            card = f"kernel:door:{whose}"
            if person == ctx.person.id and not (named and ctx.chat.private):
                _take_down(ctx, card)  # who asks again must see an answer, below their words
            ctx.show(card, door(whose))
    ctx.unreached.clear()
    return home


def _take_down(ctx: Context, card: str) -> None:
    """Let a card hang nowhere; what was too long ago for the platform is left standing."""
    standing = outbox.places(ctx.tx, ctx.chat.group, card)
    for row in standing:
        if row.created > ctx.now - OWN_FOR:
            target = Target(row.dest.partition("/")[0], row.dest, ctx.chat.group, row.chat_id)
            outbox.put_deed(ctx.tx, target, TakeDown(row.ref), None, ctx.now)
    if standing:
        outbox.unhang(ctx.tx, ctx.chat.group, card)


def take_home(ctx: Context) -> None:
    """Take down in the group what belongs in private; the answer comes there."""
    chat = ctx.chat
    target = Target(chat.ref.platform, str(chat.ref), chat.group, chat_id=_chat_id(ctx))
    if chat.message and target.chat_id:
        outbox.put_deed(ctx.tx, target, TakeDown(chat.message), None, ctx.now)


def _chat_id(ctx: Context) -> int:
    for row in people.chats_of(ctx.tx, ctx.chat.group):
        if (row.platform, row.key) == (ctx.chat.ref.platform, ctx.chat.ref.key):
            return int(row.id)
    return 0
