"""Four people, the clock and every way a vote can go, over the real handlers and tables."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection, create_engine, delete, insert, select

from bot import app
from bot.core.act import Act, load_act
from bot.core.incoming import Standing
from bot.core.outgoing import Abilities
from bot.core.text import Refused
from bot.features.polls import rules
from bot.features.polls.acts import Ask, Propose, Vote, backs
from bot.features.polls.rules import VOTING, Choice, Kind, Result, State
from bot.features.polls.rules.machine import WAYS
from bot.features.polls.store import archive
from bot.features.polls.store.tables import ballots, polls
from bot.features.polls.views import CHECKED
from bot.kernel import params, people
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.keyfile import MEMORY, KeyFile
from bot.kernel.keystore import KEYS
from bot.kernel.people import Chat, Person
from bot.kernel.perform import call
from bot.kernel.tables import accounts, chats, facts, groups, timers
from bot.kernel.tables import people as persons
from bot.platforms.sandbox.link import EVERYTHING

EVERYBODY = range(1, 5)
HOUSE: House = app.house((Abilities("sandbox", EVERYTHING),))
START = datetime(2030, 1, 2, 12, tzinfo=UTC)
LEAST_YES = 3

person = st.sampled_from(EVERYBODY)
number = st.integers(1, 3)
change = st.sampled_from(
    ["request.expires_days 7", "phones.when_seen tell", "poll.late_extension_h 48"]
)
mixed = st.lists(st.sampled_from(Choice), min_size=4, max_size=4)


class Street(RuleBasedStateMachine):
    """Whatever is tried, facts and tables say the same, and nothing takes effect unwanted."""

    @initialize()
    def opens(self) -> None:
        self.now, self.refused = START, set[str]()
        self.tx: Connection = create_engine("sqlite://").connect()
        self.tx.info[KEYS] = KeyFile(MEMORY)
        metadata.create_all(self.tx)
        self.tx.execute(insert(groups).values(id=1, created=START))
        self.tx.execute(insert(chats).values(platform="sandbox", key="g1", group_id=1))
        for each in EVERYBODY:
            self.tx.execute(insert(persons).values(id=each, created=START))
            row = {"platform": "sandbox", "key": f"p{each}", "person_id": each, "name": f"P{each}"}
            self.tx.execute(insert(accounts).values(id=each, opened=True, **row))
            people.set_standing(self.tx, 1, each, Standing.MEMBER, START)
        for who, line in enumerate(("request.expires_days 7", "phones.when_seen tell"), 1):
            self.does(who, Propose(line))

    @rule(who=person, line=change)
    def proposes(self, who: int, line: str) -> None:
        if len(self.held()) < 3:
            self.does(who, Propose(line))

    @rule(who=person, line=st.sampled_from(["We lend the key | consent", "Soup? | a | b"]))
    def asks(self, who: int, line: str) -> None:
        if len(self.held()) < 3:
            self.does(who, Ask(line))

    @rule(about=number)
    def they_are_for_a_vote(self, about: int) -> None:
        for who in EVERYBODY:
            self.does(who, backs.Back(about))

    @rule(
        about=number,
        said=st.one_of(st.just([Choice.YES] * 4), mixed),
        hours=st.sampled_from((1, 90)),
    )
    def all_vote(self, about: int, said: list[Choice], hours: int) -> None:
        poll = archive.get(self.tx, 1, about)
        checked = poll.hash[:CHECKED] if poll else ""
        for who, choice in zip(EVERYBODY, said, strict=True):
            self.does(who, Vote(about, 1, choice, checked))
        self.wait(hours)

    @rule(
        act=st.sampled_from((backs.Withdraw, backs.Challenge, backs.Talked)),
        about=number,
        who=person,
    )
    def moves(self, act: Any, about: int, who: int) -> None:
        self.does(who, act(about))

    @rule(hours=st.sampled_from((1, 20, 90, 300)))
    def time_passes(self, hours: int) -> None:
        self.wait(hours)

    def wait(self, hours: int) -> None:
        """Let what falls due happen, each at its own time."""
        until = self.now + timedelta(hours=hours)
        query = select(timers).where(timers.c.due <= until).order_by(timers.c.due, timers.c.id)
        for _ in range(60):
            row = self.tx.execute(query.limit(1)).one_or_none()
            if row is None:
                break
            self.now = max(self.now, row.due)
            self.tx.execute(delete(timers).where(timers.c.id == row.id))
            self.does(0, load_act(HOUSE.acts, row.act))
        self.now = until

    @invariant()
    def facts_played_again_are_the_tables(self) -> None:
        if not hasattr(self, "tx"):
            return
        stands: dict[int, str] = {}
        for row in self.tx.execute(select(facts).order_by(facts.c.number)):
            if row.fact == "polls.moved":
                old, new = row.body["old"], row.body["new"]
                assert stands.get(row.body["poll"], "") == old
                assert not old or State(new) in WAYS[State(old)]
                stands[row.body["poll"]] = new
        assert stands == {row.id: row.state for row in self.held()}

    @invariant()
    def what_is_in_force_was_wanted_by_enough(self) -> None:
        if not hasattr(self, "tx"):
            return
        for name, value in params.in_force(self.tx, 1).items():
            enacted = [poll for poll in self.whole() if poll.items[0].param == name]
            passed = [each.items[0] for each in enacted if each.items[0].result is Result.PASSED]
            assert all(item.yes >= LEAST_YES and item.yes > item.no for item in passed)
            assert value in [v for item in passed for v in (item.new, item.old)]

    @invariant()
    def after_the_vote_no_ballot_is_left(self) -> None:
        if not hasattr(self, "tx"):
            return
        kept = set(self.tx.scalars(select(ballots.c.poll_id)))
        assert kept <= {row.id for row in self.held() if State(row.state) in VOTING}

    @invariant()
    def every_no_has_words(self) -> None:
        assert all(HOUSE.texts.has(key) for key in getattr(self, "refused", ()))

    def does(self, who: int, act: Act) -> None:
        standing = people.standing_of(self.tx, 1, who) if who else None
        actor = Person(who, account_id=who, standing=standing, opened=True)
        ctx = Context(self.tx, self.now, actor, Chat(1, private=bool(who)), HOUSE)
        point = self.tx.begin_nested()
        try:
            call(ctx, HOUSE, act)
        except Refused as no:
            point.rollback()
            self.refused.add(no.text.key)
            return
        point.commit()

    def held(self) -> list[Any]:
        return list(self.tx.execute(select(polls)))

    def whole(self) -> list[rules.Poll]:
        found = (archive.get(self.tx, 1, row.id) for row in self.held())
        return [each for each in found if each and each.kind in (Kind.PARAM, Kind.REVIEW)]

    def teardown(self) -> None:
        if hasattr(self, "tx"):
            self.tx.close()


TestStreet = Street.TestCase
TestStreet.settings = settings(max_examples=8, stateful_step_count=14, deadline=None)
