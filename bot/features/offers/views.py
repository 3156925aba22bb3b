"""How offers look to those who make them, and how somebody is asked quietly."""

from collections.abc import Sequence

from bot.core.outgoing import Answer, Button, Message, message
from bot.core.text import Arg, Style, Text, When, text
from bot.features.offers.acts import EndOffer, MyOffers, Offer
from bot.features.offers.rules import Offering
from bot.features.requests.public import Standing, can_buttons, card, headline


def question(mine: Sequence[Offering]) -> Message:
    show = (Button(text("offers-show-mine"), MyOffers()),) if mine else ()
    return message(text("offers-question"), buttons=show, answer=Answer(Offer(), "what"))


def kept(offering: Offering, fits: Sequence[Standing]) -> Message:
    """Say that it is kept, and show what is open already and may fit."""
    lines = [text("offers-kept", what=_what(offering)), *_limits(offering)]
    buttons = [Button(text("offers-end", number=offering.number), EndOffer(offering.number))]
    if fits:
        lines.append(text("offers-fits"))
    for each in fits:
        lines.append(headline(each))
        buttons += can_buttons(each, numbered=True)
    return message(*lines, buttons=tuple(buttons))


def mine(found: Sequence[Offering]) -> Message:
    if not found:
        return message(text("offers-none"))
    lines = [text("offers-mine")]
    lines += [text("offers-line", number=each.number, what=_what(each)) for each in found]
    end = tuple(Button(text("offers-end", number=n.number), EndOffer(n.number)) for n in found)
    return message(*lines, buttons=end)


def ask(request: Standing) -> Message:
    """Ask somebody quietly; the words are the same for all, so that they tell nothing."""
    return message(
        text("offers-ask"), headline(request), buttons=tuple(can_buttons(request, numbered=False))
    )


def stands(request: Standing) -> Message:
    """Say to whoever was asked how it stands; what is over keeps no word of it."""
    if request.open:
        return ask(request)
    if request.over:
        return message(text("offers-over", number=request.number))
    return card(request)


def _what(offering: Offering) -> Arg:
    if not offering.category:
        return offering.what
    return text("offers-in-category", category=offering.category, what=offering.what)


def _limits(offering: Offering) -> list[Text]:
    lines = []
    if offering.area:
        lines.append(text("offers-near", area=offering.area))
    if offering.until:
        lines.append(text("offers-until", when=When(offering.until, Style.DAY)))
    if offering.per_month:
        lines.append(text("offers-a-month", count=offering.per_month))
    return lines
