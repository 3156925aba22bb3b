"""Logging in: the device and its token are kept, so that no start makes a new device."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import aiohttp
from nio import LoginResponse

from bot.platforms.matrix.errors import AUTH_LOST, AuthLostError, Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.settings import Settings

FILE = "matrix-session.json"
DEVICE_NAME = "Common Ground"


@dataclass(frozen=True, slots=True)
class Session:
    """`salt` makes our transaction ids differ from those of a database that is gone.

    `secret` is what the device's keys are sealed with on disk.
    """

    user: str = ""
    device: str = ""
    token: str = field(default="", repr=False)
    salt: str = ""
    secret: str = field(default="", repr=False)


async def log_in(home: Homeserver, settings: Settings) -> Session:
    """Take up the kept session or begin one; raises `AuthLostError` or a passing `Problem`."""
    kept = _read(settings.folder / FILE)
    if kept.user != settings.user:
        kept = Session(settings.user)
    token = settings.access_token or kept.token
    found = await _take_up(home, replace(kept, token=token)) if token else None
    if found is None and settings.password:
        found = await _begin(home, settings, kept)
    if found is None:
        raise AuthLostError(settings.user)
    return _kept(settings, found, kept)


async def renew(home: Homeserver, settings: Settings, old: Session) -> Session:
    """Log in as a new device: the keys of the old one are gone."""
    found = await _begin(home, settings, replace(old, device=""))
    return _kept(settings, found, old)


def _kept(settings: Settings, found: Session, before: Session) -> Session:
    salt, secret = before.salt or secrets.token_hex(4), before.secret or secrets.token_hex(32)
    session = replace(found, salt=salt, secret=secret)
    _write(settings.folder, session)
    return session


def begin_anew(settings: Settings, session: Session) -> Session:
    """Change the salt: the rows of a new database are not those of the old one."""
    fresh = replace(session, salt=secrets.token_hex(4))
    _write(settings.folder, fresh)
    return fresh


async def _take_up(home: Homeserver, kept: Session) -> Session | None:
    home.client.access_token = kept.token
    try:
        who = await home.get("account", "whoami")
    except Problem as problem:
        if problem.code in AUTH_LOST:
            return None
        raise
    if who["user_id"] != kept.user:
        raise AuthLostError(f"{kept.user}: the token belongs to {who['user_id']}")
    device = str(who.get("device_id") or "")
    home.client.restore_login(kept.user, device, kept.token)
    return replace(kept, device=device)


async def _begin(home: Homeserver, settings: Settings, kept: Session) -> Session:
    """Log in with the password; a device we had before is kept, with all it was known for."""
    home.client.access_token, home.client.device_id = "", kept.device or None
    try:
        said = await home.client.login(settings.password, DEVICE_NAME)
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Problem(0, type(error).__name__) from None
    if isinstance(said, LoginResponse):
        return Session(said.user_id, said.device_id, said.access_token)
    if said.status_code in ("M_FORBIDDEN", *AUTH_LOST):
        raise AuthLostError(f"{settings.user}: {said.status_code}")
    raise Problem(503, str(said.status_code or ""), (said.retry_after_ms or 0) / 1000)


def _read(path: Path) -> Session:
    try:
        return Session(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return Session()


def _write(folder: Path, session: Session) -> None:
    """Write the whole file or none of it, readable by nobody else from the first moment."""
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{FILE}.new"
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(asdict(session), file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / FILE)
