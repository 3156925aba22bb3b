"""One quiet word in private to those who have not voted, who may say: not for me."""

from bot.core.outgoing import Button, Message
from bot.core.text import Text, When, text
from bot.features.polls import rules
from bot.features.polls.acts import Look
from bot.features.polls.acts.backs import Quiet
from bot.features.polls.acts.dues import Remind
from bot.features.polls.flow.stages import key
from bot.features.polls.rules import VOTING, Poll
from bot.features.polls.store import archive, backing, rolls
from bot.features.polls.views import labels
from bot.kernel import budget
from bot.kernel.context import Context

AT_ONCE = 200


def remind(ctx: Context, act: Remind) -> None:
    """Remind some of those who have not voted, and the others after them."""
    poll = archive.get(ctx.tx, ctx.chat.group, act.poll)
    if poll is None or poll.state not in VOTING:
        return
    silent = rolls.silent(ctx.tx, poll.id, act.after, AT_ONCE)
    quiet = backing.quiet(ctx.tx, ctx.chat.group)
    for person in silent:
        if person not in quiet:
            budget.nudge(ctx, person, _word(ctx, poll), until=poll.closes)
    if len(silent) == AT_ONCE:
        ctx.later(ctx.now, Remind(poll.id, silent[-1]), key=key(poll.id, "remind"))


def be_quiet(ctx: Context, act: Quiet) -> Text:  # noqa: ARG001 - the shape of a handler
    """Never remind this person of votes in this group again."""
    rules.inside(ctx.person.standing)
    backing.keep_quiet(ctx.tx, ctx.chat.group, ctx.person.id)
    return text("polls-remind-stopped")


def _word(ctx: Context, poll: Poll) -> Message:
    params = {param.name: param for param in ctx.param.all()}
    line = text("polls-remind", what=labels.what(poll, params), when=When(poll.closes))
    look = Button(text("polls-look", number=poll.id), Look(poll.id))
    return Message((line,), (look, Button(text("polls-remind-stop"), Quiet())))
