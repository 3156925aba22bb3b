"""What is said stands where it belongs: anew, over the old one, in its topic, pinned."""

from bot.core.delivery import Sent
from bot.core.outgoing import Label, Rendered, Span
from bot.platforms.telegram.link import TelegramLink
from tests.bot_api import BotApi
from tests.platforms.telegram.parcels import home, ref, to, words


async def test_what_is_said_stands_there_with_its_buttons(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))

    outcome = await link.deliver(to(elm, words("Who can help?", "I can help")))

    card = server.last(elm)
    assert outcome == Sent(ref(card))
    assert (card.text, card.labels) == ("Who can help?", ["I can help"])


async def test_a_newer_version_stands_where_the_old_one_stood(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, words("0 votes", "Yes")))
    card = server.last(elm)

    outcome = await link.deliver(to(elm, words("1 vote", "Yes"), replacing=ref(card)))

    assert (outcome, server.said(elm), card.edits) == (Sent(ref(card)), ["1 vote"], 1)


async def test_showing_the_same_again_is_done(server: BotApi, link: TelegramLink) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, words("0 votes")))
    card = server.last(elm)

    outcome = await link.deliver(to(elm, words("0 votes"), replacing=ref(card)))

    assert (outcome, card.edits) == (Sent(ref(card)), 0)


async def test_a_card_that_somebody_removed_is_put_up_again(
    server: BotApi, link: TelegramLink
) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    await link.deliver(to(elm, words("0 votes")))
    old = server.last(elm)
    server.takes_back(old)

    outcome = await link.deliver(to(elm, words("1 vote"), replacing=ref(old)))

    new = server.last(elm)
    assert (outcome, new.text, new.id == old.id) == (Sent(ref(new)), "1 vote", False)


async def test_an_answer_goes_under_what_it_answers(server: BotApi, link: TelegramLink) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    question = server.says(elm, ann, "anyone?")

    await link.deliver(to(elm, words("yes"), reply_to=ref(question)))

    assert server.last(elm).body["reply_to_message"]["message_id"] == question.id


async def test_an_answer_to_what_is_gone_is_said_all_the_same(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    question = server.says(elm, ann, "anyone?")
    server.takes_back(question)

    await link.deliver(to(elm, words("yes"), reply_to=ref(question)))

    assert server.said(elm) == ["yes"]


async def test_what_is_said_in_a_topic_stays_in_it(server: BotApi, link: TelegramLink) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    lifts = server.opens_topic(elm, ann, "Lifts")

    await link.deliver(to(elm, words("who drives?"), thread=str(lifts)))

    assert server.last(elm).topic == lifts


async def test_what_belongs_in_a_topic_that_is_gone_or_closed_is_said_in_the_open(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann, admin=False)
    gone, closed = (server.opens_topic(elm, ann, name) for name in ("Lifts", "Food"))
    server.deletes_topic(elm, gone)
    server.closes_topic(elm, closed)

    for topic in (gone, closed):
        await link.deliver(to(elm, words("decided"), thread=str(topic)))

    assert [(p.text, p.topic) for p in server.messages(elm) if p.text] == [("decided", 0)] * 2


async def test_a_pinned_message_is_pinned_where_the_bot_may_and_said_where_not(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    rooms = [server.group("Elm Street", ann), server.group("Oak Street", ann, admin=False)]

    outcomes = [await link.deliver(to(room, words("agreed", pin=True))) for room in rooms]

    cards = [server.last(room) for room in rooms]
    assert [card.pinned for card in cards] == [True, False]
    assert outcomes == [Sent(ref(card)) for card in cards]


async def test_lasting_keys_come_with_a_private_message(server: BotApi, link: TelegramLink) -> None:
    ann = server.person("Ann", opened=True)

    await link.deliver(home(ann, Rendered((Span("hello"),), keys=("I need", "I can"))))

    keyboard = server.calls("sendMessage")[-1].params["reply_markup"]["keyboard"]
    assert keyboard == [[{"text": "I need"}, {"text": "I can"}]]


async def test_a_link_home_brings_its_word_to_the_private_chat(
    server: BotApi, link: TelegramLink
) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    await link.deliver(to(elm, Rendered((Span("?"),), (Label("Tell me", 3, home=True),))))

    server.presses(server.last(elm), ann, "Tell me")

    assert server.messages(server.private(ann))[-1].text == "/start 7-3"
