"""Our street on each platform; a story that asks for `stage` is played on all of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.bot_api import BotApi
from tests.chat import open_chat
from tests.contract.matrix import MatrixStage
from tests.contract.running import Running, free_port, settle_in
from tests.contract.sandbox import SandboxStage
from tests.contract.stage import PEOPLE, Stage
from tests.contract.telegram import TelegramStage
from tests.homeserver.fixtures import People
from tests.homeserver.server import Login, Synapse

# The same story on the sandbox, and each link's own tests, run through the same lines.
OTHERWISE_SEEN = pytest.mark.no_cover
PLATFORMS = (
    "sandbox",
    pytest.param("telegram", marks=(pytest.mark.slow, OTHERWISE_SEEN)),
    pytest.param("matrix", marks=(pytest.mark.homeserver, OTHERWISE_SEEN)),
)


@asynccontextmanager
async def on_sandbox(folder: Path) -> AsyncIterator[Stage]:
    async with open_chat(f"sqlite:///{folder}/bot.db") as chat:
        yield SandboxStage(chat)


@asynccontextmanager
async def on_telegram(
    folder: Path, env: pytest.MonkeyPatch, **more: str
) -> AsyncIterator[TelegramStage]:
    program = Running()
    async with BotApi(program.clock).running() as server:
        own = {"telegram__token": server.token, "telegram__api_url": server.url}
        settle_in(env, str(folder), **own, **more)
        stage = TelegramStage(server, program)
        try:
            await stage.opens()
            yield stage
        finally:
            await program.stop()
    assert server.complaints == []


def by_webhook() -> dict[str, str]:
    """Give the settings with which the server posts its updates to the program."""
    port = str(free_port())
    return {
        "http__port": port,
        "telegram__mode": "webhook",
        "telegram__webhook_url": f"http://127.0.0.1:{port}/posted",
        "telegram__webhook_secret": "a-secret_of-32-signs-0123456789ab",
    }


@asynccontextmanager
async def on_matrix(
    folder: Path, env: pytest.MonkeyPatch, homeserver: Synapse
) -> AsyncIterator[MatrixStage]:
    program = Running()
    login = await homeserver.register("bot")
    settle_in(
        env, str(folder), matrix__homeserver=homeserver.url, matrix__user=login.user,
        matrix__access_token=login.token, matrix__encrypt_direct="false",  # their clients are plain
    )  # fmt: skip
    async with aiohttp.ClientSession() as http:
        crowd = People(homeserver, http)
        stage = MatrixStage(
            login.user, {name: await crowd.arrive(name) for name in PEOPLE}, program
        )
        try:
            await stage.opens()
            yield stage
        finally:
            await program.stop()


def settle_both(
    env: pytest.MonkeyPatch, folder: str, server: BotApi, home: Synapse, login: Login
) -> None:
    settle_in(
        env, folder, telegram__token=server.token, telegram__api_url=server.url,
        matrix__homeserver=home.url, matrix__user=login.user, matrix__access_token=login.token,
        matrix__encrypt_direct="false",
    )  # fmt: skip


@pytest.fixture(params=PLATFORMS)
async def stage(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    match request.param:
        case "sandbox":
            opened = on_sandbox(tmp_path)
        case "telegram":
            opened = on_telegram(tmp_path, monkeypatch)
        case _:
            opened = on_matrix(tmp_path, monkeypatch, request.getfixturevalue("homeserver"))
    async with opened as stage:
        yield stage


@pytest.fixture
async def telegram(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TelegramStage]:
    async with on_telegram(tmp_path, monkeypatch) as stage:
        yield stage


@pytest.fixture
async def webhook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TelegramStage]:
    async with on_telegram(tmp_path, monkeypatch, **by_webhook()) as stage:
        yield stage


@pytest.fixture
async def matrix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, homeserver: Synapse
) -> AsyncIterator[MatrixStage]:
    async with on_matrix(tmp_path, monkeypatch, homeserver) as stage:
        yield stage
