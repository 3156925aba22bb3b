"""The page's server: who may talk to it, what it does, what it tells."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.core.clock import HandClock
from bot.core.delivery import Ack, Parcel
from bot.core.incoming import Pressed, Right, Said, Standing
from bot.core.outgoing import Label, Menu, Rendered, Span, TakeDown
from bot.platforms.sandbox.feed import MOST
from bot.platforms.sandbox.keeping import Keeping
from bot.platforms.sandbox.link import SandboxLink
from bot.platforms.sandbox.square import Square
from bot.platforms.sandbox.web import PAGE, application

Client = TestClient[web.Request, web.Application]


@pytest.fixture
def square() -> Square:
    made = Square(HandClock())
    made.crowd.opens("Our street", "Ana", "Ben", "Cem")
    made.heard(made.waiting())
    return made


@pytest.fixture
async def page(square: Square) -> AsyncIterator[Client]:
    async def forward(by: timedelta) -> None:
        clock = square.state.clock
        assert isinstance(clock, HandClock)
        clock.forward(by)

    async with TestClient(TestServer(application(square, forward))) as client:
        yield client


async def ask(page: Client, deed: str, **body: Any) -> ClientResponse:
    return await page.post(f"/do/{deed}", json=body, headers={"Origin": origin(page)})


def origin(page: Client) -> str:
    return str(page.make_url("/")).rstrip("/")


class Reader:
    """Reads a stream of server-sent events as a page does."""

    def __init__(self, response: ClientResponse) -> None:
        self.response = response
        self.last = ""

    async def news(self) -> dict[str, Any]:
        data = ""
        while True:
            line = (await self.response.content.readline()).decode().rstrip("\n")
            name, _, value = line.partition(": ")
            if name == "id":
                self.last = value
            elif name == "data":
                data = value
            elif not line and data:
                return dict(json.loads(data))
            elif self.response.content.at_eof():
                raise EOFError

    async def until(self, shelf: str) -> list[Any]:
        """Return the next things of a kind."""
        while True:
            things = [t for t in (await self.news())["things"] if t[0] == shelf]
            if things:
                return things


async def listen(page: Client, last: str = "") -> Reader:
    return Reader(await page.get("/feed", headers={"Last-Event-ID": last}))


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "192.168.0.7:8080", "localhost@evil.example"]
)
@pytest.mark.parametrize("path", ["/", "/feed", "/page/main.js"])
async def test_another_name_for_this_machine_is_refused(page: Client, host: str, path: str) -> None:
    response = await page.get(path, headers={"Host": host})

    assert response.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "localhost"])
async def test_this_machine_is_served(page: Client, host: str) -> None:
    response = await page.get("/", headers={"Host": host})

    assert response.status == 200


@pytest.mark.parametrize(
    "sender", ["http://evil.example", "null", "", "https://127.0.0.1", "http://127.0.0.1:1"]
)
async def test_another_page_cannot_act(page: Client, square: Square, sender: str) -> None:
    headers = {"Origin": sender} if sender else {}
    body = {"who": "ana", "words": "hello"}
    response = await page.post("/do/says", json=body, headers=headers)

    assert response.status == 403
    assert square.group_posts() == []


async def test_another_page_cannot_listen(page: Client) -> None:
    response = await page.get("/feed", headers={"Origin": "http://evil.example"})

    assert response.status == 403


async def test_a_form_of_another_page_is_not_read(page: Client, square: Square) -> None:
    response = await page.post(
        "/do/says",
        data='{"who": "ana", "words": "hello"}',
        headers={"Origin": origin(page), "Content-Type": "text/plain"},
    )

    assert response.status == 415
    assert square.group_posts() == []


@pytest.mark.parametrize("path", ["/", "/page/main.js", "/page/chat.css", "/nowhere"])
async def test_every_answer_keeps_the_page_to_itself(page: Client, path: str) -> None:
    response = await page.get(path)

    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"


async def test_nothing_outside_the_page_folder_is_served(page: Client) -> None:
    response = await page.get("/page/..%2fweb.py")

    assert response.status in (403, 404)


def test_the_page_makes_no_markup_from_words() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in PAGE.glob("*.js"))

    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in source


async def test_what_a_person_says_stands_and_waits_for_the_bot(
    page: Client, square: Square
) -> None:
    response = await ask(page, "says", who="ana", words="/ask milk", group="g1")

    (event,) = square.waiting()
    assert response.status == 200
    assert isinstance(event.what, Said)
    assert event.what.command == "ask"


async def test_what_is_answered_is_on_disk(square: Square, tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "sandbox.json", square.state.ledger)

    async def forward(by: timedelta) -> None:
        raise AssertionError(by)

    async with TestClient(TestServer(application(square, forward, keeping.save))) as page:
        await ask(page, "says", who="ana", words="are you there?")
        kept = Square(HandClock())
        Keeping(tmp_path / "sandbox.json", kept.state.ledger).load()

    assert [post.text for post in kept.group_posts()] == ["are you there?"]
    assert kept.waiting() == square.waiting()


async def test_everything_a_person_can_do(page: Client, square: Square) -> None:
    card = Rendered((Span("?"),), (Label("Yes", 0),))
    await SandboxLink(square).deliver(Parcel(1, square.state.group().chat, card))
    ref = square.group_posts()[0].id
    done = [
        await ask(page, "presses", who="ben", message=ref, index=0),
        await ask(page, "arrives", name="Dot", seen=True),
        await ask(page, "leaves", who="cem"),
        await ask(page, "appoints", who="ben", administers=True),
        await ask(page, "allows", rights=["read_all"]),
        await ask(page, "shares", who="ana", name="Ana", number="07700 900123", private=True),
        await ask(page, "shuts", who="ben"),
        await ask(page, "starts", who="dot"),
        await ask(page, "joins", who="cem"),
        await ask(page, "says", who="cem", words="mlk"),
    ]
    mine = square.group_posts()[-1].id
    done.append(await ask(page, "edits", who="cem", message=mine, words="milk"))
    done.append(await ask(page, "removes", who="cem", message=mine))

    group = square.state.group()
    assert [response.status for response in done] == [200] * len(done)
    assert any(isinstance(event.what, Pressed) for event in square.waiting())
    assert group.rights == (Right.READ_ALL,)
    assert group.members == {
        "ana": Standing.OWNER,
        "ben": Standing.ADMIN,
        "dot": Standing.MEMBER,
        "cem": Standing.MEMBER,
    }
    assert [post.gone for post in square.group_posts()] == [False, True]


@pytest.mark.parametrize(
    ("deed", "body", "status"),
    [
        ("says", {"who": "zoe", "words": "hello"}, 409),
        ("says", {"who": "ana", "words": " "}, 409),
        ("says", {"who": "ana"}, 400),
        ("says", {"who": 7, "words": "hello"}, 400),
        ("says", [], 400),
        ("allows", {"rights": ["fly"]}, 400),
        ("allows", {"rights": 5}, 400),
        ("flies", {}, 400),
        ("arrives", {"name": "x" * 41, "seen": True}, 409),
    ],
)
async def test_what_cannot_be_done_is_told(page: Client, deed: str, body: Any, status: int) -> None:
    response = await page.post(f"/do/{deed}", json=body, headers={"Origin": origin(page)})

    assert response.status == status
    assert (await response.json())["barred"]


async def test_too_much_is_refused(page: Client) -> None:
    response = await ask(page, "says", who="ana", words="x" * 100_000)

    assert response.status == 413


async def test_what_is_not_json_is_told(page: Client) -> None:
    headers = {"Origin": origin(page), "Content-Type": "application/json"}
    response = await page.post("/do/says", data="{", headers=headers)

    assert response.status == 400


async def test_the_clock_moves_by_an_hour_a_day_or_a_week(page: Client, square: Square) -> None:
    before = square.state.clock.now()
    for step in ("hour", "day", "week"):
        await page.post(f"/clock/{step}", json={}, headers={"Origin": origin(page)})
    strange = await page.post("/clock/year", json={}, headers={"Origin": origin(page)})

    moved = timedelta(hours=1, days=8)
    assert square.state.clock.now() - before == moved
    assert square.ahead == moved
    assert strange.status == 404


async def test_a_page_begins_with_everything_in_order(page: Client, square: Square) -> None:
    first = square.says("Ana", "one")
    square.says("Ben", "two")
    square.edits("Ana", first, "one!")
    await SandboxLink(square).publish([Menu("group", "", (("ask", "Ask"),))])
    news = await (await listen(page)).news()

    things = [(shelf, key) for shelf, key, _ in news["things"]]
    posts = [body["spans"][0][0] for shelf, _, body in news["things"] if shelf == "post"]
    assert news["all"]
    assert things[:4] == [("person", "ana"), ("person", "ben"), ("person", "cem"), ("group", "g1")]
    assert posts == ["one!", "two"]
    assert things[-1] == ("menu", "group ")


async def test_a_busy_place_begins_with_its_newest_posts(page: Client, square: Square) -> None:
    for number in range(MOST + 5):
        square.says("Ana", str(number))
    news = await (await listen(page)).news()

    posts = [body["spans"][0][0] for shelf, _, body in news["things"] if shelf == "post"]
    assert (len(posts), posts[0], posts[-1]) == (MOST, "5", str(MOST + 4))


async def test_words_and_markup_travel_as_they_are(page: Client, square: Square) -> None:
    reader = await listen(page)
    await reader.news()
    odd = "<script>alert(1)</script>\n\ndata: x\u202e\u200b"
    square.says("Ana", odd)

    ((_, _, body),) = await reader.until("post")
    assert body["spans"] == [[odd, "plain"]]


async def test_a_change_comes_to_every_page(page: Client, square: Square) -> None:
    readers = [await listen(page), await listen(page)]
    for reader in readers:
        await reader.news()
    await ask(page, "says", who="ana", words="hello")

    for reader in readers:
        ((_, _, body),) = await reader.until("post")
        assert body["author"] == "ana"


async def test_a_page_goes_on_where_it_was(page: Client, square: Square) -> None:
    reader = await listen(page)
    await reader.news()
    reader.response.close()
    square.says("Ana", "while you were away")
    back = await (await listen(page, reader.last)).news()

    assert not back["all"]
    assert [body["spans"][0][0] for shelf, _, body in back["things"] if shelf == "post"] == [
        "while you were away"
    ]


@pytest.mark.parametrize("last", ["", "nonsense", "0000-3", "x-y", "-1"])
async def test_a_page_of_another_run_begins_again(page: Client, last: str) -> None:
    news = await (await listen(page, last)).news()

    assert news["all"]


async def test_what_vanished_meanwhile_is_never_shown(page: Client, square: Square) -> None:
    reader = await listen(page)
    await reader.news()
    reader.response.close()
    ref = square.says("Ben", "ring 07700 900123")
    await SandboxLink(square).deliver(Parcel(1, square.state.group().chat, TakeDown(ref)))
    back = await listen(page, reader.last)

    assert "900123" not in json.dumps(await back.news())


async def test_a_toast_comes_once(page: Client, square: Square) -> None:
    reader = await listen(page)
    await reader.news()
    await SandboxLink(square).acknowledge(Ack("ben:p1", "Thank you"))
    ((_, _, body),) = await reader.until("toast")
    later = await (await listen(page)).news()

    assert (body["person"], body["text"]) == ("ben", "Thank you")
    assert not [thing for thing in later["things"] if thing[0] == "toast"]


async def test_a_stop_ends_the_streams_at_once(square: Square) -> None:
    async def forward(by: timedelta) -> None:
        raise AssertionError(by)

    server = TestServer(application(square, forward))
    async with TestClient(server) as page:
        reader = await listen(page)
        await reader.news()
        async with asyncio.timeout(3):
            await server.close()
            with pytest.raises(EOFError):
                await reader.news()


async def test_a_picture_that_was_sent_is_shown(page: Client, square: Square) -> None:
    data = {"kind": "photo", "name": "soup.png", "mime": "image/png", "data": "iVBORw=="}
    await ask(page, "sends", who="ana", **data)
    (post,) = square.group_posts()[-1:]
    (heard,) = [event.what for event in square.waiting() if isinstance(event.what, Said)]

    shown = await page.get(f"/file/{post.file}")

    assert (shown.content_type, await shown.read()) == ("image/png", b"\x89PNG")
    assert heard.attached
    assert (heard.media, heard.attached.ref) == ("photo", post.file)


async def test_a_page_in_a_file_is_never_opened_as_one(page: Client, square: Square) -> None:
    data = {"kind": "file", "name": "a.html", "mime": "text/html", "data": "PGI+" * 40_000}
    await ask(page, "sends", who="ana", **data)

    shown = await page.get(f"/file/{square.group_posts()[-1].file}")

    assert shown.content_type == "application/octet-stream"
    assert shown.headers["Content-Disposition"] == "attachment"


async def test_no_file_is_no_file(page: Client) -> None:
    broken = await ask(page, "sends", who="ana", kind="file", name="", mime="", data="%")

    assert (broken.status, (await page.get("/file/f99")).status) == (400, 404)
