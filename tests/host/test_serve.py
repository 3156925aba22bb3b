"""What the program shows over HTTP."""

import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from bot.meters import Meters
from bot.serve import (
    CannotListenError,
    Health,
    Probe,
    Server,
    Site,
    application,
    clock_hook,
)

Client = TestClient[web.Request, web.Application]
Open = Callable[[web.Application], Awaitable[Client]]


@pytest.fixture
async def opened() -> AsyncIterator[Open]:
    """Serve an application on this machine for the length of a test."""
    clients: list[Client] = []

    async def serve(app: web.Application) -> Client:
        client: Client = TestClient(TestServer(app))
        await client.start_server()
        clients.append(client)
        return client

    yield serve
    for client in clients:
        await client.close()


def health(probes: Mapping[str, Probe], meters: Meters | None = None) -> web.Application:
    used = meters or Meters()

    async def refresh() -> None:
        used.levels({"outbox_pending": 3})

    return application(Health(probes, used.registry, refresh).routes())


async def well() -> str:
    return ""


async def stale() -> str:
    return "no answer for 91 s"


async def broken() -> str:
    raise OSError(28, "No space left on device")


async def test_the_program_is_alive_also_when_it_is_not_ready(opened: Open) -> None:
    client = await opened(health({"database": broken}))

    async with client.get("/healthz") as answer:
        assert (answer.status, await answer.json()) == (200, {"status": "ok"})


async def test_the_program_is_ready_when_everything_is_well(opened: Open) -> None:
    client = await opened(health({"database": well, "telegram": well}))

    async with client.get("/readyz") as answer:
        assert (answer.status, (await answer.json())["status"]) == (200, "ok")


async def test_what_is_not_ready_is_named(opened: Open) -> None:
    client = await opened(health({"database": broken, "telegram": stale, "matrix": well}))

    async with client.get("/readyz") as answer:
        said = await answer.json()
    assert answer.status == 503
    assert said["checks"] == {
        "database": "OSError",
        "telegram": "no answer for 91 s",
        "matrix": "ok",
    }


async def test_figures_are_shown_as_prometheus_reads_them(opened: Open) -> None:
    client = await opened(health({}, Meters()))

    async with client.get("/metrics") as answer:
        text = await answer.text()
    assert answer.headers["Content-Type"].startswith("text/plain; version=")
    assert "outbox_pending 3.0" in text


class Moved:
    def __init__(self) -> None:
        self.by = timedelta()

    async def forward(self, by: timedelta) -> None:
        self.by += by


async def test_a_test_from_outside_moves_the_time(opened: Open) -> None:
    moved = Moved()
    client = await opened(application([clock_hook(moved.forward)]))

    async with client.post("/clock", json={"advance": 90}) as answer:
        assert answer.status == 200
    assert moved.by == timedelta(seconds=90)


@pytest.mark.parametrize(
    "body",
    [
        *("", "[]", "{}", "null"),
        *('{"advance": "90"}', '{"advance": 0}', '{"advance": -5}', '{"advance": true}'),
        *('{"advance": NaN}', '{"advance": 1e99}', '{"advance": Infinity}'),
    ],
)
async def test_time_does_not_move_by_nonsense(opened: Open, body: str) -> None:
    moved = Moved()
    client = await opened(application([clock_hook(moved.forward)]))

    async with client.post("/clock", data=body) as answer:
        assert (answer.status, moved.by) == (400, timedelta())


async def test_a_page_in_a_browser_cannot_move_the_time(opened: Open) -> None:
    moved = Moved()
    client = await opened(application([clock_hook(moved.forward)]))
    page = {"Origin": "https://elsewhere.example"}

    async with client.post("/clock", json={"advance": 90}, headers=page) as answer:
        assert (answer.status, moved.by) == (403, timedelta())


async def test_without_the_hook_there_is_no_clock(opened: Open) -> None:
    client = await opened(health({}))

    async with client.post("/clock", json={"advance": 90}) as answer:
        assert answer.status == 404


async def test_several_sites_are_served_and_let_go() -> None:
    ports = (unused_port(), unused_port())
    server = await Server(Site(health({}), "127.0.0.1", port) for port in ports).open()
    async with ClientSession() as session:
        for port in ports:
            async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
                assert answer.status == 200
    await server.close()
    again = await Server([Site(health({}), "127.0.0.1", ports[0])]).open()
    await again.close()


async def test_a_taken_port_is_named() -> None:
    port = unused_port()
    first = await Server([Site(health({}), "127.0.0.1", port)]).open()
    second = Server([Site(health({}), "127.0.0.1", port)])

    with pytest.raises(CannotListenError, match=rf"127.0.0.1:{port}: "):
        await second.open()
    await second.close()
    await first.close()


async def test_an_overlong_body_is_refused(opened: Open) -> None:
    moved = Moved()
    client = await opened(application([clock_hook(moved.forward)]))
    body = io.BytesIO(json.dumps({"advance": 1, "x": "x" * 2_000_000}).encode())

    async with client.post("/clock", data=body) as answer:
        assert (answer.status, moved.by) == (413, timedelta())
