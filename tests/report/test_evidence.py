"""Evidence packs: whole, readable, harmless, and broken by any change."""

import copy
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from aiokafka import ConsumerRecord
from hypothesis import given
from hypothesis import strategies as st

from schemas.record import Instant
from stopgate.report.collecting import Found, Range
from stopgate.report.evidence import make_pack, verify_pack
from stopgate.report.evidence_files import read_pack, write_pack
from stopgate.report.evidence_page import read_page, render_page
from stopgate.report.faults import FileError

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \u202egnp.exe & \x1b[31m"


def found(
    topic: str, value: bytes | None, *, at: int = 0, headers: tuple[tuple[str, bytes], ...] = ()
) -> Found:
    record = ConsumerRecord(
        topic="t." + topic, partition=3, offset=at, timestamp=1_770_000_000_000 + at, timestamp_type=0, key=b"+14155550132",
        value=value, checksum=None, serialized_key_size=0, serialized_value_size=0, headers=headers,
    )  # fmt: skip
    return Found(topic, record)


def pack_of(*items: Found) -> dict[str, Any]:
    return make_pack(
        items,
        [Range("t.replies", 3, 0, 9)],
        number="+14155550132",
        account="acme",
        made_at=Instant.parse("2026-03-01"),
    )


STORY = (
    found(
        "replies", json.dumps({"from": "+14155550132", "to": "+18005550100", "body": HOSTILE}).encode(), at=1
    ),
    found(
        "delivery",
        b'{"id":"m-1","from":"+18005550100"}',
        at=0,
        headers=(("stopgate-policy", b"p7"), ("raw", b"\xff")),
    ),
    found(
        "rejections",
        b'{"id":"m-2","outcome":"rejected","code":21610,"policy":"p8","findings":[{"rule":"recipient-opted-out","message":"Opted out."}]}',
        at=2,
    ),
    found(
        "opt-outs",
        b'{"account":"acme","channels":["sms","voice"],"occurred_at":"2026-02-01","origin":"handset_text","liftable_by":"handset"}',
        at=3,
    ),
    found("receipts", b"\xff\xfe no text", at=4),
    found("dead-letters", None, at=5),
)


def test_the_pack_tells_the_story_in_order() -> None:
    """By time, each record in words, the present state, the policies in force, what was searched."""
    pack = pack_of(*STORY)
    assert [record["topic"] for record in pack["records"]] == [
        "t.delivery", "t.replies", "t.rejections", "t.opt-outs", "t.receipts", "t.dead-letters",
    ]  # fmt: skip
    assert pack["policies"] == ["p7", "p8"]
    assert "recipient-opted-out: Opted out." in pack["records"][2]["what"]
    assert "only the handset's own START or UNSTOP lifts this" in pack["present_state"][0]["what"]
    assert pack["searched"] == [{"topic": "t.replies", "partition": 3, "from_offset": 0, "to_offset": 9}]


@pytest.mark.parametrize("name", ["pack.json", "pack.html", "pack.zip"])
def test_a_pack_is_read_back_whole(tmp_path: Path, name: str) -> None:
    """In each form; bytes that are no text survive."""
    write_pack(tmp_path / name, pack_of(*STORY))
    read = read_pack(tmp_path / name)
    assert read == pack_of(*STORY)
    assert verify_pack(read) == []


@pytest.mark.parametrize("place", range(len(STORY)))
@pytest.mark.parametrize(
    "name", ["value", "timestamp", "offset", "partition", "topic", "key", "headers", "link"]
)
def test_any_change_to_a_record_is_seen(place: int, name: str) -> None:
    """Whatever is altered afterwards, verification says which record."""
    pack = pack_of(*STORY)
    entry = pack["records"][place]
    if name == "value":
        entry.pop("value_base64", None)
    entry[name] = (
        [{"name": "x", "value": "y"}] if name == "headers" else 7 if isinstance(entry.get(name), int) else "x"
    )
    assert any(fault.startswith(f"record {place + 1}:") for fault in verify_pack(pack))


def test_dropping_adding_or_swapping_records_is_seen() -> None:
    """The chain binds the records to each other and to the root."""
    whole = pack_of(*STORY)["records"]
    for records in (whole[:-1], whole[1:], [*whole, whole[-1]], [whole[1], whole[0], *whole[2:]]):
        pack = copy.deepcopy(pack_of(*STORY)) | {"records": records}
        assert verify_pack(pack)


def test_the_page_cannot_act() -> None:
    """No body becomes markup, nothing is loaded, and what steers reading direction is visible."""
    page = render_page(pack_of(*STORY))
    tags = _Tags()
    tags.feed(page)
    assert tags.scripts == [{"type": "application/json", "id": "evidence"}]
    assert "img" not in tags.seen
    assert not re.search(
        r"""\s(?:src|href|on\w+)=""",
        re.sub(r"&\w+;|&#x27;", "", page.partition("<script")[0].replace("src=x onerror=alert(2)", "")),
    )
    assert "default-src 'none'" in page
    assert "\u202e" not in page
    assert "⟨U+202E⟩gnp.exe" in page
    assert read_page(page) == pack_of(*STORY)


@given(st.text(), st.binary())
def test_any_body_makes_a_whole_pack_and_a_page_that_carries_it(body: str, raw: bytes) -> None:
    """Whatever strangers wrote, text or bytes: the page escapes it and the pack inside verifies."""
    pack = pack_of(found("replies", json.dumps({"body": body}).encode()), found("commands", raw, at=1))
    page = render_page(pack)
    tags = _Tags()
    tags.feed(page)
    assert len(tags.scripts) == 1
    assert read_page(page) == pack
    assert verify_pack(read_page(page)) == []


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    """Other files are told apart, in words."""
    (other := tmp_path / "pack.json").write_text("{}")
    with pytest.raises(FileError, match="no evidence pack"):
        read_pack(other)
    with pytest.raises(FileError, match=r"\.html"):
        write_pack(tmp_path / "pack.pdf", pack_of())


class _Tags(HTMLParser):
    """Which elements a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.scripts: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag == "script":
            self.scripts.append(dict(attrs))
