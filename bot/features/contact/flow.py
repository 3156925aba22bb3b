"""A detail goes into the vault, and to one person at a time, as long as both want it."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from bot.core.events import Forgotten, Hid, KeptApart, Went
from bot.core.text import Refused, Text, text
from bot.features.contact import rules, store, views
from bot.features.contact.acts import (
    Agree,
    Decline,
    End,
    Gone,
    Keep,
    Look,
    ReadBack,
    Remove,
    Revoke,
    ShowContact,
)
from bot.features.contact.rules import OWN, Handover
from bot.features.contact.settings import HANDOVER_H
from bot.kernel import vault
from bot.kernel.context import Context
from bot.kernel.wiping import wipe

MOST_SEEN = 10
OWN_FOR = timedelta(hours=1)


def holds(ctx: Context) -> Sequence[Text]:
    return (text("contact-held", hours=ctx.param(HANDOVER_H)),)


def keep(ctx: Context, act: Keep) -> None:
    words = rules.words(act.field, act.words)
    if not words:
        ctx.whisper(ctx.person.id, views.question(act.field))
        return
    vault.put(ctx.tx, ctx.person.id, act.field, words, ctx.now)
    ctx.whisper(ctx.person.id, views.kept(act.field))


def remove(ctx: Context, act: Remove) -> Text:
    vault.drop(ctx.tx, ctx.person.id, act.field)
    return text("contact-removed")


def show_contact(ctx: Context, _: ShowContact) -> None:
    me = ctx.person.id
    seen = store.shown_of(ctx.tx, me, MOST_SEEN)
    open_ = [each for each in store.open_of(ctx.tx, me) if each.owner == me]
    ctx.whisper(me, views.contact(vault.kept(ctx.tx, me), seen, open_))


def read_back(ctx: Context, act: ReadBack) -> None:
    me = ctx.person.id
    if not _code_said(ctx, act.code):
        ctx.whisper(me, views.code(act))
        return
    values = [(field, vault.get(ctx.tx, me, field, ctx.now)) for field in OWN[:-1]]
    ctx.show(f"contact:own:{me}", views.own([v for v in values if v[1]]), person=me)
    ctx.later(ctx.now + OWN_FOR, Gone(me))


def gone(ctx: Context, act: Gone) -> None:
    wipe(ctx, f"contact:own:{act.person}")


def start(ctx: Context, body: dict[str, Any]) -> None:
    """Somebody asked to see a detail: a fact of another feature says whose and which."""
    owner, asker, field = body["owner"].person, body["asker"].person, body["field"]
    rules.ask(owner, asker, open_already=store.open_between(ctx.tx, owner, asker, field))
    handover = Handover(ctx.chat.group, owner, asker, field, ctx.now)
    handover = rules.numbered(handover, store.add(ctx.tx, handover))
    ctx.record("contact.asked", handover=handover.id)
    ctx.later(ctx.now + rules.ANSWER_WITHIN, End(handover.id), key=f"contact:{handover.id}")
    ctx.whisper(owner, views.asked(handover, ctx.param(HANDOVER_H)))


def offer(ctx: Context, body: dict[str, Any]) -> None:
    """Offer a detail to one person, who decides by looking."""
    owner, to, field = body["owner"].person, body["to"].person, body["field"]
    handover = Handover(ctx.chat.group, owner, to, field, ctx.now)
    handover = rules.numbered(handover, store.add(ctx.tx, handover))
    _agreed(ctx, rules.agree(handover, owner, ctx.now))


def hide(ctx: Context, act: Hid) -> None:
    """End all that a person sees or shows: somebody else may hold the phone."""
    _end_all(ctx, act.person, store.open_of(ctx.tx, act.person))
    wipe(ctx, f"contact:own:{act.person}")


def forget(ctx: Context, act: Forgotten) -> None:
    hide(ctx, Hid(act.person))


def leave(ctx: Context, act: Went) -> None:
    """End what was shown to or by somebody who is no longer in this group."""
    _end_all(ctx, act.person, store.open_of(ctx.tx, act.person, group=ctx.chat.group))


def keep_apart(ctx: Context, act: KeptApart) -> None:
    _end_all(ctx, act.person, store.open_of(ctx.tx, act.person, other=act.other))


def part(ctx: Context, body: dict[str, Any]) -> None:
    """End what two show each other when what brought them together is over."""
    one, other = body["one"].person, body["other"].person
    _end_all(ctx, one, store.open_of(ctx.tx, one, other=other, group=ctx.chat.group))


def _end_all(ctx: Context, person: int, open_: Iterable[Handover]) -> None:
    for handover in open_:
        _over(ctx, rules.revoke(handover, person), "contact.revoked")


def agree(ctx: Context, act: Agree) -> Text:
    handover = rules.agree(_known(ctx, act.handover), ctx.person.id, ctx.now)
    if not _value(ctx, handover):
        raise Refused("contact-nothing-kept")
    _agreed(ctx, handover)
    ctx.whisper(handover.owner, views.stands(handover))
    return text("contact-thanks")


def decline(ctx: Context, act: Decline) -> Text:
    handover = rules.decline(_known(ctx, act.handover), ctx.person.id)
    store.put(ctx.tx, handover)
    ctx.record("contact.declined", handover=handover.id)
    ctx.whisper(handover.asker, text("contact-not-now"))
    return text("contact-declined")


def look(ctx: Context, act: Look) -> None:
    handover = rules.look(_known(ctx, act.handover), ctx.person.id, ctx.now, ctx.param(HANDOVER_H))
    value = _value(ctx, handover)
    if not value:
        raise Refused("contact-gone")
    if not _code_said(ctx, act.code):
        ctx.whisper(ctx.person.id, views.code(act))
        return
    store.put(ctx.tx, handover)
    ctx.record("contact.shown", handover=handover.id)
    ctx.later(handover.until, End(handover.id), key=f"contact:{handover.id}")
    ctx.show(handover.card, views.shown(handover, value), person=handover.asker)


def revoke(ctx: Context, act: Revoke) -> Text:
    handover = rules.revoke(_known(ctx, act.handover), ctx.person.id)
    _over(ctx, handover, "contact.revoked")
    return text("contact-ended")


def end(ctx: Context, act: End) -> None:
    _over(ctx, rules.end(_known(ctx, act.handover)), "contact.expired")


def _agreed(ctx: Context, handover: Handover) -> None:
    store.put(ctx.tx, handover)
    ctx.record("contact.agreed", handover=handover.id)
    ctx.later(handover.until, End(handover.id), key=f"contact:{handover.id}")
    ctx.whisper(handover.asker, views.agreed(handover))


def _over(ctx: Context, handover: Handover, fact: str) -> None:
    store.put(ctx.tx, handover)
    ctx.record(fact, handover=handover.id)
    ctx.later(None, End(handover.id), key=f"contact:{handover.id}")
    wipe(ctx, handover.card)


def _known(ctx: Context, number: int) -> Handover:
    handover = store.get(ctx.tx, ctx.chat.group, number)
    if handover is None:
        raise Refused("contact-over")
    return handover


def _value(ctx: Context, handover: Handover) -> str:
    """Return the very detail, or the number the owner keeps instead of one that was seen."""
    exact = vault.get(ctx.tx, handover.owner, handover.field, ctx.now)
    instead = "" if handover.field in OWN else vault.get(ctx.tx, handover.owner, "number", ctx.now)
    return exact or instead


def _code_said(ctx: Context, typed: str) -> bool:
    return rules.same_code(vault.get(ctx.tx, ctx.person.id, "code", ctx.now), typed)
