"""Counting: who wins by which method, and the lot for a tie. Values only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.features.polls.counting import chains, irv, pairs, star, stv, totals
from bot.features.polls.counting.lots import commitment, draw, fingerprint, sheet
from bot.features.polls.counting.marks import Election, Marks, papers
from bot.features.polls.counting.result import Count, Round
from bot.features.polls.counting.verdict import Decision, Verdict, decide

__all__ = [
    "METHODS",
    "Count",
    "Decision",
    "Marks",
    "Round",
    "Verdict",
    "against",
    "commitment",
    "count",
    "decide",
    "draw",
    "fingerprint",
    "sheet",
]

flat = chain.from_iterable

METHODS: Mapping[str, Callable[[Election], Count]] = {
    "approval": totals.approval,
    "borda": totals.borda,
    "bucklin": totals.bucklin,
    "condorcet": pairs.condorcet,
    "copeland": pairs.copeland,
    "dots": totals.score,
    "irv": irv.irv,
    "minimax_margins": pairs.minimax,
    "minimax_pairwise_opposition": pairs.minimax,
    "minimax_winning_votes": pairs.minimax,
    "plurality": totals.plurality,
    "ranked_pairs": chains.ranked_pairs,
    "schulze": chains.schulze,
    "score": totals.score,
    "smith_set": pairs.smith_set,
    "star": star.star,
    "stv": stv.stv,
    "stv_scottish_truncated": stv.stv,
}


def count(
    method: str,
    candidates: Sequence[str],
    ballots: Sequence[tuple[int, Marks]],
    seats: int = 1,
    *,
    unranked: str = "last",
    lot: Sequence[str] = (),
) -> Count:
    """Count `ballots`, each so many times one marking, by one of METHODS.

    A marking is a ranking (best first, a nested sequence is a tie), a mapping of scores, a set
    of approvals or one choice. Options left out of a ranking are level in the last place, or
    with `unranked="no-preference"` nothing is said of them. A tie is reported, never settled,
    unless a `lot` is handed in: all options in the order in which it prefers them.
    """
    election = _election(method, candidates, ballots)
    election = replace(election, seats=seats, last=unranked == "last", lot=tuple(lot))
    unknown = {*flat(flat(election.papers))} - set(candidates)
    if unknown:
        raise ValueError(f"not among the candidates: {sorted(unknown)}")
    if not election.papers:
        return Count(method, (), none=True, tally=election.zero())
    return METHODS[method](election)


def against(
    candidates: Sequence[str], ballots: Sequence[tuple[int, Marks]]
) -> Mapping[tuple[str, str], int]:
    """Return for each pair of options how many rank the first above the second."""
    return pairs.Duels.of(_election("", candidates, ballots)).votes


def _election(
    method: str, candidates: Sequence[str], ballots: Sequence[tuple[int, Marks]]
) -> Election:
    cast = tuple((number, marks) for number, marks in ballots if number)
    return Election(method, tuple(candidates), cast, papers(cast))
