"""People act in the square, and the bot hears it."""

from datetime import timedelta

import pytest

from bot.core.clock import HandClock
from bot.core.incoming import (
    BotEntered,
    BotGone,
    Entered,
    Gone,
    Picked,
    Pressed,
    Removed,
    Right,
    Said,
    Standing,
    What,
)
from bot.core.outgoing import Label, Span
from bot.platforms.sandbox.square import LONGEST, Square
from bot.platforms.sandbox.things import Barred, Post


@pytest.fixture
def square() -> Square:
    made = Square(HandClock())
    made.crowd.opens("Our street", "Ana", "Ben", "Cem")
    made.heard(made.waiting())
    return made


def heard(square: Square) -> list[What]:
    return [event.what for event in square.waiting()]


def offer(square: Square, *labels: Label, place: str = "g1", numbered: bool = False) -> str:
    post = Post("m900", place, "", square.state.clock.now(), (Span("?"),), labels, row=7)
    square.state.posts[post.id] = post
    if numbered:
        square.state.posts[post.id] = Post(
            "m900", place, "", post.at, post.spans, labels, row=7, numbered=True
        )
    return post.id


def test_the_bot_comes_last_and_is_told_who_is_there() -> None:
    square = Square(HandClock())
    square.crowd.opens("Our street", "Ana", "Ben")

    entered = [what for what in heard(square) if isinstance(what, Entered)]
    assert heard(square)[0] == BotEntered(tuple(Right), members=3)
    assert [(e.name, e.standing, e.seen) for e in entered] == [
        ("Ana", Standing.OWNER, False),
        ("Ben", Standing.MEMBER, False),
    ]


def test_words_arrive_with_who_and_where(square: Square) -> None:
    ref = square.says("Ben", "good morning")

    (event,) = square.waiting()
    assert event.what == Said(ref, "good morning")
    assert (event.sender.account.key, event.sender.name) == ("ben", "Ben")
    assert (event.room.chat.key, event.room.private, event.room.title) == (
        "g1",
        False,
        "Our street",
    )


def test_a_private_room_is_named_by_the_person(square: Square) -> None:
    square.says("Ben", "/mine", private=True)

    (event,) = square.waiting()
    assert (event.room.chat.key, event.room.private) == ("ben", True)


def test_ids_are_counted_and_used_once(square: Square) -> None:
    for _ in range(3):
        square.says("Ana", "hello")

    ids = [event.id for event in square.waiting()]
    assert len(set(ids)) == 3


@pytest.mark.parametrize(
    ("words", "command", "line"),
    [
        ("/ask milk by six", "ask", "milk by six"),
        ("/Ask  milk", "ask", "milk"),
        ("/ask\nmilk\nand bread", "ask", "milk\nand bread"),
        ("/ask@common_ground milk", "ask", "milk"),
        ("/ask@other_bot milk", "", ""),
        ("say /ask", "", ""),
        ("/ ask", "", ""),
        ("/", "", ""),
    ],
)
def test_a_command_is_read_only_when_it_is_ours(
    square: Square, words: str, command: str, line: str
) -> None:
    square.says("Ana", words)

    (what,) = heard(square)
    assert isinstance(what, Said)
    assert (what.text, what.command, what.line) == (words, command, line)


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("see https://a.example/x?y=1.", ("https://a.example/x?y=1",)),
        ("www.a.example and b.org/c", ("www.a.example", "b.org/c")),
        ("Thanks.See you at 5.30", ()),
    ],
)
def test_links_are_pointed_out(square: Square, words: str, links: tuple[str, ...]) -> None:
    square.says("Ana", words)

    (what,) = heard(square)
    assert isinstance(what, Said)
    assert what.links == links


def test_an_edit_keeps_the_message_and_has_its_own_event(square: Square) -> None:
    ref = square.says("Ana", "milk")
    square.edits("Ana", ref, "oat milk")

    first, second = square.waiting()
    assert second.what == Said(ref, "oat milk", edited=True)
    assert first.id != second.id
    assert square.group_posts()[0].edited


def test_nobody_edits_what_another_wrote(square: Square) -> None:
    ref = square.says("Ana", "milk")

    with pytest.raises(Barred, match="not-yours"):
        square.edits("Ben", ref, "wine")


def test_what_is_taken_back_keeps_no_words(square: Square) -> None:
    ref = square.says("Ana", "my secret")
    square.removes("Ana", ref)

    assert heard(square)[-1] == Removed(ref)
    assert (square.group_posts()[0].gone, square.group_posts()[0].text) == (True, "")


def test_a_press_names_the_row_and_the_place(square: Square) -> None:
    card = offer(square, Label("I can help", 0), Label("Done", 1))
    press = square.presses("Ben", card, "Done")

    assert heard(square) == [Pressed(7, 1, press, card)]


