"""Sealed bytes: AES-256-GCM-SIV, bound to what they are about."""

from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x01"


class SealBrokenError(Exception):
    """What was sealed cannot be opened with this key, or belongs to something else."""


def new_key() -> bytes:
    return token_bytes(KEY_BYTES)


def seal(key: bytes, plain: bytes, about: str) -> bytes:
    """Seal bytes; only with the same key and the same `about` can they be opened again."""
    nonce = token_bytes(NONCE_BYTES)
    return VERSION + nonce + AESGCMSIV(key).encrypt(nonce, plain, about.encode())


def unseal(key: bytes, sealed: bytes, about: str) -> bytes:
    """Open what `seal` made; raises `SealBrokenError` where key or `about` are others."""
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if sealed[:1] != VERSION:
        raise SealBrokenError("another version")
    try:
        return AESGCMSIV(key).decrypt(nonce, body, about.encode())
    except (InvalidTag, ValueError):
        raise SealBrokenError("another key, or moved") from None
