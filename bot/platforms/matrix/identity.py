"""The account's cross-signing identity: what lets strict clients trust whichever device is ours."""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

FILE = "matrix-identity"
SEED = 32
UNSIGNED = ("signatures", "unsigned")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Key:
    """One signing key; its name is its public half, without padding."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> str:
        return unpadded(self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))

    def sign(self, user: str, what: Mapping[str, Any]) -> Json:
        """Return the object with our signature among the others."""
        bare = {name: value for name, value in what.items() if name not in UNSIGNED}
        mark = unpadded(self.private.sign(canonical(bare)))
        given = what.get("signatures", {})
        ours = {**given.get(user, {}), f"ed25519:{self.public}": mark}
        return {**bare, "signatures": {**given, user: ours}}


class Identity:
    """Three keys made of one seed, which lies in a file of its own and is part of a backup."""

    def __init__(self, user: str, seed: bytes) -> None:
        self.user = user
        self.master, self.selves, self.others = (
            Key(_derived(seed, usage)) for usage in ("master", "self_signing", "user_signing")
        )

    def public_keys(self) -> Json:
        """Return what is uploaded once, the two lesser keys signed by the first."""
        return {
            "master_key": self.master_key(),
            "self_signing_key": self.master.sign(
                self.user, self._named("self_signing", self.selves)
            ),
            "user_signing_key": self.master.sign(
                self.user, self._named("user_signing", self.others)
            ),
        }

    def master_key(self) -> Json:
        return self._named("master", self.master)

    def stands_in(self, said: Mapping[str, Any]) -> bool:
        """Tell whether a server's answer about the account shows this identity."""
        shown = said.get("master_keys", {}).get(self.user, {}).get("keys", {})
        lesser = said.get("self_signing_keys", {}).get(self.user, {}).get("keys", {})
        named = f"ed25519:{self.master.public}" in shown
        return named and f"ed25519:{self.selves.public}" in lesser

    def has_signed(self, keys: Mapping[str, Any]) -> bool:
        mine = keys.get("signatures", {}).get(self.user, {})
        return f"ed25519:{self.selves.public}" in mine

    def _named(self, usage: str, key: Key) -> Json:
        keys = {f"ed25519:{key.public}": key.public}
        return {"user_id": self.user, "usage": [usage], "keys": keys}


def identity(folder: Path, user: str) -> Identity:
    """Read the seed, or make one: readable by nobody else from the first moment."""
    path = folder / FILE
    try:
        seed = base64.b64decode(path.read_text(encoding="ascii").strip(), validate=True)
    except FileNotFoundError:
        seed = secrets.token_bytes(SEED)
        _keep(path, base64.b64encode(seed).decode())
    if len(seed) != SEED:
        raise ValueError(f"{path} holds no seed of {SEED} bytes")
    return Identity(user, seed)


def canonical(what: object) -> bytes:
    return json.dumps(what, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def unpadded(data: bytes) -> str:
    """Write bytes as the field does; a name with padding is silently passed over by others."""
    return base64.b64encode(data).decode().rstrip("=")


def _derived(seed: bytes, usage: str) -> Ed25519PrivateKey:
    kdf = HKDF(SHA256(), SEED, None, f"common-ground {usage}".encode())
    return Ed25519PrivateKey.from_private_bytes(kdf.derive(seed))


def _keep(path: Path, words: str) -> None:
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(words + "\n")
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
