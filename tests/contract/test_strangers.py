"""Masks, channels, edits, topics and forged presses, through the whole program on Telegram."""

from tests.contract.telegram import TelegramStage

FORGED = ("", "x", "1", "1.99", "999999.0", "-1.0", "1.0.0", "9" * 60, "0.0", "١.٠")


async def test_who_writes_as_the_group_or_a_channel_is_told_how_to_act(
    telegram: TelegramStage,
) -> None:
    await telegram.greeted()
    telegram.server.says(telegram.street, telegram.people["Ana"], "/ask bread", anonymous=True)
    await telegram.shows("Please write from your own name")
    telegram.server.channel_says(telegram.street, "News", "/ask milk")
    while sum("from your own name" in text for text in await telegram.group()) < 2:
        await telegram.rests()

    assert not any("asks:" in text for text in await telegram.group())


async def test_a_hidden_admins_number_is_kept_safe_too(telegram: TelegramStage) -> None:
    await telegram.greeted()
    number = "ring 07700 900123"
    telegram.server.says(telegram.street, telegram.people["Ana"], number, anonymous=True)

    await telegram.shows("[number kept safe")
    await telegram.loses("900123")


async def test_an_edit_is_no_new_command_but_a_number_in_it_vanishes(
    telegram: TelegramStage,
) -> None:
    await telegram.greeted()
    post = telegram.server.says(telegram.street, telegram.people["Ben"], "hello")
    telegram.server.edits(post, "/ask bread")
    telegram.server.edits(post, "/ask bread, ring 07700 900123")
    await telegram.loses("900123")
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")

    assert not any("asks:" in text for text in await telegram.group())


async def test_what_is_asked_in_a_topic_is_answered_there_also_once_it_is_closed(
    telegram: TelegramStage,
) -> None:
    await telegram.greeted()
    ana, ben = telegram.people["Ana"], telegram.people["Ben"]
    topic = telegram.server.opens_topic(telegram.street, ana, "Food")
    telegram.server.says(telegram.street, ben, "/ask soup", topic=topic)
    await telegram.shows("asks: soup")
    card = telegram.server.last(telegram.street)
    telegram.server.closes_topic(telegram.street, topic)
    telegram.server.says(telegram.street, ben, "/help ask", topic=topic)
    await telegram.shows("bread for two days")

    assert card.topic == topic


async def test_no_forged_press_does_anything(telegram: TelegramStage) -> None:
    await telegram.greeted()
    await telegram.says("Ana", "/ask bread")
    await telegram.shows("asks: bread")
    card = telegram.server.last(telegram.street)
    eve, dot = telegram.server.person("Eve", opened=True), telegram.people["Dot"]
    other = telegram.server.group("Another street", dot, eve)
    await telegram.server.until(lambda: telegram.server.said(other))
    offered = telegram.server.last(other)
    for data in (*FORGED, card.buttons[0]["callback_data"]):
        telegram.server.sends_data(offered, eve, data)
        telegram.server.sends_data(offered, dot, data)
    await telegram.says("Cem", "/help ask")
    await telegram.shows("bread for two days")
    told = {a.text for who in (eve, dot) for a in telegram.server.answers(who)}

    assert told == {"This button is not for here."}
    assert card.labels == ["I can help"]
