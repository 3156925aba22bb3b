"""Whatever arrives is read, left out or set aside: it never stops what comes with it."""

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.core.codec import dump
from bot.core.incoming import Incoming
from bot.kernel.ports import Unread
from bot.platforms.telegram.inbox import batch, following
from tests.platforms.telegram.samples import ME, NOW, RECORDED, recorded

NAMES = sorted(path.stem for path in RECORDED.glob("*.json"))
TEXT = st.text(st.characters(exclude_categories=[]), max_size=8)  # half characters too
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def mangled(draw: st.DrawFn) -> Any:
    """Take a real update and put something else in the place of one of its values."""
    update = recorded(draw(st.sampled_from(NAMES)))
    where: Any = update
    path = [where]
    while isinstance(where, dict | list) and where and draw(st.integers(0, 5)):
        key = draw(st.sampled_from(sorted(where) if isinstance(where, dict) else range(len(where))))
        path.append(key)
        where = where[key]
    if len(path) == 1:
        return draw(JSON)
    parent: Any = update
    for key in path[1:-1]:
        parent = parent[key]
    if draw(st.booleans()):
        parent[path[-1]] = draw(JSON)
    else:
        del parent[path[-1]]
    return update


@given(mangled())
def test_a_mangled_update_never_stops_its_batch(update: Any) -> None:
    good = recorded("message")

    things = list(batch([copy.deepcopy(update), good], ME, NOW))

    assert all(isinstance(thing, Incoming | Unread) for thing in things)
    assert things[-1].id == "telegram:700100200:812345001"


@given(mangled())
def test_what_is_read_can_be_stored(update: Any) -> None:
    read = [thing for thing in batch([update], ME, NOW) if isinstance(thing, Incoming)]

    stored = json.dumps([dump(thing) for thing in read], ensure_ascii=False)
    assert b"\\u0000" not in stored.encode()  # encoding fails on half characters


def test_an_update_that_cannot_be_read_is_set_aside_whole() -> None:
    broken = recorded("message")
    del broken["message"]["date"]

    (thing,) = batch([broken], ME, NOW)

    assert isinstance(thing, Unread)
    assert (thing.id, thing.error) == ("telegram:700100200:812345001", "KeyError")
    assert json.loads(thing.payload) == broken


def test_without_a_number_it_is_known_by_its_print_and_confirms_nothing() -> None:
    (one,) = batch([{"message": {}}], ME, NOW)
    (again,) = batch([{"message": {}}], ME, NOW)

    assert (one.id, following([{"message": {}}], 5)) == (again.id, 5)
