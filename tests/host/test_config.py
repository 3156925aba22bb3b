"""What a host may set, and what is said when it is wrong."""

import tomllib
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Stand in an empty folder with an empty `config/` and nothing set."""
    (tmp_path / "config").mkdir()
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def write(text: str) -> None:
    Path("config/host.toml").write_text(text, encoding="utf-8")


def complaint() -> str:
    with pytest.raises(ConfigError) as error:
        load()
    return str(error.value)


def test_with_nothing_set_the_sandbox_runs(host: pytest.MonkeyPatch) -> None:
    config = load()

    assert (config.sandboxed, config.sandbox.port) == (True, 8080)


def test_the_database_lies_in_the_data_folder(host: pytest.MonkeyPatch) -> None:
    host.setenv("COMMON_GROUND_DATA_DIR", "/srv/ground")

    assert load().database_url == "sqlite:////srv/ground/data.db"


def test_the_hosts_file_wins_over_the_defaults(host: pytest.MonkeyPatch) -> None:
    write('[sandbox]\nport = 9000\n[host]\nname = "Ayla"')
    config = load()

    assert (config.sandbox.port, config.host.name, config.http.port) == (9000, "Ayla", 8081)


def test_the_environment_wins_over_the_hosts_file(host: pytest.MonkeyPatch) -> None:
    write("[sandbox]\nport = 9000")
    host.setenv("COMMON_GROUND_SANDBOX__PORT", "9001")

    assert load().sandbox.port == 9001


def test_the_example_is_never_read(host: pytest.MonkeyPatch) -> None:
    Path("config/example.toml").write_text("[sandbox]\nport = 9000", encoding="utf-8")

    assert load().sandbox.port == 8080


def test_the_example_as_it_is_shipped_is_right(host: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "config" / "example.toml"
    secret = tmp_path / "secret"
    secret.write_text("123456:token", encoding="utf-8")
    text = shipped.read_text(encoding="utf-8")
    write(text.replace("/etc/common-ground/telegram-token", str(secret)))
    host.setenv("COMMON_GROUND_MATRIX__PASSWORD_FILE", str(secret))
    config = load()

    assert config.telegram.configured
    assert config.matrix.configured


def test_the_hosts_files_may_lie_elsewhere(host: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "own.toml").write_text('data_dir = "/srv"', encoding="utf-8")
    host.setenv("COMMON_GROUND_CONFIG", "etc")

    assert load().data_dir == Path("/srv")


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("telegram", "token"),
        ("telegram", "webhook_secret"),
        ("matrix", "password"),
        ("matrix", "access_token"),
        ("database", "url"),
    ],
)
def test_every_secret_may_be_a_file(host: pytest.MonkeyPatch, section: str, key: str) -> None:
    Path("secret").write_text("sqlite:///a-secret\n", encoding="utf-8")
    host.setenv("COMMON_GROUND_MATRIX__HOMESERVER", "https://matrix.example")
    host.setenv("COMMON_GROUND_MATRIX__USER", "@ground:example")
    host.setenv("COMMON_GROUND_MATRIX__ACCESS_TOKEN", "" if key == "access_token" else "x")
    host.setenv(f"COMMON_GROUND_{section}__{key}_FILE".upper(), "secret")

    value = getattr(getattr(load(), section), key)
    assert value.get_secret_value() == "sqlite:///a-secret"


def test_a_secret_is_not_shown_when_settings_are(host: pytest.MonkeyPatch) -> None:
    host.setenv("COMMON_GROUND_TELEGRAM__TOKEN", "123456:very-secret")

    assert "very-secret" not in repr(load())


def test_all_secrets_are_known_to_the_log(host: pytest.MonkeyPatch) -> None:
    host.setenv("COMMON_GROUND_TELEGRAM__TOKEN", "123456:token")
    host.setenv("COMMON_GROUND_DATABASE__URL", "postgresql://ground:sesame@db/ground")
    url = "postgresql://ground:sesame@db/ground"

    assert set(load().secrets) == {"123456:token", url, "sesame"}


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("", Path("var/data.db")),
        ("sqlite:////srv/ground.db", Path("/srv/ground.db")),
        ("postgresql://db/ground", None),
    ],
)
def test_the_database_file_is_known(host: pytest.MonkeyPatch, url: str, file: Path | None) -> None:
    host.setenv("COMMON_GROUND_DATABASE__URL", url)

    assert load().database_file == file


def test_every_setting_has_its_default_in_the_file_and_no_other() -> None:
    shipped = Path(__file__).parents[2] / "config" / "default.toml"
    contents = tomllib.loads(shipped.read_text(encoding="utf-8"))
    declared = {
        name: set(getattr(field.annotation, "model_fields", ()))
        for name, field in Config.model_fields.items()
    }
    written = {key: set(v) if isinstance(v, dict) else set() for key, v in contents.items()}

    assert written == declared
    assert all(field.is_required() for field in Config.model_fields.values())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[telegrm]\ntoken = ''", "telegrm: there is no such setting; did you mean telegram.mode?"),
        ("[telegram]\ntokn = ''", "telegram.tokn: there is no such setting; did you mean"),
        ("telegram = 3", "telegram: Input should be a valid dictionary"),
        ("[telegram]\nmode = 'push'", "telegram.mode: Input should be 'polling' or 'webhook'"),
        ("[telegram]\ntoken = 3", "telegram.token: Input should be a valid string"),
        ("[telegram]\napi_url = 'ftp://x'", "telegram.api_url: "),
        ("[telegram]\ntoken_file = 'none'", "telegram.token_file: cannot read none: No such file"),
        (
            "[telegram]\ntoken = '1:a'\ntoken_file = 'x'",
            "telegram.token_file: token is given as well",
        ),
        (
            "[telegram]\ntoken = '1:a'\nmode = 'webhook'",
            "telegram.webhook_url: must be an https address with mode = webhook",
        ),
        (
            "[telegram]\ntoken = '1:a'\nmode = 'webhook'\nwebhook_url = 'https://a.example'",
            "telegram.webhook_secret: must have 16 to 256 of",
        ),
        ("[matrix]\nhomeserver = 'https://a.example'", "matrix.user: is needed with"),
        (
            "[matrix]\nhomeserver = 'https://a.example'\nuser = '@a:b'",
            "matrix.password: or matrix.access_token is needed",
        ),
        ("[matrix]\nuser = '@a:b'", "matrix.homeserver: is needed with matrix.user"),
        ("[database]\nurl = 'mysql://x'", "database.url: must begin with sqlite:///"),
        ("[http]\nport = 0", "http.port: Input should be greater than or equal to 1"),
        ("[http]\nport = 8080", "http.port: is the same as sandbox.port"),
        ("default_region = 'UK'", "default_region: must be a country"),
        ("default_region = 'gb'", "default_region: must be a country"),
        ("default_zone = 'London'", "default_zone: must be a time zone"),
        ("default_language = 'Klingon!'", "default_language: "),
        ("[log]\nlevel = 'loud'", "log.level: Input should be 'debug', 'info'"),
        ("[clock]\nhook = true\n[http]\nhost = '0.0.0.0'", "clock.hook: is refused unless"),
        (
            "[clock]\nhook = true\n[telegram]\ntoken = '1:a'",
            "clock.hook: is refused together with a real telegram.api_url",
        ),
        ("[http\nport = 0", " is not TOML: "),
    ],
)
def test_a_wrong_setting_is_one_line_with_file_and_key(
    host: pytest.MonkeyPatch, text: str, line: str
) -> None:
    write(text)
    said = complaint()

    assert said.startswith("config/host.toml: " + line.removeprefix(" "))
    assert "\n" not in said


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("TELEGRAM__TOKN", "x", "there is no such setting; did you mean COMMON_GROUND_TELEGRAM"),
        ("TELEGRAM", "{}", "there is no such setting"),
        ("PORT", "1", "there is no such setting"),
        ("HTTP__PORT", "many", "Input should be a valid integer"),
        ("CLOCK__HOOK", "perhaps", "Input should be a valid boolean"),
        ("CONFIG", "nowhere", "there is no folder nowhere"),
        ("MATRIX__PASSWORD_FILE", ".", "cannot read .: Is a directory"),
    ],
)
def test_a_wrong_variable_is_one_line_with_its_name(
    host: pytest.MonkeyPatch, name: str, value: str, line: str
) -> None:
    host.setenv(f"COMMON_GROUND_{name}", value)

    assert complaint().startswith(f"environment: COMMON_GROUND_{name}: {line}")


def test_what_is_missing_is_asked_for_where_the_rest_was_set(host: pytest.MonkeyPatch) -> None:
    host.setenv("COMMON_GROUND_MATRIX__HOMESERVER", "https://matrix.example")

    said = complaint()
    assert said == "environment: COMMON_GROUND_MATRIX__USER: is needed with matrix.homeserver"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "http://[::1]:9", "http://localhost"])
def test_the_clock_may_be_moved_before_a_pretended_telegram(
    host: pytest.MonkeyPatch, url: str
) -> None:
    host.setenv("COMMON_GROUND_CLOCK__HOOK", "true")
    host.setenv("COMMON_GROUND_TELEGRAM__TOKEN", "123456:x")
    host.setenv("COMMON_GROUND_TELEGRAM__API_URL", url)

    assert load().clock.hook


@pytest.mark.parametrize("url", ["http://127.0.0.1.example", "http://127.0.0.1@a.example"])
def test_an_address_that_only_looks_like_this_machine_is_real(
    host: pytest.MonkeyPatch, url: str
) -> None:
    host.setenv("COMMON_GROUND_CLOCK__HOOK", "true")
    host.setenv("COMMON_GROUND_TELEGRAM__TOKEN", "123456:x")
    host.setenv("COMMON_GROUND_TELEGRAM__API_URL", url)

    assert complaint().startswith("environment: COMMON_GROUND_CLOCK__HOOK: is refused together")
