"""What a homeserver says when it does not do as asked, and what that means for a parcel."""

from dataclasses import dataclass

from bot.core.delivery import Declined, Outcome, Wait, Why
from bot.core.incoming import Right

AUTH_LOST = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED"})
LIMITED = "M_LIMIT_EXCEEDED"
SHORTEST_WAIT_S, USUAL_WAIT_S, LONGEST_WAIT_S = 0.2, 2.0, 300.0


@dataclass(eq=False)
class Problem(Exception):
    """The request did not succeed. `status` 0: there was no answer. `wait` is in seconds.

    `session`: the server wants the password first, and calls this attempt so.
    """

    status: int
    code: str = ""
    wait: float = 0.0
    session: str = ""

    def __str__(self) -> str:
        return f"{self.status} {self.code}"

    @property
    def passing(self) -> bool:
        """Tell whether the same may well succeed later."""
        return self.limited or self.status == 0 or self.status >= 500  # noqa: PLR2004 - HTTP's own

    @property
    def limited(self) -> bool:
        return self.code == LIMITED or self.status == 429  # noqa: PLR2004 - HTTP's own

    @property
    def pause(self) -> float:
        """Seconds to wait before the same again, within reason."""
        return min(max(self.wait or USUAL_WAIT_S, SHORTEST_WAIT_S), LONGEST_WAIT_S)


class AuthLostError(Exception):
    """The homeserver no longer takes the account's token: somebody has to log in anew."""


class LockedError(Exception):
    """The room is encrypted and we have no keys: nothing may be written there in clear."""


class NobodyReadsError(Exception):
    """No device of the person it is for could read it yet."""


def outcome(problem: Problem, right: Right | None = None) -> Outcome:
    """Return what a problem means for the parcel. Every request of ours may be repeated."""
    if problem.passing or problem.code in AUTH_LOST:
        return Wait(problem.pause, everywhere=problem.limited or problem.code in AUTH_LOST)
    match problem.status:
        case 403:
            return Declined(Why.NO_RIGHT, right)
        case 404:
            return Declined(Why.GONE)
    return Declined(Why.INVALID)
