"""The bot's own keys at the server: enough of them, never one that is not on disk here."""

from dataclasses import dataclass

import structlog

from bot.platforms.matrix.devices import Devices
from bot.platforms.matrix.errors import Problem
from bot.platforms.matrix.homeserver import Homeserver
from bot.platforms.matrix.machine import Json
from bot.platforms.matrix.room import Event

KIND = "signed_curve25519"
FALLBACKS = "device_unused_fallback_key_types"
BAD_REQUEST = 400
MOST_TRIES = 20


@dataclass(eq=False)
class Upkeep:
    """Uploads what is used up. `counted` is told what each sync says is left."""

    home: Homeserver
    devices: Devices
    _left: int | None = None
    _spare: bool = True  # a last key for when all others are gone, not used yet

    def counted(self, said: Event) -> None:
        if "device_one_time_keys_count" in said:
            self._left = int(said["device_one_time_keys_count"].get(KIND, 0))
        if FALLBACKS in said:
            self._spare = KIND in said[FALLBACKS]

    @property
    def due(self) -> bool:
        account = self.devices.machine.olm.account
        few = self._left is not None and self._left < account.max_one_time_keys // 2
        return not account.shared or few or not self._spare

    async def tidy(self) -> None:
        if self.due:
            await self._upload()
        olm = self.devices.machine.olm
        if olm.wedged_devices:
            wedged = {(each.user_id, each.id) for each in olm.wedged_devices}
            await self.devices.meet(wedged, again=True)
            olm.wedged_devices.clear()
        while olm.outgoing_to_device_messages:
            message = olm.outgoing_to_device_messages[0]
            await self.devices.send(message.as_dict())
            olm.outgoing_to_device_messages.pop(0)

    async def publish(self) -> None:
        """Say which device this is, with keys for those who want to begin to talk with it."""
        self.devices.machine.olm.account.shared = False
        await self._upload()

    async def _upload(self) -> None:
        """Upload keys. After a restored backup, those that others used up are passed over."""
        for _ in range(MOST_TRIES):
            body = self._new_keys()
            try:
                said = await self.home.post("keys", "upload", body=body)
            except Problem as problem:
                if problem.status != BAD_REQUEST:
                    raise
                structlog.get_logger(__name__).warning("matrix.keys.used_before")
                self._published(known=False)
                continue
            self._left = int(said.get("one_time_key_counts", {}).get(KIND, 0))
            self._spare = True
            self._published(known=True)
            return
        raise Problem(BAD_REQUEST, "M_KEYS_REFUSED")

    def _new_keys(self) -> Json:
        """Make keys and keep them, before anybody else can hear of them."""
        machine = self.devices.machine
        olm, bare = machine.olm, machine.olm.account._account  # noqa: SLF001 - the library knows no last key
        olm.uploaded_key_count = min(self._left or 0, olm.account.max_one_time_keys - 1)
        body: Json = olm.share_keys()
        if not (self._spare and olm.account.shared):
            bare.generate_fallback_key()
        spare = {name: {"key": key.to_base64(), "fallback": True}
                 for name, key in bare.fallback_key.items()}  # fmt: skip
        for each in spare.values():
            signature = olm.sign_json(each)
            each["signatures"] = {machine.user: {f"ed25519:{machine.device}": signature}}
        if spare:
            body["fallback_keys"] = {f"{KIND}:{name}": each for name, each in spare.items()}
        olm.save_account()
        return body

    def _published(self, *, known: bool) -> None:
        olm = self.devices.machine.olm
        olm.account.shared = olm.account.shared or known
        olm.mark_keys_as_published()
        olm.save_account()
