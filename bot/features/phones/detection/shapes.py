"""What digits look like that are no telephone number: dates, hours, prices, counting."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.features.phones.detection.spoken import Item

LEAST_STEPS = 4
LEAST_TIMES = 3
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
DATE = re.compile(
    rf"(?:{DAY}([./ -]){MONTH}\1(?:19|20)\d\d|{MONTH}([./-]){DAY}\2(?:19|20)\d\d"
    rf"|(?:19|20)\d\d([./-]){MONTH}\3{DAY})(?!\d)"
)
SHORT_DATE = re.compile(rf"{DAY}([./-]){MONTH}\1\d\d(?!\d|\1\d)")
USUAL = frozenset(" -./()_*|·•+~\t–—'’`\u2010\u2011\u2012\u2212")
MONEY = frozenset("£€$¥₹₦₽¢")
YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
SHORTEST_GAPS = 2


def is_other(text: str, items: Sequence[Item], *, whole: bool) -> bool:
    """Tell whether some groups of digits are surely something else."""
    said = text[items[0].start : items[-1].end]
    if DATE.match(said) or SHORT_DATE.match(said):
        return True
    groups = [each.digits for each in items]
    if len(set("".join(groups))) == 1 or _counts(groups) or _years(groups):
        return True
    return (
        _column(text, items)
        or _strange(text, items)
        or _hours(text, items)
        or (not whole and _money(text, items))
    )


def _counts(groups: Sequence[str]) -> bool:
    turn = 10 if all(len(each) == 1 for each in groups) else 10**9  # after 9 comes 0
    steps = {(int(b) - int(a)) % turn for a, b in pairwise(groups)}
    return len(groups) >= LEAST_STEPS and len(steps) == 1 and steps != {0}


def _years(groups: Sequence[str]) -> bool:
    return len(groups) > 1 and all(YEAR.fullmatch(each) for each in groups)


def _gaps(text: str, items: Sequence[Item]) -> list[str]:
    return [text[a.end : b.start] for a, b in pairwise(items)]


def _strange(text: str, items: Sequence[Item]) -> bool:
    """Tell whether an unusual sign stands between groups, unless it is always the same."""
    gaps = [gap for gap in _gaps(text, items) if not any(map(str.isalpha, gap))]
    spoken = "," if any(each.spoken for each in items) else "\n"
    odd = [gap for gap in gaps if not USUAL.issuperset(gap.replace("\n", " ").replace(spoken, " "))]
    return bool(odd) and (len(set(gaps)) > 1 or len(gaps) < SHORTEST_GAPS)


def _column(text: str, items: Sequence[Item]) -> bool:
    """Tell whether they are counts below each other, of one digit and of two."""
    sizes = {len(each.digits) for each in items}
    below = all("\n" in gap for gap in _gaps(text, items))
    return below and sizes == {1, 2} and not items[0].digits.startswith("0")


def _hours(text: str, items: Sequence[Item]) -> bool:
    """Tell whether groups are times of day: 10.30 12.45 15.00."""
    gaps = _gaps(text, items)
    dots, blanks = set(gaps[::2]), set(gaps[1::2])
    if len(items) < LEAST_TIMES or dots - {".", ":", "h"} or dots & blanks:
        return False
    hours, minutes = items[::2], items[1::2]
    return all(_below(h, 24) for h in hours) and all(_below(m, 60) for m in minutes)


def _below(item: Item, most: int) -> bool:
    return len(item.digits) <= len(str(most)) and int(item.digits) < most


def _money(text: str, items: Sequence[Item]) -> bool:
    before = text[max(0, items[0].start - 2) : items[0].start].strip()
    after = text[items[-1].end : items[-1].end + 2].strip()
    cents = re.match(r"[,.]\d", text[items[-1].end : items[-1].end + 2])
    return bool(MONEY & {before[-1:], after[:1]}) or bool(cents)
