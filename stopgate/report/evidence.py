"""The evidence pack: what came in when, what we did when, under which policy, and how anybody can verify it. Pure."""

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import msgspec
from aiokafka import ConsumerRecord

from schemas.headers import DELIVERY_HEADERS
from schemas.record import Instant
from schemas.topics import DELIVERY, HELD, OPT_OUTS, REJECTIONS
from stopgate.report import chain
from stopgate.report.collecting import CAME_IN, WENT_OUT, Found, Range
from stopgate.report.sentences import record_sentence, state_sentence

FORMAT = "stopgate-evidence/1"
HOW_TO_VERIFY = (
    "Every record stands here byte for byte: `value` (UTF-8 text) or `value_base64`. `value_sha256` is the SHA-256 of "
    "those bytes, `key_sha256` of the key's, `headers_sha256` of the lines `name=<value in hex>`.",
    "To compare with the source: read `topic`, `partition`, `offset` with any Kafka client (isolation read_committed) "
    "and hash what you get.",
    "`link` is the SHA-256 of these lines, each ended by a line feed: the link before (the first time: "
    f"{chain.START}), topic, partition, offset, timestamp in milliseconds, key_sha256, value_sha256, headers_sha256. "
    "The last link is `root_sha256`.",
    "`searched` says from which offset to which each partition was read: what is older than `from_offset` had been "
    "deleted by then under the topic's retention.",
)
_JUDGED = {REJECTIONS.name, HELD.name}
_CAME_IN = {topic.name for topic in CAME_IN}
_ORDER = {topic.name: place for place, topic in enumerate((*CAME_IN, *WENT_OUT))}

Pack = dict[str, Any]


def make_pack(
    found: Iterable[Found], ranges: Sequence[Range], *, number: str, account: str | None, made_at: Instant
) -> Pack:
    """Put the pack together, the records in the order of their timestamps."""
    ordered = sorted(
        found,
        key=lambda item: (
            item.record.timestamp,
            _ORDER[item.topic],
            item.record.partition,
            item.record.offset,
        ),
    )
    records, before = [], chain.START
    for item in ordered:
        records.append(_entry(item, before))
        before = records[-1]["link"]
    return {
        "format": FORMAT,
        "number": number,
        "account": account,
        "made_at": str(made_at),
        "present_state": _present(ordered),
        "policies": sorted({policy for item in ordered if (policy := _policy(item))}),
        "records": records,
        "searched": [asdict(searched) for searched in ranges],
        "root_sha256": before,
        "how_to_verify": list(HOW_TO_VERIFY),
    }


def verify_pack(pack: Mapping[str, Any]) -> list[str]:
    """Check a pack against itself: every hash, every link, the root.

    Returns:
        What is wrong, one sentence each; nothing where the pack is whole.
    """
    faults, before = [], chain.START
    for place, entry in enumerate(pack["records"], 1):
        try:
            wrong, before = _check_entry(before, entry)
        except (KeyError, TypeError, ValueError, AttributeError):
            wrong = ["it is not as this program writes it"]
        faults += [f"record {place}: {fault}" for fault in wrong]
    if before != pack["root_sha256"]:
        faults.append("the root does not fit the last record")
    return faults


def _check_entry(before: str, entry: Mapping[str, Any]) -> tuple[list[str], str]:
    """What is wrong with one record, and the link that it states itself, so that later ones are judged alone."""
    computed = _hashes(_bytes_of(entry, "key"), _bytes_of(entry, "value"), _headers_of(entry))
    faults = [f"{name} does not fit" for name in computed if computed[name] != entry[name]]
    if _link(before, entry) != entry["link"]:
        faults.append("the chain is broken here")
    return faults, str(entry["link"])


def _entry(item: Found, before: str) -> Pack:
    record = item.record
    headers = list(record.headers)
    fields = _fields(record.value)
    entry: Pack = {
        "what": _sentence(item, fields, headers),
        "direction": "in" if item.topic in _CAME_IN else "out",
        "topic": record.topic, "partition": record.partition, "offset": record.offset,
        "timestamp": record.timestamp, "when": str(Instant.of_epoch_ms(record.timestamp)),
        **_as_text("key", record.key), **_as_text("value", record.value),
        "headers": [{"name": name, **_as_text("value", value)} for name, value in headers],
        **_hashes(record.key, record.value, headers),
    }  # fmt: skip
    return entry | {"link": _link(before, entry)}


def _sentence(item: Found, fields: Mapping[str, Any], headers: Sequence[tuple[str, bytes]]) -> str:
    texts = {name: value.decode(errors="replace") for name, value in headers}
    return record_sentence(item.topic, fields, texts)


def _hashes(key: bytes | None, value: bytes | None, headers: Sequence[tuple[str, bytes]]) -> dict[str, str]:
    return {
        "key_sha256": chain.digest(key),
        "value_sha256": chain.digest(value),
        "headers_sha256": chain.digest_headers(headers),
    }


def _link(before: str, entry: Mapping[str, Any]) -> str:
    place = (entry["topic"], entry["partition"], entry["offset"], entry["timestamp"])
    return chain.link(before, place, (entry["key_sha256"], entry["value_sha256"], entry["headers_sha256"]))


def _as_text(name: str, data: bytes | None) -> dict[str, str | None]:
    if data is None:
        return {name: None}
    try:
        return {name: data.decode()}
    except UnicodeDecodeError:
        return {f"{name}_base64": base64.b64encode(data).decode()}


def _bytes_of(entry: Mapping[str, Any], name: str) -> bytes | None:
    if f"{name}_base64" in entry:
        return base64.b64decode(entry[f"{name}_base64"])
    return None if entry[name] is None else str(entry[name]).encode()


def _headers_of(entry: Mapping[str, Any]) -> list[tuple[str, bytes]]:
    return [(header["name"], _bytes_of(header, "value") or b"") for header in entry["headers"]]


def _fields(value: bytes | None) -> dict[str, Any]:
    try:
        fields = msgspec.json.decode(value or b"")
    except (msgspec.DecodeError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _present(ordered: Sequence[Found]) -> list[dict[str, Any]]:
    latest: dict[bytes, ConsumerRecord] = {}
    for item in ordered:
        if item.topic == OPT_OUTS.name:
            latest[item.record.key] = item.record
    states = (_fields(record.value) for record in latest.values())
    return [{"what": state_sentence(state), "state": state} for state in states]


def _policy(item: Found) -> str | None:
    """The version of the rules by which the gate decided, where the record names it."""
    if item.topic == DELIVERY.name:
        said = dict(item.record.headers).get(DELIVERY_HEADERS["policy"], b"").decode(errors="replace")
    else:
        said = str(_fields(item.record.value).get("policy") or "") if item.topic in _JUDGED else ""
    return said or None
