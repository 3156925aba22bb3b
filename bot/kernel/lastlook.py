"""The last look before words leave the house for a group: nobody's number may stand in them."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.core.outgoing import Order, Rendered
from bot.kernel import params
from bot.kernel.house import House
from bot.kernel.settings import GROUP_REGION

Regions = tuple[str, ...]


def regions(tx: Connection, group: int) -> Regions:
    """Return the countries whose numbers a group reads without their code."""
    return (params.value(tx, group, GROUP_REGION),)


def tells_number(house: House, order: Order, where: Regions) -> bool:
    """Tell whether something on its way to a group would show what the guards take out.

    Whoever put it together has asked the guards before; this asks again, of what is really sent.
    """
    if not isinstance(order, Rendered):
        return False
    return any(guard(words, where) != words for words in _said(order) for guard in house.guards)


def _said(order: Rendered) -> Iterator[str]:
    """Return what people can read, together what they read together."""
    yield order.text
    yield "\n".join(label.text for label in order.labels)
    if order.media is not None:
        yield order.media.name
    if order.show is not None:
        yield "\n".join((order.show.question, *order.show.options))
