"""What `check` finds out about a bot account and its groups."""

from dataclasses import replace

from bot.kernel.findings import Finding
from bot.platforms.telegram.check import check
from bot.platforms.telegram.settings import Settings
from tests.bot_api import BotApi, Broken


async def found(settings: Settings, groups: dict[str, str] | None = None) -> list[Finding]:
    return [finding async for finding in check(settings, groups or {})]


async def test_a_whole_account_is_well(server: BotApi, settings: Settings) -> None:
    ann = server.person("Ann")
    elm = server.group("Elm Street", ann)
    findings = await found(settings, {str(elm.id): "Elm Street"})

    assert [finding.remedy for finding in findings] == ["", "", ""]


async def test_a_refused_token_says_where_to_get_one(settings: Settings) -> None:
    findings = await found(replace(settings, token="123456:wrong"))

    assert [(f.found, f.remedy) for f in findings] == [
        ("the token is refused", "copy it again from @BotFather")
    ]


async def test_a_server_that_is_not_there_is_named(settings: Settings) -> None:
    findings = await found(replace(settings, api_url="http://127.0.0.1:1"))

    assert findings[0].found.startswith("http://127.0.0.1:1 does not answer")
    assert not findings[0].well


async def test_a_server_that_stumbles_is_told(server: BotApi, settings: Settings) -> None:
    server.faults.next("getMe", Broken(502))

    assert "does not answer" in (await found(settings))[0].found


async def test_missing_rights_are_named_with_what_to_do(server: BotApi, settings: Settings) -> None:
    rights = frozenset({"can_restrict_members"})
    elm = server.group("Elm Street", server.person("Ann"), rights=rights)
    findings = await found(settings, {str(elm.id): "Elm Street"})

    assert (findings[-1].what, findings[-1].found) == (
        "Elm Street",
        "the bot may not: delete messages",
    )


async def test_a_bot_that_is_no_administrator_hears_too_little(
    server: BotApi, settings: Settings
) -> None:
    elm = server.group("Elm Street", server.person("Ann"), admin=False)
    findings = await found(settings, {str(elm.id): "Elm Street"})

    assert findings[-1].found.startswith("the bot may not: read all messages")


async def test_before_the_first_group_privacy_mode_is_told(settings: Settings) -> None:
    assert "/setprivacy" in (await found(settings))[-1].remedy


async def test_a_group_that_is_gone_is_told(settings: Settings) -> None:
    findings = await found(settings, {"-1001234": "Elm Street"})

    assert findings[-1].found.startswith("cannot be looked at")
