"""Where a link goes, as a place with a name."""

import re
from collections.abc import Iterable

SCHEME = re.compile(r"([a-z][a-z0-9+-]*):(?!\d+(?:/|$))")  # not the port behind a name


def place(link: str) -> str:
    """Return the name of the place a link goes to, in small letters: "foodbank.example"."""
    return _split(link)[0]


def is_page(link: str) -> bool:
    """Tell pages from numbers to ring, addresses to write to and somebody's name."""
    scheme = SCHEME.match(link.strip().casefold())
    return scheme is None or scheme[1] in ("http", "https")


def is_door(link: str, doors: Iterable[str]) -> bool:
    """Tell whether a link leads through one of the doors ("place/how the way begins")."""
    small = link.strip().casefold()
    where, way = _split(link)
    return any(small.startswith(each) or f"{where}/{way}".startswith(each) for each in doors)


def listed(where: str, names: Iterable[str]) -> bool:
    return any(where == each or where.endswith(f".{each}") for each in names)


def _split(link: str) -> tuple[str, str]:
    """Return the name of the place, and the way behind it without its first stroke."""
    small = link.strip().casefold()
    address = small.partition("://")[2] or small
    ends = [found for end in "/?#\\" if (found := address.find(end)) >= 0]
    end = min(ends, default=len(address))
    name = address[:end].rpartition("@")[2].partition(":")[0].rstrip(".")
    return name.removeprefix("www."), address[end:].removeprefix("/")
