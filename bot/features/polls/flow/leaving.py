"""Who is forgotten leaves no word and no open vote behind; what they asked stays without a name."""

from collections.abc import Sequence

from bot.core.events import Forgotten
from bot.core.text import Text, text
from bot.features.polls.store import backing, ballots, delegates, papers
from bot.kernel.context import Context


def holds(ctx: Context) -> Sequence[Text]:  # noqa: ARG001 - it depends on no setting
    return (text("polls-held"),)


def forgotten(ctx: Context, event: Forgotten) -> None:
    for poll in backing.voting_in(ctx.tx, ctx.chat.group):
        ballots.take_away(ctx.tx, poll, event.person)
    backing.forget(ctx.tx, ctx.chat.group, event.person)
    delegates.forget(ctx.tx, ctx.chat.group, event.person)
    papers.forget_person(ctx.tx, ctx.chat.group, event.person)
