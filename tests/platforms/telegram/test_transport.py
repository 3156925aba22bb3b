"""The way to the server: JSON or a form with files, through a proxy where one is named."""

import pytest

from bot.platforms.telegram.client import Client
from bot.platforms.telegram.settings import Settings
from bot.platforms.telegram.transport import proxy_for
from tests.bot_api import BotApi

PROXY = "http://127.0.0.1:3128"


@pytest.fixture(autouse=True)
def named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", PROXY)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost,api.example.org")


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://api.telegram.org", PROXY),
        ("https://api.example.org", None),
        ("http://127.0.0.1:8081", None),
        ("http://api.telegram.org", None),
        ("", None),
    ],
)
def test_the_environment_says_which_way(url: str, proxy: str | None) -> None:
    assert proxy_for(url) == proxy


async def test_a_file_goes_along_in_a_form(server: BotApi, settings: Settings) -> None:
    elm = server.group("Elm Street", server.person("Ann"))
    client = Client.of(settings)

    await client.send_document(elm.id, b"%PDF", caption="the rules", filename="rules.pdf")
    await client.hang_up()

    assert (server.said(elm), list(server.state.files.values())) == (["the rules"], [b"%PDF"])