def test_a_label_that_is_not_there_cannot_be_pressed(square: Square) -> None:
    card = offer(square, Label("I can help", 0))

    with pytest.raises(Barred, match="gone"):
        square.presses("Ben", card, "Done")


def test_nobody_presses_in_another_persons_private_chat(square: Square) -> None:
    card = offer(square, Label("Yes", 0), place="@ana")

    with pytest.raises(Barred, match="gone"):
        square.presses("Ben", card, "Yes")


def test_a_choice_on_a_numbered_post_is_seen_by_all(square: Square) -> None:
    card = offer(square, Label("Yes", 0), numbered=True)
    square.presses("Ben", card, 0)

    assert heard(square) == [Picked(card, 0)]
    assert square.group_posts()[0].picks == (("ben", 0),)


def test_a_home_button_goes_on_in_the_private_chat(square: Square) -> None:
    card = offer(square, Label("Vote in private", 2, home=True))
    square.presses("Ben", card, "Vote in private")

    (event,) = square.waiting()
    assert event.room.private
    assert isinstance(event.what, Said)
    assert (event.what.command, event.what.line) == ("start", "7-2")


def test_who_may_only_read_cannot_speak_until_then(square: Square) -> None:
    state, clock = square.state, square.state.clock
    assert isinstance(clock, HandClock)
    group = state.group()
    until = clock.now() + timedelta(hours=1)
    state.groups["g1"] = type(group)("g1", group.title, group.members, {"ben": until}, bot=True)

    with pytest.raises(Barred, match="silent"):
        square.says("Ben", "hello")
    clock.forward(timedelta(hours=1))
    assert square.says("Ben", "hello")


def test_who_left_cannot_speak(square: Square) -> None:
    square.crowd.leaves("Ben")

    with pytest.raises(Barred, match="outside"):
        square.says("Ben", "hello")
    assert isinstance(heard(square)[0], Gone)


def test_a_newcomer_is_seen_joining_and_an_old_member_is_not(square: Square) -> None:
    square.crowd.joins("Dot")
    square.crowd.joins("Eli", seen=False)

    joins = [what for what in heard(square) if isinstance(what, Entered)]
    assert [(e.name, e.seen) for e in joins] == [("Dot", True), ("Eli", False)]


def test_two_people_may_share_a_name(square: Square) -> None:
    keys = {square.crowd.arrives("Ana"), square.crowd.arrives("Ana")}

    assert keys == {"ana-2", "ana-3"}


@pytest.mark.parametrize("words", ["", "  \n "])
def test_nothing_cannot_be_said(square: Square, words: str) -> None:
    with pytest.raises(Barred, match="empty"):
        square.says("Ana", words)


def test_a_message_has_a_length(square: Square) -> None:
    assert square.says("Ana", "x" * LONGEST)
    with pytest.raises(Barred, match="long"):
        square.says("Ana", "x" * (LONGEST + 1))


def test_an_own_contact_is_told_from_another(square: Square) -> None:
    square.shares_contact("Ana", "Ana", "+447700900123", private=True)
    square.shares_contact("Ana", "Ben", "+447700900456")

    own, other = heard(square)
    assert isinstance(own, Said)
    assert isinstance(other, Said)
    assert (own.text, own.media, own.own_contact) == ("", "contact", "+447700900123")
    assert (other.own_contact, other.carriers) == ("", ("Ben", "+447700900456"))


def test_without_the_right_to_read_all_the_bot_hears_only_what_is_meant_for_it(
    square: Square,
) -> None:
    square.crowd.allows(Right.DELETE)
    card = offer(square)
    square.heard(square.waiting())
    square.says("Ana", "good morning")
    square.says("Ana", "/ask milk")
    square.says("Ana", "yes", reply_to=card)

    texts = [what.text for what in heard(square) if isinstance(what, Said)]
    assert texts == ["/ask milk", "yes"]


def test_a_bot_put_out_hears_nothing_until_it_is_let_in(square: Square) -> None:
    square.crowd.puts_bot_out()
    square.says("Ana", "are you there?")
    square.crowd.lets_bot_in()

    assert heard(square) == [BotGone(), BotEntered(tuple(Right), members=4)]


def test_a_door_that_was_shut_opens_with_a_word(square: Square) -> None:
    square.crowd.shuts("Ben")
    shut = square.state.person("Ben").door
    square.starts("Ben")

    assert (shut, square.state.person("Ben").door) == (False, True)


def test_a_changed_role_is_told(square: Square) -> None:
    square.crowd.appoints("Ben", Standing.ADMIN)

    (what,) = heard(square)
    assert isinstance(what, Entered)
    assert (what.standing, what.seen) == (Standing.ADMIN, False)
