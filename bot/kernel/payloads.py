"""What is said in confidence lies sealed in inbox and outbox until it is done with."""

import json
from base64 import b64decode, b64encode
from typing import Any

from sqlalchemy import Connection

from bot.core.codec import dump
from bot.core.outgoing import Order, Rendered
from bot.kernel import keystore, sealing
from bot.kernel.keyfile import KeyFile

SEALED = "sealed:"
BODY = "sealed"


def close(tx: Connection, payload: str) -> str:
    key = keystore.house(tx, "inbox")
    return SEALED + b64encode(sealing.seal(key, payload.encode(), "inbox")).decode()


def read(keys: KeyFile, payload: str) -> str:
    """Return a payload as it came in; what was kept before there were seals is plain."""
    if not payload.startswith(SEALED):
        return payload
    key = keys.find(keystore.HOUSE, "inbox") or b""
    return sealing.unseal(key, b64decode(payload[len(SEALED) :]), "inbox").decode()


def sealed(tx: Connection, order: Order) -> dict[str, Any]:
    """Return what stands in the row; what must not be passed on is sealed until it is sent."""
    body: dict[str, Any] = dump(order)
    if not (isinstance(order, Rendered) and order.protect):
        return body
    plain = json.dumps(body, ensure_ascii=False).encode()
    key = keystore.house(tx, "outbox")
    return {"is": body["is"], BODY: sealing.seal(key, plain, "outbox").hex()}


def opened(tx: Connection, body: dict[str, Any]) -> dict[str, Any]:
    """Return what was meant in a row."""
    if BODY not in body:
        return body
    key = keystore.house(tx, "outbox")
    plain: dict[str, Any] = json.loads(sealing.unseal(key, bytes.fromhex(body[BODY]), "outbox"))
    return plain
