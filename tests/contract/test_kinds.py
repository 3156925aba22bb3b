"""The kinds of question that are answered in private, and whom the group chooses, in every app."""

from tests.contract.stage import Stage


async def fills(stage: Stage, slip: tuple[int, str, str], line: str, told: str) -> None:
    """Let Ben take the slip that shows `form` and asks `how`, and fill it in with one line."""
    number, form, how = slip
    await stage.says("Ben", "/polls", private=True)
    await stage.shows(f"#{number}", "Ben")
    await stage.presses("Ben", f"Vote in #{number}")
    await stage.shows(form, "Ben")
    await stage.presses("Ben", "Fill it in")
    await stage.shows(how, "Ben")
    await stage.says("Ben", line, private=True)
    await stage.shows(told, "Ben")


async def choose(stage: Stage, number: int, label: str) -> None:
    """Let three of four choose the same, each in private."""
    for who in ("Ana", "Cem", "Dot"):
        await stage.says(who, "/polls", private=True)
        await stage.shows(f"#{number}", who)
        await stage.presses(who, f"Vote in #{number}")
        await stage.shows(f"#{number} ", who)
        await stage.presses(who, label)
        await stage.shows(f"Your choice: {label}", who)


async def test_points_money_and_own_words_are_given_in_private(stage: Stage) -> None:
    await stage.greeted()
    asked = (
        ("Ana", "How good?", "| soup | rice | score | for 1 day"),
        ("Dot", "What for?", "| pots | pans | £50 | for 1 day"),
        ("Cem", "What would help?", "| open question | for 1 day"),
        ("Cem", "When?", "| Friday 18:00 | Saturday 10:00 | time | for 1 day"),
    )
    for number, (who, question, rest) in enumerate(asked, 1):
        await stage.says(who, f"/poll {question} {rest}")
        await stage.shows(f"#{number} {question}")
    await stage.presses("Ben", "Saturday 10:00")
    points = (1, "Give each one 0 to 5", "Tap 0 to 5 for each")
    await fills(stage, points, "5 6", "Please give 0 to 5.")
    await stage.says("Ben", "5 0", private=True)
    await stage.shows("Your choice: soup 5, rice 0.", "Ben")
    money = (2, "Share out 50 (£)", "Tap to give some")
    await fills(stage, money, "10 40", "Your choice: pots 10, pans 40.")
    words = (3, "Answer in your own words", "Write your answer here")
    await fills(stage, words, "a bench in the shade", "Thank you.")
    await stage.passes(days=1, minutes=5)

    await stage.shows("soup got the most points (5).")
    await stage.shows("pans got the most (40).")
    await stage.shows("#3 What would help?\nOne answer.")
    await stage.shows("1. a bench in the shade")
    await stage.shows("Most people chose Saturday 10:00 (1).")


async def test_who_looks_after_the_group_is_chosen_and_can_be_asked_back(stage: Stage) -> None:
    await stage.greeted()
    for who in ("Ben", "Cem"):
        await stage.says(who, "/stand")
        await stage.shows(f"• {who}")
    await stage.passes(hours=73)
    await stage.shows("#1 Who looks after the group?")
    await choose(stage, 1, "Ben")
    await stage.passes(days=5)
    await stage.shows("Ben looks after the group now")
    await stage.says("Dot", "/recall", private=True)
    await stage.shows("Who should stop", "Dot")
    await stage.presses("Dot", "Ben")
    await stage.shows("whether Ben should stop")
    await stage.presses("Ana", "I ask for it too")
    await stage.shows("#2")
    await choose(stage, 2, "Stops")
    await stage.passes(days=5)

    await stage.shows("The group decided: Ben stops as facilitator.")


async def test_a_vote_on_paper_is_read_back_and_counts(stage: Stage) -> None:
    await stage.greeted()
    await stage.says("Ana", "/poll Soup or bread? | Soup | Bread | for 1 day")
    await stage.shows("#1 Soup or bread?")
    await stage.says("Dot", "/help", private=True)
    await stage.says("Ben", "/onbehalf Rosa", private=True)
    await stage.shows("What would they like to enter?", "Ben")
    await stage.presses("Ben", "A vote")
    await stage.shows("For which vote?", "Ben")
    await stage.presses("Ben", "#1 Soup or bread?")
    await stage.shows("2 – Bread", "Ben")
    await stage.says("Ben", "2", private=True)
    await stage.shows("Paper 1 for vote #1")
    await stage.presses("Dot", "Read it back")
    await stage.shows("Rosa says", "Dot")
    await stage.presses("Dot", "I read it back, it is right")
    await stage.shows("Paper 1 counts.", "Dot")
    await stage.passes(days=1, hours=1)

    await stage.shows("One vote came on paper.")
