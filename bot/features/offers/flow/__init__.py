"""Offering something for a while, looking at one's offers, and ending them."""

from dataclasses import replace

from bot.core.clean import clean
from bot.core.events import Forgotten, Went
from bot.core.incoming import Standing
from bot.core.text import Refused, Text, text
from bot.features.offers import rules, store, views
from bot.features.offers.acts import EndOffer, MyOffers, Offer
from bot.features.offers.rules import Offering
from bot.features.requests import public as requests
from bot.kernel.context import Context
from bot.kernel.inner import ChooseGroup, choose_group
from bot.kernel.outward import sayable

SHOWN = 3


def offer(ctx: Context, act: Offer) -> None:
    """Keep an offer and show in private what is open already; without words ask for them."""
    if not ctx.chat.group:
        choose_group(ctx, ChooseGroup(act.dump()))
        return
    person, group = _inside(ctx), ctx.chat.group
    new = read(sayable(ctx, act.what), person, requests.around(ctx))
    if not new.what:
        ctx.whisper(person, views.question(store.of_person(ctx.tx, group, person)))
        return
    rules.check(new)
    kept = replace(new, number=store.add(ctx.tx, group, new))
    if kept.until:
        ctx.later(kept.until, EndOffer(kept.number, due=True), key=f"offers:{kept.number}:end")
    ctx.record("offers.offered", offer=kept.number)
    fits = requests.fitting(ctx, kept.category, kept.area, person, SHOWN)
    ctx.whisper(person, views.kept(kept, fits))


def read(line: str, person: int, around: requests.Around) -> Offering:
    """Take `category: what | until WHEN | near AREA | up to N a month` apart."""
    fields = [part.strip() for part in clean(line).replace("\n", "|").split("|") if part.strip()]
    new, words = Offering(0, person, ""), list[str]()
    for each in fields:
        told = _told(each, new, around)
        if told is None:
            words.append(each)
        else:
            new = told
    what = ", ".join(words)
    named = requests.category(what, around.categories)
    return replace(new, what=what.partition(":")[2].strip() if named else what, category=named)


def _told(field: str, new: Offering, around: requests.Around) -> Offering | None:
    said = field.casefold()
    if limit := rules.a_month(said):
        return replace(new, per_month=limit)
    if said.startswith(rules.NEAR) and (area := requests.place(said[5:], around.areas)):
        return replace(new, area=area)
    if said.startswith(rules.UNTIL):
        end = requests.due(said.removeprefix(rules.UNTIL), around)
        return replace(new, until=end) if end else None
    return None


def my_offers(ctx: Context, act: MyOffers) -> None:  # noqa: ARG001 - the shape of a handler
    person = ctx.person.id
    ctx.whisper(person, views.mine(store.of_person(ctx.tx, ctx.chat.group, person)))


def end_offer(ctx: Context, act: EndOffer) -> Text:
    found = store.get(ctx.tx, ctx.chat.group, act.offer)
    if not act.due:
        rules.own(found, ctx.person.id)
    store.remove(ctx.tx, ctx.chat.group, act.offer)
    ctx.record("offers.ended", offer=act.offer)
    return text("offers-ended")


def forget(ctx: Context, act: Forgotten) -> None:
    store.forget(ctx.tx, ctx.chat.group, act.person)


def leave(ctx: Context, act: Went) -> None:
    store.forget(ctx.tx, ctx.chat.group, act.person)


def _inside(ctx: Context) -> int:
    if not (ctx.person.standing or Standing.OUTSIDE).inside:
        raise Refused("kernel-only-members")
    return ctx.person.id
