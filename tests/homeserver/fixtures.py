"""The homeservers of a test session, and the people on them."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.homeserver.api import Api
from tests.homeserver.member import Member
from tests.homeserver.sealed import SealedMember
from tests.homeserver.server import Login, Synapse


class People:
    """Makes accounts on one server, each with a client of its own."""

    def __init__(self, server: Synapse, http: aiohttp.ClientSession) -> None:
        self._server, self._http = server, http
        self.clients: list[SealedMember] = []

    async def arrive(self, name: str) -> Member:
        member = self.as_person(await self._server.register(name.lower()), name)
        await member.api.put("profile", member.user, "displayname", body={"displayname": name})
        return member

    async def arrive_sealed(self, name: str, folder: Path, *, awake: bool = True) -> SealedMember:
        """Make an account whose client encrypts; until it wakes, its device is not known."""
        plain, place = await self.arrive(name), folder / name
        place.mkdir()
        person = SealedMember(plain.api, plain.login, name, self._server.url, place)
        self.clients.append(person)
        if awake:
            await person.wakes()
        return person

    async def depart(self) -> None:
        for client in self.clients:
            await client.close()

    def as_person(self, login: Login, name: str = "") -> Member:
        """Give an account that is there already, such as the bot's, an ordinary client."""
        return Member(Api(self._http, self._server.url, login.token), login, name)


def running(*, limits: bool = False, **more: Any) -> Iterator[Synapse]:
    folder = Path(tempfile.mkdtemp(prefix="cg-synapse-"))
    server = Synapse(folder, limits=limits, **more)
    server.start()
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def homeserver() -> Iterator[Synapse]:
    """A server that lets everybody talk as fast as they like."""
    yield from running()


@pytest.fixture(scope="session")
def strict_homeserver() -> Iterator[Synapse]:
    """A server with the rate limits of a public one, but for how soon one may speak again."""
    yield from running(limits=True, rc_message={"per_second": 1, "burst_count": 10})


@pytest.fixture
def forgetful_homeserver() -> Iterator[Synapse]:
    """A server that answers the same question as it did two minutes ago, as most do."""
    yield from running(caches={})


@pytest.fixture
def locking_homeserver() -> Iterator[Synapse]:
    """A server that encrypts every new room."""
    yield from running(encryption_enabled_by_default_for_room_type="all")


@pytest.fixture
async def people(homeserver: Synapse) -> AsyncIterator[People]:
    async with aiohttp.ClientSession() as http:
        there = People(homeserver, http)
        yield there
        await there.depart()


@pytest.fixture
async def limited_people(strict_homeserver: Synapse) -> AsyncIterator[People]:
    async with aiohttp.ClientSession() as http:
        yield People(strict_homeserver, http)
