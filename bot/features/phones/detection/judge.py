"""Which groups of a run make a number together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.features.phones.detection import shapes
from bot.features.phones.detection.context import CUES, SOFT, Says, says
from bot.features.phones.detection.numbers import Number, family, read
from bot.features.phones.detection.runs import Run
from bot.features.phones.detection.spoken import Item

LEAST, MOST = 7, 17  # digits
ALONE = 9  # digits of a group that may be a number by itself
FAMILY = range(10, 14)
STRONG = frozenset(',;\n!?"<>[]{}=:')
PLUS = frozenset({"plus", "mas", "mais"})
EDGE = 3
PAIR, SMALL = 2, 4


@dataclass(slots=True)
class Patience:
    """How many more groups of digits may be looked up."""

    left: int


@dataclass(frozen=True, slots=True)
class Place:
    """A number and where it stands in the folded text."""

    e164: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judge:
    """One run in its text; `regions` are those whose national numbers count."""

    text: str
    run: Run
    regions: Sequence[str]
    patience: Patience

    def numbers(self) -> list[Place]:
        """Return the numbers in the run, from the left, the longest first."""
        found: list[Place] = []
        at, free = 0, True
        while at < len(self.run.items) and self.patience.left > 0:
            end = self._longest(at, free=free) if free or self._may_begin(at) else None
            if end is None:
                at += 1
                free = at < len(self.run.items) and self._parted(at)
                continue
            found.append(self._place(at, *end))
            at, free = end[0], True
        return found

    def _longest(self, at: int, *, free: bool) -> tuple[int, Number] | None:
        for end in self._ends(at):
            number = self._number(at, end, free=free)
            if number is None:
                continue
            closed = end == len(self.run.items) or self._parted(end)
            if number.whole or end == at + 1 or (closed and free):
                return end, number
        return None

    def _ends(self, at: int) -> Iterator[int]:
        """Return where a number may end: in the same line first, the longest first."""
        items = self.run.items[at : at + MOST]
        lengths = accumulate(len(each.digits) for each in items)
        ends = [at + n for n, length in enumerate(lengths, 1) if LEAST <= length <= MOST]
        line = next((n for n in range(at + 1, at + len(items)) if self._breaks(n)), at + MOST)
        yield from (end for end in reversed(ends) if end <= line)
        yield from (end for end in reversed(ends) if end > line)

    def _number(self, at: int, end: int, *, free: bool) -> Number | None:
        items = self.run.items[at:end]
        digits = "".join(each.digits for each in items)
        plus = self._plus(items[0]) or (at == 0 and not PLUS.isdisjoint(self.run.before[:1]))
        self.patience.left -= 1
        says = self._says(at, free=free)
        number = read(digits, plus=plus, regions=self.regions)
        alone = not plus and len(items) == 1 and len(digits) in FAMILY
        if number is None and says is Says.PHONE and alone:
            number = family(digits)
        if number is None or shapes.is_other(self.text, items, whole=number.whole):
            return None
        if plus:
            return number
        if says is Says.OTHER or self._glued(items, number):
            return None
        return number if number.whole or says is Says.PHONE or _grouped(items) else None

    def _says(self, at: int, *, free: bool) -> Says:
        """Return what the words before the run say; of small groups also further on in it."""
        carries = not free and len(self.run.items[at].digits) < SMALL
        return says(self.run.before) if at == 0 or carries else Says.NOTHING

    def _may_begin(self, at: int) -> bool:
        item = self.run.items[at]
        apart = self.text[item.start - 1 : item.start].isspace() and item.digits.startswith("0")
        return apart or self._plus(item) or len(item.digits) >= ALONE

    def _parted(self, at: int) -> bool:
        """Tell whether what stands before a group parts it from the one before."""
        return at in self.run.linked or not STRONG.isdisjoint(self._gap(at))

    def _breaks(self, at: int) -> bool:
        return at in self.run.linked or not BREAKS.isdisjoint(self._gap(at))

    def _gap(self, at: int) -> str:
        return self.text[self.run.items[at - 1].end : self.run.items[at].start]

    def _plus(self, item: Item) -> bool:
        return "+" in self.text[max(0, item.start - EDGE) : item.start]

    def _glued(self, items: Sequence[Item], number: Number) -> bool:
        """Tell whether letters hang on the digits, as they do on references."""
        left = self.text[max(0, items[0].start - 1) : items[0].start]
        if left.isalpha() and KNOWN.isdisjoint(self.run.before[:1]):
            return not (items[0].spoken and number.whole)
        right = self.text[items[-1].end : items[-1].end + EDGE]
        return right[:1].isalpha() and right[1:2].isalnum() and not number.mobile

    def _place(self, at: int, end: int, number: Number) -> Place:
        start, stop = self.run.items[at].start, self.run.items[end - 1].end
        before = self.text[max(0, start - EDGE) : start]
        if "+" in before:
            start += before.rindex("+") - len(before)
        elif before.endswith("(") and ")" in self.text[start:stop]:
            start -= 1
        return Place(number.e164, start, stop)


BREAKS = frozenset("\n,")
KNOWN = CUES | SOFT


def _grouped(items: Sequence[Item]) -> bool:
    """Tell whether groups are as people write a number that does not begin with a nought."""
    sizes = [len(each.digits) for each in items]
    pairs = sizes == [1, PAIR, PAIR, PAIR, PAIR]  # 6 12 34 56 78
    return pairs or set(sizes) == {1} or max(sizes) > PAIR or any(each.spoken for each in items)
