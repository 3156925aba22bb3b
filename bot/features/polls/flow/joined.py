"""Two accounts that turn out to be one person have one vote in what is open."""

from bot.core.events import Linked
from bot.features.polls.rules import VOTING
from bot.features.polls.store import archive, ballots, electorate
from bot.kernel import people
from bot.kernel.context import Context


def linked(ctx: Context, event: Linked) -> None:
    """Let one ballot stand for the two; where both voted, the one of who stays."""
    for group in people.groups_of(ctx.tx, event.person):
        for poll in archive.among(ctx.tx, group, VOTING):
            ballots.follow(ctx.tx, poll.id, event.person, event.into)
            electorate.follow(ctx.tx, poll.id, event.person, event.into)
