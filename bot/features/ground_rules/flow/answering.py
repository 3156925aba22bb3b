"""What others decided: undone by lot, a note by hand, a removal by vote, a bot put out."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

from bot.core.events import Forgotten
from bot.core.ids import AccountRef, Who
from bot.core.incoming import Right
from bot.core.measures import Kick
from bot.core.text import Refused, Text, text
from bot.features.ground_rules import store
from bot.features.ground_rules.acts import PutOut, Removal
from bot.features.ground_rules.flow import adopting, limiting, notices, quieting, tending
from bot.features.ground_rules.rules import Step
from bot.features.ground_rules.settings import BY_NAME, RULES
from bot.features.ground_rules.store import Taken, lately
from bot.kernel import people, roles
from bot.kernel.consequences import Real
from bot.kernel.context import Context

FOR_GOOD = timedelta(days=3650)
VOTED = "vote"
A_DAY = timedelta(days=1)
LOOKED_THROUGH = 50


def undone_by_lot(ctx: Context, body: Any) -> None:
    tending.take_back(ctx, body["step"], "ground_rules-undone-by-lot")


def overturned(ctx: Context, body: Any) -> None:
    """End a pause that a facilitator began and the group found wrong, if it still runs."""
    if body.get("deed") != "ground_rules.paused_by_hand":
        return
    with suppress(Refused):  # it was taken back before
        tending.take_back(ctx, body["step"], "ground_rules-undone-you")


def note_by_hand(ctx: Context, body: Any) -> None:
    """Send the kind note that somebody who looks after the group found right, once a day."""
    rule, who = BY_NAME.get(body["rule"]), body["member"].person
    if rule is None or _noted_today(ctx, rule.name, who):
        return
    taken = Taken(who, rule.name, Step.NOTE, dry=False, by=ctx.person.id)
    number = store.add(ctx.tx, ctx.chat.group, taken, ctx.now)
    said = notices.Notice(adopting.standing(ctx, rule), Step.NOTE, number)
    ctx.whisper(who, notices.notice(said))
    ctx.record("ground_rules.noted", rule=rule.name, step=number, member=Who(who))


def _noted_today(ctx: Context, rule: str, who: int) -> bool:
    """Tell whether many told of the same: one note a day says it."""
    rows = store.latest(ctx.tx, ctx.chat.group, LOOKED_THROUGH, person=who)
    return any(row.rule == rule and row.by and ctx.now - row.at < A_DAY for row in rows)


def ask_removal(ctx: Context, act: Removal) -> Text | None:
    """Ask everybody: only a vote of more than half of all can remove somebody."""
    if waits := roles.permit(ctx, act):
        return waits
    row = store.get(ctx.tx, ctx.chat.group, act.step)
    if row is None or row.undone or row.step != Step.VOTE:
        raise Refused("ground_rules-undo-unknown", number=act.step)
    ctx.record("ground_rules.removal_asked", step=act.step, member=Who(row.person_id))
    return text("ground_rules-removal-asked")


def put_out(ctx: Context, act: PutOut) -> Text | None:
    if waits := roles.permit(ctx, act):
        return waits
    Real(ctx).order(Kick(AccountRef.parse(act.account)))
    ctx.record("ground_rules.bot_put_out")
    return text("ground_rules-bot-out")


def removed_by_vote(ctx: Context, body: Any) -> None:
    """Carry out what more than half of all decided; it can be looked at again at any time."""
    who = body["member"].person
    taken = Taken(who, VOTED, Step.SHUT, dry=False)
    number = store.add(ctx.tx, ctx.chat.group, taken, ctx.now)
    limiting.shut_out(ctx, number, who, ctx.now + FOR_GOOD)
    ctx.record("ground_rules.removed", step=number, member=Who(who))
    ctx.whisper(who, notices.removed(number), door=False)


def forget(ctx: Context, act: Forgotten) -> None:
    """Drop what is held of somebody; a limit that stands ends by itself, and its row with it."""
    lately.forget(ctx.tx, ctx.chat.group, act.person)
    store.forget(ctx.tx, ctx.chat.group, act.person)


def look_at_decision(ctx: Context, body: Any) -> None:
    """Let what was decided about quiet hours hold at once, and say what a new rule lacks here."""
    quieting.plan(ctx, body)
    adopted = [rule for rule in RULES if rule.on is not None and rule.on.name == body["param"]]
    if not adopted or not body["value"]:
        return
    wanted = {Right.DELETE, Right.RESTRICT} if adopted[0].takes_down else {Right.RESTRICT}
    held = [frozenset(row.rights or ()) for row in people.chats_of(ctx.tx, ctx.chat.group)]
    if any(right.value not in rights for right in wanted for rights in held):
        ctx.say(text("ground_rules-missing-right"), group=True)
