"""Somebody tells in private that something felt wrong; two who look after the group hear of it."""

from datetime import timedelta
from typing import Any

from bot.core.ids import Who
from bot.core.outgoing import Answer, message
from bot.core.text import Refused, Text, text
from bot.features.appeals import rules, store, views
from bot.features.appeals.acts import Deliver, Handle, Meant, Report
from bot.features.ground_rules import public as ground_rules
from bot.kernel import outward, people, roles
from bot.kernel.context import Context

KEPT = timedelta(days=14)
LOOKERS = 2


def report(ctx: Context, act: Report) -> None:
    """Take in what was told: the message that was answered, or words; then ask which agreement."""
    if not ctx.chat.group:
        raise Refused("kernel-no-group")
    about = outward.whose(ctx, ctx.chat.answers.account)
    words = act.words.strip()
    if not words and not about:
        ask = Answer(act, "words")
        ctx.whisper(ctx.person.id, message(text("appeals-report-what"), answer=ask))
        return
    mark = outward.keyed(ctx, f"report {ctx.chat.group} {ctx.person.id}")
    if store.told_lately(ctx.tx, ctx.chat.group, mark, ctx.now - rules.A_DAY) >= rules.MOST_A_DAY:
        raise Refused("appeals-report-enough")
    kept = {"mark": mark, "at": ctx.now, "person_id": about}
    number = store.note(ctx.tx, ctx.chat.group, words=outward.sayable(ctx, words), **kept)
    ctx.whisper(ctx.person.id, views.agreements(number, ground_rules.agreed(ctx)))


def choose(ctx: Context, act: Meant) -> Text:
    """Keep it until the next half hour: the time shall not tell who it was."""
    row = store.report(ctx.tx, ctx.chat.group, act.report)
    if row is None or row.state != "draft":
        raise Refused("appeals-over")
    store.move(ctx.tx, row.id, "waiting", rule=act.rule)
    ctx.later(rules.handed_on(ctx.now), Deliver(), key="appeals:deliver", keep=True)
    return text("appeals-report-thanks")


def deliver(ctx: Context, _: Deliver) -> None:
    """Hand on all that waits; who told is nowhere here, neither as actor nor in a name."""
    store.forget_old(ctx.tx, ctx.chat.group, ctx.now, KEPT)
    labels = {each.rule: each.label for each in ground_rules.agreed(ctx)}
    for row in store.waiting(ctx.tx, ctx.chat.group):
        store.move(ctx.tx, row.id, "handed")
        ctx.record("appeals.reported", report=row.id, rule=row.rule)
        label = labels.get(row.rule, text("appeals-unsure"))
        for person in _lookers(ctx, row):
            ctx.whisper(person, views.told(row, label), door=False)


def handle(ctx: Context, act: Handle) -> Text:
    """Do the smallest thing; a report alone never does more than a kind note."""
    row = store.report(ctx.tx, ctx.chat.group, act.report)
    if row is None or ctx.person.id not in _lookers(ctx, row):
        raise Refused("kernel-button-unknown")
    if row.state == "done":
        return text("appeals-handled-already")
    store.move(ctx.tx, row.id, "done", words="")
    if act.deed == views.NOTE:
        ctx.record("appeals.note_due", rule=row.rule, member=Who(row.person_id))
    ctx.record("appeals.handled", report=row.id)
    return text("appeals-handled")


def _lookers(ctx: Context, row: Any) -> list[int]:
    """Return two facilitators whom it is not about, or where there are not two, by lot."""
    group = ctx.chat.group
    leading = rules.uninvolved(roles.facilitators(ctx), (row.person_id,))
    if len(leading) >= LOOKERS:
        return leading[:LOOKERS]
    inside = [each.person_id for each in people.inside(ctx.tx, group)]
    names = {
        person: people.pseudonym(ctx.tx, group, person, ctx.now)
        for person in rules.uninvolved(inside, (row.person_id, *leading))
        if outward.keyed(ctx, f"report {group} {person}") != row.mark
    }
    return [*leading, *rules.drawn(row.mark, names)][:LOOKERS]
