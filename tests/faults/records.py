"""Input records of the contract, as the outside world would write them."""

from typing import Any

import orjson

ACCOUNT = "acme"
LONG_CODE = "+14155550199"
BODY = "Hello, your parcel 12345 arrives today between 14 and 16 h. Please have your code ready. "


def handset_number(index: int, area: int = 206) -> str:
    """A number nobody has in the tests of others: area code, 555, and the index."""
    return f"+1{area}{200 + index // 10_000}{index % 10_000:04d}"


def outbound(name: str, handset: str, *, sender: str = LONG_CODE, **fields: Any) -> bytes:
    """A message."""
    record = {
        "id": name,
        "account": ACCOUNT,
        "from": sender,
        "to": handset,
        "body": BODY,
        "category": "transactional",
    }
    return orjson.dumps(record | fields)


def reply(name: str, handset: str, body: str, occurred_at_ms: int | None, **fields: Any) -> bytes:
    """What a handset sent to the long code."""
    record = {
        "id": name, "provider": "bandwidth", "account": ACCOUNT, "from": handset, "to": LONG_CODE, "body": body,
        "occurred_at": occurred_at_ms,
    }  # fmt: skip
    return orjson.dumps(record | fields)


def command(name: str, handset: str, **fields: Any) -> bytes:
    """An operator's opt-out."""
    record = {
        "id": name,
        "action": "opt_out",
        "account": ACCOUNT,
        "number": handset,
        "actor": "tests",
        "source": "api",
    }
    return orjson.dumps(record | fields)


def verification(name: str, sender: str, kind: str, status: str, occurred_at_ms: int) -> bytes:
    """A sender's standing."""
    record = {
        "id": name, "provider": "twilio", "kind": kind, "sender": sender, "account": ACCOUNT, "status": status,
        "occurred_at": occurred_at_ms,
    }  # fmt: skip
    return orjson.dumps(record)
