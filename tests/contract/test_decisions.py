"""The street asks itself, decides, and what it decided holds by itself."""

from tests.contract.stage import Stage


async def test_a_poll_ends_by_itself_and_says_what_came_out(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/poll What for supper? | soup | stew")
    await stage.shows("Ana asks.")
    await stage.presses("Ben", "soup")
    await stage.shows("Your choice: soup", "Ben")
    await stage.presses("Cem", "soup")
    await stage.shows("Your choice: soup", "Cem")
    await stage.passes(days=2)

    await stage.shows("Most people chose soup (2).")


async def test_what_more_than_half_want_takes_effect_by_itself(stage: Stage) -> None:
    await decides(stage, "request.expires_days 7", "Passed. Days a request stays open: 7.")
    await stage.says("Dot", "/settings request.expires_days")

    await stage.shows("Now: 7 – agreed by vote")


async def test_a_new_rule_is_only_tried_out_at_first(stage: Stage) -> None:
    await decides(stage, "rules.flood.enabled yes", "3 yes, 0 no")
    await stage.passes(days=2)
    await stage.shows("Passed. Rule about many messages at once: yes.")
    for number in range(9):
        await stage.says("Ben", f"and another thing, {number}")
    await stage.shows("and another thing, 8")
    await stage.says("Dot", "/log")

    await stage.shows("only trying out the rule")


async def test_the_first_evening_gives_the_street_its_first_rules(stage: Stage) -> None:
    await stage.greeted()
    await stage.presses("Ana", "Let's decide")
    await stage.shows("What would make this chat good for you?")
    await stage.presses("Ana", "On to the first choices")
    await stage.shows("Our first choices")
    for who in ("Ana", "Ben", "Cem"):
        await stage.presses(who, "2 yes")
        await stage.shows("Point 2, your vote: Yes", who)
    await stage.passes(days=2)

    await stage.shows("Passed. Rule about many messages at once: yes.")


async def test_an_order_is_put_in_private_and_changed_until_the_end(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/poll What for supper? | soup | stew | ranked")
    await stage.shows("Put them in order, the best first, in private.")
    for who in ("Ben", "Cem"):
        await stage.says(who, "/polls", private=True)
        await stage.shows("Open now", who)
        await stage.presses(who, "Vote in #1")
        await stage.shows("Put them in order", who)
        await stage.presses(who, "Fill it in")
        await stage.shows("Or write the numbers in order, like: 2 1 3", who)
    await stage.presses("Ben", "1. soup")
    await stage.shows("Your choice: soup.", "Ben")
    await stage.says("Ben", "2 1", private=True)
    await stage.shows("Your choice: stew > soup.", "Ben")
    await stage.says("Cem", "2 1", private=True)
    await stage.shows("Your choice: stew > soup.", "Cem")
    await stage.stops()
    await stage.starts()
    await stage.passes(days=2)

    await stage.shows("stew wins against each of the others, one by one.")


async def test_an_objection_is_passed_on_without_a_name(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/poll We lend the key | consent")
    await stage.shows("Shall we do this? We lend the key")
    await stage.shows("Goes ahead with at least 3 who agree, if nobody objects.")
    await stage.presses("Ben", "I agree")
    await stage.shows("Your vote: I agree", "Ben")
    await stage.presses("Dot", "I object, and say why")
    await stage.shows("Why should it not be done like this?", "Dot")
    await stage.says("Dot", "too many keys", private=True)
    await stage.shows("I pass it on at the end, without your name.", "Dot")
    await stage.passes(days=5)

    await stage.shows("1 object:\n• too many keys")
    await stage.shows("Who can mend #1")


async def decides(stage: Stage, change: str, outcome: str) -> None:
    """Let the street vote for a change: three of four say yes."""
    await stage.greeted()
    await stage.says("Ana", f"/propose {change}")
    await stage.shows("Shall we change this?")
    await stage.shows("Nobody sees who chose what.")
    for who in ("Ana", "Ben", "Cem"):
        await stage.presses(who, "Yes")
        await stage.shows("Your vote: Yes", who)
    await stage.passes(days=9)
    await stage.shows(outcome)
