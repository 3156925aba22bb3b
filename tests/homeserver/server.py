"""A real Synapse on the loopback, for as long as a test session lasts."""

import base64
import hashlib
import hmac
import json
import secrets
import socket
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from tests.homeserver.install import python

NAME = "test.local"
SECRET = "test-shared-secret"
FREE = {"per_second": 100_000, "burst_count": 100_000}
UNLIMITED = {
    "rc_message": FREE,
    "rc_registration": FREE,
    "rc_login": {"address": FREE, "account": FREE, "failed_attempts": FREE},
    "rc_joins": {"local": FREE, "remote": FREE},
    "rc_joins_per_room": FREE,
    "rc_invites": {"per_room": FREE, "per_user": FREE, "per_issuer": FREE},
    "rc_room_creation": FREE,
    "rc_admin_redaction": FREE,
    "rc_key_requests": FREE,
    "rc_media_create": FREE,
    "rc_profile": FREE,
    "rc_user_directory": FREE,
}


@dataclass(frozen=True, slots=True)
class Login:
    """An account as the server registered it."""

    user: str
    device: str
    token: str
    password: str


class Synapse:
    """One server process; `more` is added to its configuration.

    `limits=True` keeps the rate limits a public server has.
    """

    def __init__(self, folder: Path, *, limits: bool = False, **more: Any) -> None:
        self._folder, self._more = folder, ({} if limits else UNLIMITED) | more
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, or start again with everything as it was; returns when it answers."""
        config = self._folder / "homeserver.yaml"
        if not config.exists():
            self._write(config)
        with (self._folder / "output").open("ab") as output:
            self._process = subprocess.Popen(
                [python(), "-m", "synapse.app.homeserver", "-c", config],
                stdout=output,
                stderr=output,
                cwd=self._folder,
            )
        self._wait_for_answer(self._process)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    async def register(self, name: str = "") -> Login:
        """Make an account with a name nobody else has in this session."""
        name = f"{name or 'someone'}-{secrets.token_hex(4)}"
        password = secrets.token_hex(8)
        where = f"{self.url}/_synapse/admin/v1/register"
        async with aiohttp.ClientSession() as http:
            async with http.get(where) as answer:
                nonce = (await answer.json())["nonce"]
            signed = f"{nonce}\0{name}\0{password}\0notadmin".encode()
            mac = hmac.new(SECRET.encode(), signed, hashlib.sha1).hexdigest()
            body = {"nonce": nonce, "username": name, "password": password, "mac": mac}
            async with http.post(where, json=body | {"admin": False}) as answer:
                made = await answer.json()
        return Login(made["user_id"], made["device_id"], made["access_token"], password)

    def _write(self, config: Path) -> None:
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        (self._folder / "signing.key").write_text(f"ed25519 a_test {key}\n")
        (self._folder / "log.yaml").write_text(json.dumps(_logging(self._folder / "log")))
        settings = _settings(self._folder, self._port) | self._more
        config.write_text(json.dumps(settings))  # JSON is YAML

    def _wait_for_answer(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if process.poll() is not None:
                raise RuntimeError((self._folder / "output").read_text()[-2000:])
            with socket.socket() as probe:
                probe.settimeout(1)
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            time.sleep(0.05)  # noqa: TID251 - waits for a real process
        raise TimeoutError("Synapse does not answer")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _settings(folder: Path, port: int) -> dict[str, Any]:
    return {
        "server_name": NAME,
        "pid_file": str(folder / "pid"),
        "listeners": [{
            "port": port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False,
            "resources": [{"names": ["client"], "compress": False}],
        }],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "hs.db")}},
        "log_config": str(folder / "log.yaml"),
        "media_store_path": str(folder / "media"),
        "signing_key_path": str(folder / "signing.key"),
        "registration_shared_secret": SECRET,
        "macaroon_secret_key": "m", "form_secret": "f",
        "enable_registration": True, "enable_registration_without_verification": True,
        "bcrypt_rounds": 4,
        "report_stats": False, "stats": {"enabled": False},
        "trusted_key_servers": [], "suppress_key_server_warning": True,
        "federation_domain_whitelist": [],
        "presence": {"enabled": False}, "user_directory": {"enabled": False},
        # A second first sync within two minutes would otherwise get the old answer.
        "caches": {"sync_response_cache_duration": "0s"},
    }  # fmt: skip


def _logging(path: Path) -> Mapping[str, Any]:
    file = {"class": "logging.FileHandler", "filename": str(path)}
    return {"version": 1, "handlers": {"file": file},
            "root": {"level": "WARNING", "handlers": ["file"]}}  # fmt: skip
