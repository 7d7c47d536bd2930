"""`stopgate classify`: one answer for each reply, one complaint for each line that is none."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from stopgate.cli.main import main


def classify(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one call."""
    with pytest.raises(SystemExit) as ended:
        main(["classify", *arguments])
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out, captured.err


def answers(printed: str) -> list[dict[str, Any]]:
    """The JSON lines that were printed."""
    return [json.loads(line) for line in printed.split("\n") if line]


def test_every_json_string_gets_one_line_with_the_contract_s_fields(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text comes back as it was, with its class, what matched and why."""
    texts = ["STOP", "start", "Help!", "stop by at 5?", "pls stop txting me", "", "🙂", "a\nb\u2028c"]
    file = tmp_path / "replies.jsonl"
    file.write_text("\n".join(map(json.dumps, texts)) + "\n\n", encoding="utf-8")
    code, printed, _ = classify(capsys, str(file), "--json")
    told = answers(printed)
    assert code == 0
    assert [one["text"] for one in told] == texts
    assert [one["class"] for one in told] == [
        "opt_out", "opt_in", "help", "none", "opt_out", "none", "none", "none",
    ]  # fmt: skip
    assert all(set(one) == {"text", "class", "matched", "why"} and one["why"] for one in told)
    assert [one["matched"] for one in told[:2]] == ["STOP", "START"]


def test_plain_lines_are_read_with_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From standard input; an empty line is an empty reply, bytes that are no UTF-8 do no harm."""
    given = io.TextIOWrapper(io.BytesIO(b'"Stop."\r\n\n\xff\xfe stop texting me\n'))
    monkeypatch.setattr(sys, "stdin", given)
    code, printed, _ = classify(capsys, "-", "--text", "--json")
    assert code == 0
    assert [one["class"] for one in answers(printed)] == ["opt_out", "none", "opt_out"]


def test_a_malformed_line_is_named_after_the_good_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2; the good lines before and behind it are answered."""
    file = tmp_path / "replies.jsonl"
    file.write_text('"STOP"\nstop\n{"text": "STOP"}\n"quit"\n', encoding="utf-8")
    code, printed, complaint = classify(capsys, str(file), "--json")
    assert code == 2
    assert [one["matched"] for one in answers(printed)] == ["STOP", "QUIT"]
    assert "line 2" in complaint
    assert "line 3" in complaint


def test_a_lone_surrogate_can_be_read_and_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON can escape what UTF-8 cannot carry."""
    file = tmp_path / "replies.jsonl"
    file.write_text('"stop \\ud83d"\n', encoding="utf-8")
    code, printed, _ = classify(capsys, str(file), "--json")
    assert (code, answers(printed)[0]["class"]) == (0, "opt_out")


def test_people_get_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With markup in a reply shown as it is."""
    file = tmp_path / "replies.txt"
    file.write_text("remove me [now]\nok\n", encoding="utf-8")
    code, printed, _ = classify(capsys, str(file), "--text")
    assert code == 0
    assert "remove me [now]" in printed
    assert "opt_out" in printed


def test_a_file_that_is_not_there_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, and the file is named."""
    code, _, complaint = classify(capsys, "/nowhere/replies.jsonl")
    assert code == 2
    assert "/nowhere/replies.jsonl" in complaint


POLICY = """
accounts:
  acme:
    keywords: {opt_out: [GENUG]}
    sender_keywords: {"+12065550100": {removed: [CANCEL], yes_opts_in: true}}
"""


@pytest.mark.parametrize(
    ("options", "classes"),
    [
        ([], ["opt_out", "none", "none", "none"]),
        (["--provider", "AWS"], ["opt_out", "none", "none", "opt_out"]),
        (["--account", "acme"], ["opt_out", "none", "opt_out", "none"]),
        (["--account", "acme", "--sender", "(206) 555-0100"], ["none", "opt_in", "opt_out", "none"]),
    ],
)
def test_replies_are_heard_as_an_account_or_one_of_its_numbers_hears_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], classes: list[str]
) -> None:
    """By the policy file; without an account by the defaults."""
    (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
    (tmp_path / "replies.txt").write_text("cancel\nYes\ngenug\nTD\n", encoding="utf-8")
    named = ["--policy-file", str(tmp_path / "policy.yaml")] if "--account" in options else []
    code, printed, _ = classify(capsys, str(tmp_path / "replies.txt"), "--text", "--json", *options, *named)
    assert (code, [one["class"] for one in answers(printed)]) == (0, classes)


def test_an_account_without_a_policy_file_is_a_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its settings would silently be the defaults."""
    (tmp_path / "replies.txt").write_text("cancel\n", encoding="utf-8")
    code, _, error = classify(capsys, str(tmp_path / "replies.txt"), "--text", "--account", "acme")
    assert (code, "policy-file" in error) == (2, True)
