"""Progress of long work, on the terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm

from bot.kernel.copies import Progress


@contextmanager
def bar(what: str) -> Iterator[Progress]:
    """Show how many bytes of all are done; on standard error, so that output can be kept."""
    with tqdm(desc=what, unit="B", unit_scale=True, unit_divisor=1024) as shown:

        def progress(done: int, total: int) -> None:
            shown.total = max(total, done)
            shown.update(done - shown.n)

        yield progress


@contextmanager
def counting(what: str) -> Iterator[Progress]:
    """Show how many things of all are done."""
    with tqdm(desc=what) as shown:

        def progress(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield progress
