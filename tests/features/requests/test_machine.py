"""Several people at once on several requests: whatever is tried, both tables hold."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection, create_engine, insert, select

from bot import app
from bot.core.act import Act
from bot.core.clock import HandClock
from bot.core.incoming import Standing
from bot.core.outgoing import Abilities
from bot.core.text import Refused
from bot.features.requests import acts, store
from bot.features.requests.acts import dues, wishes
from bot.features.requests.rules.helping import GOING, Part
from bot.features.requests.rules.states import ENDS, MOVES, State
from bot.features.requests.store import participations
from bot.kernel import people
from bot.kernel.columns import metadata
from bot.kernel.context import Context
from bot.kernel.house import House
from bot.kernel.people import Chat, Person
from bot.kernel.perform import call
from bot.kernel.tables import accounts, chats, groups
from bot.kernel.tables import people as persons
from bot.platforms.sandbox.link import EVERYTHING

EVERYBODY = range(1, 6)
HOUSE: House = app.house((Abilities("sandbox", EVERYTHING),))
START = datetime(2030, 1, 2, 12, tzinfo=UTC)

person = st.sampled_from(EVERYBODY)
number = st.integers(1, 3)
line = st.sampled_from(
    ["bread", "a lift | private", "a sofa | for 2 helpers", "food: soup | today"]
)
ABOUT = (
    *(acts.Take, acts.NotMe, acts.Confirm, acts.Drop, acts.Pause, acts.Resume, acts.Withdraw),
    *(acts.Finish, acts.Thank, acts.Again, acts.Widen, acts.Escalate),
)
DUE = (dues.Expire, dues.Remind, dues.FollowUp, dues.NoWord)


class Street(RuleBasedStateMachine):
    """Five people, the clock, and every act there is, over the real handlers and tables."""

    @initialize()
    def opens(self) -> None:
        self.clock, self.before = HandClock(START), dict[int, State]()
        self.refused = set[str]()
        self.tx: Connection = create_engine("sqlite://").connect()
        metadata.create_all(self.tx)
        self.tx.execute(insert(groups).values(id=1, created=START))
        self.tx.execute(insert(chats).values(platform="sandbox", key="g1", group_id=1))
        for each in EVERYBODY:
            self.tx.execute(insert(persons).values(id=each, created=START))
            row = {"platform": "sandbox", "key": f"p{each}", "person_id": each, "name": f"P{each}"}
            self.tx.execute(insert(accounts).values(id=each, opened=True, **row))
            standing = Standing.ADMIN if each == 1 else Standing.MEMBER
            people.set_standing(self.tx, 1, each, standing, START)

    @rule(who=person, words=line)
    def asks(self, who: int, words: str) -> None:
        if len(self.rows()) < 3:
            self.does(who, wishes.Ask(words))

    @rule(who=person, act=st.sampled_from(ABOUT), about=number)
    def moves(self, who: int, act: Any, about: int) -> None:
        self.does(who, act(about))

    @rule(who=person, about=number, helper=person)
    def chooses(self, who: int, about: int, helper: int) -> None:
        self.does(who, acts.Choose(about, helper))

    @rule(
        who=person, about=number, said=st.sampled_from(["all", "part", "keep", "find", "unknown"])
    )
    def says_how_it_went(self, who: int, about: int, said: str) -> None:
        self.does(who, acts.Went(about, said))

    @rule(act=st.sampled_from(DUE), about=number, hours=st.integers(1, 400))
    def time_passes(self, act: Any, about: int, hours: int) -> None:
        self.clock.forward(timedelta(hours=hours))
        self.does(0, act(about))

    @invariant()
    def every_step_is_an_edge_of_the_table(self) -> None:
        if not hasattr(self, "tx"):
            return
        edges = {(old, edge.after) for edge in MOVES.values() for old in edge.before}
        now = {row.number: State(row.state) for row in self.rows()}
        for each, state in now.items():
            old = self.before.get(each, State.DRAFT)
            two_at_once = (State.ARRANGED, State.OPEN)  # one drops, and nobody else goes
            assert state is old or (old, state) in {*edges, two_at_once}
        self.before = now

    @invariant()
    def helpers_and_states_agree(self) -> None:
        if not hasattr(self, "tx"):
            return
        for row in self.rows():
            parts = participations.of(self.tx, 1, row.number)
            going = [each.person for each in parts if each.state in GOING]
            assert row.asker not in [each.person for each in parts]
            assert len(going) <= row.needed
            assert (row.state == "arranged") == (len(going) == row.needed)
            if State(row.state) in ENDS:
                assert not going
                assert not [each for each in parts if each.state is Part.OFFERED]

    def does(self, who: int, act: Act) -> None:
        standing = people.standing_of(self.tx, 1, who) if who else None
        account = people.accounts_of(self.tx, who)[0] if who else None
        self_ = Person(who, account_id=account.id if account else 0, standing=standing, opened=True)
        ctx = Context(self.tx, self.clock.now(), self_, Chat(1, private=bool(who)), HOUSE)
        point = self.tx.begin_nested()
        try:
            call(ctx, HOUSE, act)
        except Refused as no:
            point.rollback()
            self.refused.add(no.text.key)
            return
        point.commit()

    def rows(self) -> list[Any]:
        query = select(store.requests).where(store.requests.c.number > 0)
        return list(self.tx.execute(query))

    @invariant()
    def every_no_has_words(self) -> None:
        assert all(HOUSE.texts.has(key) for key in getattr(self, "refused", ()))

    def teardown(self) -> None:
        if hasattr(self, "tx"):
            self.tx.close()


TestStreet = Street.TestCase
TestStreet.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
