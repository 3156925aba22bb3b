"""Take the smallest step that is due, say why, and never more of them than the group can follow."""

from datetime import timedelta

from bot.core.events import Heard
from bot.core.ids import Who
from bot.core.outgoing import TakeDown
from bot.features.ground_rules import rules, store
from bot.features.ground_rules.acts.dues import Fade, Sum, TakenDown
from bot.features.ground_rules.flow import adopting, limiting, notices
from bot.features.ground_rules.flow.adopting import Active
from bot.features.ground_rules.library import Rule
from bot.features.ground_rules.rules import Step
from bot.features.ground_rules.settings import ACTS_PER_HOUR, FADES_DAYS, PAUSE_MAX_H
from bot.features.ground_rules.store import Taken, resting
from bot.features.ground_rules.views import Standing
from bot.kernel import roles
from bot.kernel.consequences import Consequences, Real, Simulated
from bot.kernel.context import Context

FACTS = {
    Step.NOTE: "noted",
    Step.WORD: "worded",
    Step.WARNING: "warned",
    Step.SLOW: "slowed",
    Step.PAUSE: "paused",
    Step.VOTE: "asked_vote",
    Step.SHUT: "shut",
}
BURST = "spam"
SUM_EVERY = timedelta(seconds=30)


def uphold(ctx: Context, act: Heard, touched: Active) -> None:
    """Take the step that is due, or in the first days only say what it would have been."""
    rule, standing = touched.rule, adopting.standing(ctx, touched.rule)
    dry = standing.tried_until is not None
    earlier = store.earlier(ctx.tx, ctx.chat.group, ctx.person.id, rule.name, dry=dry)
    rungs = [Step.SHUT] if rule.name == BURST else adopting.ladder(ctx, rule)
    step = rules.next_step(earlier, ctx.now, ctx.param(FADES_DAYS), rungs)
    if step is None:
        _goes_on(ctx, rule, act, dry=dry)
    elif dry:
        _pretend(ctx, rule, step, act)
    elif not resting.resting(ctx.tx, ctx.chat.group, ctx.now):
        _within_measure(ctx, standing, touched, step, act)


def _goes_on(ctx: Context, rule: Rule, act: Heard, *, dry: bool) -> None:
    """Take down the rest of a burst: what an account wrote may still be arriving."""
    if rule.name == BURST and not dry and not resting.resting(ctx.tx, ctx.chat.group, ctx.now):
        Real(ctx).order(TakeDown(act.message))


def _pretend(ctx: Context, rule: Rule, step: Step, act: Heard) -> None:
    _write(ctx, Taken(ctx.person.id, rule.name, step, dry=True))
    if _takes(rule, step):
        port: Consequences = Simulated(ctx, rule.name)
        port.order(TakeDown(act.message))
        return
    ctx.record("consequences.simulated", rule=rule.name, deed=step.value)


def _within_measure(
    ctx: Context, standing: Standing, touched: Active, step: Step, act: Heard
) -> None:
    """Over the hour's limit nothing more is done; one card says how much was held back."""
    if store.within(ctx.tx, ctx.chat.group, ctx.now - rules.HOUR) >= ctx.param(ACTS_PER_HOUR):
        resting.held_back(ctx.tx, ctx.chat.group, ctx.now)
        ctx.later(ctx.now + SUM_EVERY, Sum(), key="ground_rules:sum", keep=True)
        return
    rule = touched.rule
    number = _write(ctx, Taken(ctx.person.id, rule.name, step, dry=False, message=act.message))
    takes = _takes(rule, step)
    if takes:
        Real(ctx).order(TakeDown(act.message), TakenDown(number))
    until = _limit(ctx, touched, number, step)
    _tell(ctx, notices.Notice(standing, step, number, taken_down=takes, until=until))
    fact = f"ground_rules.{FACTS[step]}"
    ctx.record(fact, rule=rule.name, step=number, member=Who(ctx.person.id))


def _takes(rule: Rule, step: Step) -> bool:
    return rule.takes_down and step is not Step.NOTE


def _write(ctx: Context, taken: Taken) -> int:
    number = store.add(ctx.tx, ctx.chat.group, taken, ctx.now)
    ends = ctx.now + timedelta(days=ctx.param(FADES_DAYS))
    ctx.later(ends, Fade(), key=f"ground_rules:fade:{number}")
    return number


def _limit(ctx: Context, touched: Active, number: int, step: Step) -> notices.Until:
    """Do what a step does besides words, and return until when it holds."""
    who = ctx.person.id
    match step:
        case Step.SLOW:
            limiting.slow(ctx, number, who)
            return ctx.now + rules.SLOW_FOR
        case Step.PAUSE:
            until = ctx.now + timedelta(hours=ctx.param(PAUSE_MAX_H))
            limiting.silence(ctx, number, who, until)
            return until
        case Step.SHUT:
            days = timedelta(days=touched.options["days"])
            until = ctx.now + min(days, rules.LONGEST_SHUT)
            limiting.shut_out(ctx, number, who, until)
            return until
    return None


def _tell(ctx: Context, notice: notices.Notice) -> None:
    """Tell the person alone where that can be, and the others only what they must know."""
    who = ctx.person.id
    if notice.step is Step.NOTE and not ctx.person.opened:
        ctx.say(notices.note_to(who, notice.standing))
        return
    if notice.step is Step.SHUT:
        ctx.say(notices.shut(notice), group=True)
    ctx.whisper(who, notices.notice(notice), door=notice.step is not Step.SHUT)
    if notice.step is Step.VOTE:
        for each in roles.facilitators(ctx):
            ctx.whisper(each, notices.vote_asked(who, notice), door=False)
