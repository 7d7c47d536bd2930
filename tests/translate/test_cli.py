"""`stopgate translate`: records on standard output, everything else on standard error, and the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

INBOUND = b"MessageSid=SM1&From=%2B14155550132&To=%2B18005550100&Body=Stop&OptOutType=STOP"
STATUS = b"MessageSid=SM2&From=%2B18005550100&To=%2B14155550132&MessageStatus=failed&ErrorCode=30032"
TIME = ("--received-at", "2026-01-20T12:00:00Z")


def run(*words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the program."""
    command = [sys.executable, "-m", "stopgate.cli.main", "translate", *words]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=60, check=False)


def records(ended: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """The JSON lines on standard output."""
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_json_prints_the_records_themselves() -> None:
    """One record a line, as it will stand on its topic, for bodies of several kinds, one a line."""
    ended = run("Twilio", "-", "--json", *TIME, stdin=INBOUND + b"\n\n" + STATUS + b"\n")
    assert ended.returncode == 0
    reply, receipt = records(ended)
    assert (reply["from"], reply["body"], reply["opt_out_type"]) == ("+14155550132", "Stop", "STOP")
    assert reply["occurred_at"] == "2026-01-20T12:00:00.000Z"
    assert (receipt["to"], receipt["code"], receipt["raw"]["ErrorCode"]) == ("+14155550132", "30032", "30032")


def test_a_topic_leaves_only_its_records_for_send() -> None:
    """With --topic the output is what `stopgate send - --topic` reads."""
    ended = run("twilio", "-", "--topic", "receipts", *TIME, stdin=INBOUND + b"\n" + STATUS)
    assert [record["id"] for record in records(ended)] == ["SM2"]
    assert ended.returncode == 0


def test_a_listing_names_topic_and_text() -> None:
    """Without --json people read which topic, whose number and what was said."""
    ended = run("twilio", "-", *TIME, stdin=INBOUND)
    assert ended.stdout.decode().startswith("replies: from +14155550132, to +18005550100, opt_out_type STOP")
    assert "    Stop\n" in ended.stdout.decode()


def test_a_pretty_printed_file_is_one_body(tmp_path: Path) -> None:
    """A JSON value over many lines is one body."""
    path = tmp_path / "event.json"
    path.write_text(json.dumps({"eventType": "CAMPAIGN_ADD", "campaignId": "C1"}, indent=2))
    (record,) = records(run("tcr", str(path), "--json"))
    assert (record["campaign"], record["status"]) == ("C1", "pending")


def test_parts_in_one_file_are_joined_and_what_is_incomplete_comes_last() -> None:
    """Parts on different lines become one reply; a text that stays incomplete is not lost."""
    part = "msisdn=14155550132&to=18005550100&messageId=v{0}&text={1}&concat=true&concat-ref={2}&concat-part={3}&concat-total=2"
    lines = [
        part.format("1", "lost", "8", "1"),
        part.format("2", "op", "9", "2"),
        part.format("3", "st", "9", "1"),
    ]
    whole, incomplete = records(run("vonage", "-", "--json", *TIME, stdin="\n".join(lines).encode()))
    assert (whole["body"], whole["id"]) == ("stop", "v3")
    assert (incomplete["body"], incomplete["part"]["missing"]) == ("lost", [2])


def test_what_is_not_understood_is_said_once_with_its_count() -> None:
    """The exit code is 0 as long as anything was understood."""
    ended = run(
        "twilio", "-", "--json", *TIME, stdin=b'{"type":"a.b"}\n{"type":"a.b"}\n' + INBOUND + b"&New=1"
    )
    assert ended.returncode == 0
    assert len(records(ended)) == 1
    said = ended.stderr.decode()
    assert "not understood: twilio: no event that is known: a.b (2 times)\n" in said
    assert "not understood: twilio inbound message: field `New` is not known; kept in `raw`\n" in said


def test_politely_skipped_is_understood(tmp_path: Path) -> None:
    """An event that is no record is no failure; a mock event is one where it is asked for."""
    path = tmp_path / "mock.json"
    path.write_text('{"eventType": "CAMPAIGN_DCA_COMPLETE", "campaignId": "C1", "mock": true}')
    ended = run("tcr", str(path), "--json")
    assert (ended.returncode, ended.stdout) == (0, b"")
    assert ended.stderr.decode() == "skipped: tcr: a mock event; ignored in production\n"
    assert [record["status"] for record in records(run("tcr", str(path), "--json", "--include-mock"))] == [
        "approved"
    ]


@pytest.mark.parametrize("body", [b"", b"hello", b'{"a": 1}', b'{\n"a":\n'], ids=repr)
def test_nothing_understood_is_exit_code_1(body: bytes) -> None:
    """Where no body meant anything, the program fails and says so."""
    ended = run("telnyx", "-", "--json", stdin=body)
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert ended.stderr.decode().endswith("nothing was understood\n")


def test_another_word_from_a_file(tmp_path: Path) -> None:
    """--words decides what a provider's own status means."""
    words = tmp_path / "words.yaml"
    words.write_text("bandwidth: {toll_free: {parked: {status: suspended, confidence: P}}}")
    body = b'{"phoneNumber": "+18005550100", "status": "PARKED"}'
    assert [
        record["status"]
        for record in records(run("bandwidth", "-", "--json", "--words", str(words), stdin=body))
    ] == ["suspended"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pigeon", "-"), "expected one of twilio"),
        (("twilio", "/no/such/file"), "cannot read /no/such/file"),
        (("twilio", "-", "--topic", "outbound"), "--topic: expected one of replies, receipts, verifications"),
        (("twilio", "-", "--received-at", "soon"), "--received-at: expected a time"),
        (("twilio", "-", "--words", "/no/such/file"), "--words /no/such/file"),
        (("twilio",), "file"),
    ],
    ids=str,
)
def test_bad_usage_is_exit_code_2(words: tuple[str, ...], said: str) -> None:
    """Each mistake is named; nothing is on standard output."""
    ended = run(*words)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert said.lower() in ended.stderr.decode().lower()
