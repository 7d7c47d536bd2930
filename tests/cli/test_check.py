"""`stopgate check`: what would become of messages, without a cluster."""

import json
from pathlib import Path
from typing import Any

import pytest

from stopgate.cli.main import main

OFFER = {
    "account": "acme", "from": "+12065550100", "to": "+13125550132", "category": "marketing", "broadcast": "b-1",
    "body": "Win at our casino tonight: free spins and poker bets for everybody", "time_zone": "Etc/UTC",
}  # fmt: skip


def check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], messages: list[dict[str, Any]], *options: str
) -> tuple[int, str]:
    """Exit code and standard output."""
    file = tmp_path / "messages.jsonl"
    file.write_text("".join(json.dumps(message) + "\n" for message in messages), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["check", "--offline", str(file), *options])
    return int(ended.value.code or 0), capsys.readouterr().out


def test_a_broadcast_that_was_not_sent_yet_is_summed_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One explanation for all of it, for people and for programs; what belongs to no broadcast is told by itself."""
    messages = [OFFER | {"id": f"m-{number}"} for number in range(50)]
    alone = {"id": "alone", "account": "acme", "from": "+12065550100", "to": "+13125550132", "body": "Hi 😀"}
    _, printed = check(tmp_path, capsys, [*messages, alone], "--summary", "--json")
    single, total = map(json.loads, printed.splitlines())
    assert (single["id"], single["segments"]) == ("alone", {"encoding": "UCS-2", "units": 5, "count": 1})
    assert (total["broadcast"], total["messages"], total["outcomes"]) == ("b-1", 50, {"rejected": 50})
    assert total["rules"]["content-gambling"] == 50
    _, told = check(tmp_path, capsys, messages, "--summary", "--details")
    assert "Refused as a whole" in told
    assert told.count("offers gambling") == 2
    assert "m-49" not in told


def test_without_a_summary_every_message_has_one_json_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The contract's fields; what is absent is left out."""
    _, printed = check(tmp_path, capsys, [OFFER | {"id": "m-1"}, {"id": "m-2"}], "--json")
    refused, buried = map(json.loads, printed.splitlines())
    assert refused.keys() >= {"id", "outcome", "code", "findings", "segments", "warnings"}
    assert (buried["id"], buried["outcome"]) == ("m-2", "dead-letter")
