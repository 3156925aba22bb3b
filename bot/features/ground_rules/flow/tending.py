"""Taking steps back, pauses, other bots, and letting all rules rest."""

from dataclasses import replace
from datetime import timedelta

from bot.core.ids import Who
from bot.core.text import Refused, Text, text
from bot.features.ground_rules import rules, store, views
from bot.features.ground_rules.acts import (
    Halt,
    LetBack,
    Pause,
    Undo,
    Unpause,
)
from bot.features.ground_rules.flow import limiting, notices
from bot.features.ground_rules.rules import Step
from bot.features.ground_rules.settings import PAUSE_MAX_H, TWO_FOR_PAUSE
from bot.features.ground_rules.store import Taken, lately, resting
from bot.kernel import outward, people, roles
from bot.kernel.context import Context

LISTED_STEPS = 5
SETTLED = timedelta(days=1)
BY_HAND = "pause"


def undo(ctx: Context, act: Undo) -> Text | None:
    """Take a step back for good: it counts no more, and the person is told."""
    if waits := roles.permit(ctx, act):
        return waits
    if not act.step:
        ctx.whisper(ctx.person.id, views.steps(store.latest(ctx.tx, ctx.chat.group, LISTED_STEPS)))
        return None
    take_back(ctx, act.step, "ground_rules-undone-you")
    return text("ground_rules-undone", number=act.step)


def take_back(ctx: Context, step: int, key: str) -> None:
    """Undo a step truly: limits end as they stood before, it counts no more, it is told."""
    row = store.get(ctx.tx, ctx.chat.group, step)
    if row is None or row.undone:
        raise Refused("ground_rules-undo-unknown", number=step)
    limiting.let_go(ctx, step)
    if row.step == Step.SLOW:
        lately.slow_down(ctx.tx, ctx.chat.group, row.person_id, None)
    store.change(ctx.tx, ctx.chat.group, step, undone=True)
    ctx.record("ground_rules.undone", step=step, rule=row.rule, member=Who(row.person_id))
    ctx.whisper(row.person_id, Text(key), door=False)


def let_back(ctx: Context, act: LetBack) -> Text:
    """Any member who is not new here may open the door again."""
    row = store.get(ctx.tx, ctx.chat.group, act.step)
    if row is None or row.step != Step.SHUT:
        raise Refused("ground_rules-undo-unknown", number=act.step)
    _settled(ctx)
    take_back(ctx, act.step, "ground_rules-let-back-you")
    return text("ground_rules-let-back")


def halt(ctx: Context, act: Halt) -> Text | None:  # noqa: ARG001 - the shape of a handler
    """Let the rules rest for a day when two members ask for it within a day."""
    _settled(ctx)
    group, row = ctx.chat.group, resting.halt(ctx.tx, ctx.chat.group)
    asked = row is not None and row.asked_by and ctx.now - row.asked_at < rules.HALT_FOR
    if row is None or not asked or row.asked_by == ctx.person.id:
        new = {"asked_by": ctx.person.id, "asked_at": ctx.now}
        resting.put_halt(ctx.tx, group, ctx.now, **new)
        ctx.say(notices.halt_asked(), group=True)
        return None
    until = ctx.now + rules.HALT_FOR
    resting.put_halt(ctx.tx, group, ctx.now, until=until, asked_by=0)
    ctx.record("ground_rules.halted")
    ctx.say(notices.halted(until), group=True)
    return None


def pause(ctx: Context, act: Pause) -> Text | None:
    """Ask somebody to pause, by answering their message; a second facilitator agrees first."""
    if waits := roles.permit(ctx, act):
        return waits
    most = ctx.param(PAUSE_MAX_H)
    if not most:
        raise Refused("ground_rules-pause-none")
    if act.step:
        return _agree(ctx, act.step, rules.pause_hours(_hours(act.line), most))
    member = _answered(ctx)
    hours = rules.pause_hours(_hours(act.line), most)
    taken = Taken(member, BY_HAND, Step.PAUSE, dry=False, message=ctx.chat.answers.message)
    number = store.add(ctx.tx, ctx.chat.group, replace(taken, by=ctx.person.id), ctx.now)
    others = [each for each in roles.facilitators(ctx) if each != ctx.person.id]
    if ctx.param(TWO_FOR_PAUSE) and others:
        store.change(ctx.tx, ctx.chat.group, number, undone=True)  # until a second one agrees
        for each in others:
            ctx.whisper(each, notices.pause_asked(member, number, hours), door=False)
        return text("ground_rules-pause-waits")
    return _begin_pause(ctx, number, member, hours)


def _agree(ctx: Context, step: int, hours: int) -> Text:
    row = store.get(ctx.tx, ctx.chat.group, step)
    fresh = row is not None and row.step == Step.PAUSE and row.undone and not row.second
    if row is None or not fresh or ctx.now - row.at > rules.HALT_FOR:
        raise Refused("ground_rules-undo-unknown", number=step)
    if ctx.person.id in (row.by, row.person_id):
        raise Refused("ground_rules-pause-second")
    store.change(ctx.tx, ctx.chat.group, step, undone=False, second=ctx.person.id)
    return _begin_pause(ctx, step, row.person_id, hours)


def _begin_pause(ctx: Context, number: int, member: int, hours: int) -> Text:
    until = ctx.now + timedelta(hours=hours)
    limiting.silence(ctx, number, member, until)
    ctx.record("ground_rules.paused_by_hand", step=number, member=Who(member))
    ctx.whisper(member, notices.paused_by_hand(number, until))
    return text("ground_rules-pause-begun", hours=hours)


def unpause(ctx: Context, act: Unpause) -> Text | None:
    if waits := roles.permit(ctx, act):
        return waits
    if act.step:
        return undo(ctx, Undo(act.step))
    held = [row for row in store.latest(ctx.tx, ctx.chat.group, 50) if row.step == Step.PAUSE]
    ctx.whisper(ctx.person.id, views.steps(held[:LISTED_STEPS]))
    return None


def _hours(line: str) -> int:
    word = line.strip().removesuffix("h").strip()
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= 3 else 0  # noqa: PLR2004 - hours are short


def _answered(ctx: Context) -> int:
    """Return whose message was answered; those who look after the chat app cannot be limited."""
    member = outward.whose(ctx, ctx.chat.answers.account)
    if not member or not people.standing_of(ctx.tx, ctx.chat.group, member).inside:
        raise Refused("ground_rules-pause-how")
    if people.standing_of(ctx.tx, ctx.chat.group, member).administers:
        raise Refused("ground_rules-cannot-limit-them")
    return member


def _settled(ctx: Context) -> None:
    """Only who has been here for a day: a crowd that just came cannot switch the rules off."""
    row = people.membership(ctx.tx, ctx.chat.group, ctx.person.id)
    if row is None or not people.standing_of(ctx.tx, ctx.chat.group, ctx.person.id).inside:
        raise Refused("ground_rules-members-only")
    if row.joined_seen is not None and ctx.now - row.joined_seen < SETTLED:
        raise Refused("ground_rules-too-new")
