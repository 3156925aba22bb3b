"""The first minute of a start: the device's keys found or made, signed, and known to the server."""

from dataclasses import dataclass
from typing import Any

import structlog

from bot.platforms.matrix.devices import Devices
from bot.platforms.matrix.errors import AUTH_LOST, Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.identity import FILE, Identity, identity
from bot.platforms.matrix.machine import Machine
from bot.platforms.matrix.session import Session, renew
from bot.platforms.matrix.settings import Settings
from bot.platforms.matrix.upkeep import Upkeep

UNAUTHORIZED = 401


@dataclass(frozen=True, slots=True)
class Begun:
    """The session to go on with. `machine` None: no encryption. `renewed`: the keys are new."""

    session: Session
    machine: Machine | None = None
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was logged in with decides what can be mended: only a password makes a new device."""

    home: Homeserver
    settings: Settings

    async def begin(self, session: Session) -> Begun:
        if not session.device:
            return Begun(session)
        machine = self._machine(session)
        said = await self._asked(machine)
        shown = _own(said, machine)
        if not shown or _same(shown, machine):
            moved = not shown and (self.settings.folder / FILE).exists()
            await self._ready(machine, said)
            return Begun(session, machine, renewed=moved)
        machine.close()
        structlog.get_logger(__name__).error("matrix.keys.lost", device=session.device)
        if not self.settings.password:
            return Begun(session)
        return await self._anew(session)

    async def _anew(self, old: Session) -> Begun:
        """Go on as a new device: nobody would ever trust the old one's name with new keys."""
        session = await renew(self.home, self.settings, old)
        machine = self._machine(session)
        await self._ready(machine, await self._asked(machine))
        try:
            await self._proven("DELETE", ("devices", old.device), {})
        except Problem as problem:
            if problem.passing:
                raise
        return Begun(session, machine, renewed=True)

    def _machine(self, session: Session) -> Machine:
        return Machine(self.settings.folder, session.user, session.device, session.secret)

    async def _asked(self, machine: Machine) -> Any:
        return await Devices(self.home, machine).asked(machine.user)

    async def _ready(self, machine: Machine, said: Any) -> None:
        """Publish the device where the server does not know it, and sign it."""
        devices = Devices(self.home, machine)
        if not _own(said, machine):
            await Upkeep(self.home, devices).publish()
            said = await devices.asked(machine.user)
        try:
            await self._sign(identity(self.settings.folder, machine.user), machine, said)
        except Problem as problem:
            if problem.passing or problem.code in AUTH_LOST:
                raise
            structlog.get_logger(__name__).error("matrix.identity.refused", problem=str(problem))

    async def _sign(self, who: Identity, machine: Machine, said: Any) -> None:
        keys, stands = _own(said, machine), who.stands_in(said)
        if stands and who.has_signed(keys):
            return
        if not stands:
            body = who.public_keys()
            await self._proven("POST", ("keys", "device_signing", "upload"), body)
        signed = who.selves.sign(machine.user, keys)
        vouched = _vouched(who, machine)
        body = {machine.user: {machine.device: signed, who.master.public: vouched}}
        answer = await self.home.post("keys", "signatures", "upload", body=body)
        if answer.get("failures"):
            raise Problem(400, "M_INVALID_SIGNATURE")

    async def _proven(self, method: str, parts: tuple[str, ...], body: dict[str, Any]) -> None:
        """Do what the server may want the password for, once more."""
        try:
            await self.home.ask(method, *parts, body=body)
        except Problem as problem:
            if problem.status != UNAUTHORIZED or not problem.session or not self.settings.password:
                raise
            proof = {
                "type": "m.login.password",
                "identifier": {"type": "m.id.user", "user": self.settings.user},
                "password": self.settings.password,
                "session": problem.session,
            }
            await self.home.ask(method, *parts, body={**body, "auth": proof})


def _own(said: Any, machine: Machine) -> dict[str, Any]:
    found: dict[str, Any] = (
        said.get("device_keys", {}).get(machine.user, {}).get(machine.device, {})
    )
    return found


def _same(shown: dict[str, Any], machine: Machine) -> bool:
    return bool(shown["keys"].get(f"ed25519:{machine.device}") == machine.own_keys["ed25519"])


def _vouched(who: Identity, machine: Machine) -> dict[str, Any]:
    """Let the device sign the identity in turn, as strict clients like to see it."""
    key = who.master_key()
    mark = machine.olm.sign_json(who.master_key())
    return {**key, "signatures": {who.user: {f"ed25519:{machine.device}": mark}}}
