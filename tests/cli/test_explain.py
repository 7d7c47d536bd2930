"""`stopgate explain`: for every code and rule something that the person who must act can use."""

import json
from typing import Any

import pytest

from stopgate.cli.main import main
from stopgate.policy.codes import Code, all_codes
from stopgate.policy.rules.registry import DOCUMENTED

REJECTIONS = [
    row
    for row in all_codes()
    if row.kind in ("tfv_rejection", "verification_rejection") and row.state is None
]
NAMES = sorted({row.code for row in all_codes()})


def explain(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one call."""
    with pytest.raises(SystemExit) as ended:
        main(["explain", *arguments])
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out, captured.err


def answers(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The JSON lines of one call that succeeds."""
    code, printed, _ = explain(capsys, *arguments, "--json")
    assert code == 0
    return [json.loads(line) for line in printed.splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_every_code_is_explained(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each meaning says what it is, where it comes from, and what to do or what follows."""
    told = answers(capsys, name)
    rows = [row for row in all_codes() if row.code.casefold() == name.casefold()]
    assert {(one["provider"], one["kind"], one["meaning"]) for one in told} == {
        (row.provider, row.kind, row.title) for row in rows
    }
    for one in told:
        assert one["source"]
        assert one.get("resubmit") or (one["effect"] and one["retry"])


@pytest.mark.parametrize("row", REJECTIONS, ids=lambda row: f"{row.code}-{row.valid_from}")
def test_every_toll_free_rejection_says_what_to_do(row: Code, capsys: pytest.CaptureFixture[str]) -> None:
    """May be resubmitted: the correction and the deadline. May not: the appeal with its subject line."""
    told = next(
        one for one in answers(capsys, row.code) if one["meaning"] == row.title and one["kind"] == row.kind
    )
    assert told["correction"]
    if row.resubmittable:
        assert "7 days" in told["by_when"]
        assert "appeal" not in told
    else:
        assert "Toll-Free Verification Rejection Appeal for (your business name or number)" in told["appeal"]


@pytest.mark.parametrize("rule", DOCUMENTED, ids=lambda rule: rule.name)
def test_every_rule_is_explained(rule: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """All headings of its docstring, in words and as JSON."""
    (told,) = answers(capsys, rule.name)
    assert (told["rule"], told["code"]) == (rule.name, rule.code)
    for heading in (
        "blocks",
        "why",
        "blocked_example",
        "allowed_example",
        "what_the_sender_can_do",
        "source",
        "since",
    ):
        assert told[heading]
    assert told["what_the_sender_can_do"] in explain(capsys, rule.name)[1]


def test_words_for_the_person_who_must_act(capsys: pytest.CaptureFixture[str]) -> None:
    """Meaning, resubmission, correction, deadline, source, and what it meant before."""
    code, printed, _ = explain(capsys, "30445")
    assert code == 0
    for words in (
        "twilio 30445", "may I resubmit: yes", "what to correct: Fill every business field", "by when: Within 7 days",
        "where it comes from: a public copy", "it also means, or meant: rejection of a toll-free verification, until 2024-04-16",
    ):  # fmt: skip
        assert words in printed


def test_the_meaning_of_the_day_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Asked for 2023, the collective meaning of 2023 is the one that holds."""
    then = answers(capsys, "30443", "--at", "2023-06-01")
    now = answers(capsys, "30443")
    assert (then[0]["meaning"], then[0]["holds"], then[1]["holds"]) == (
        "Disallowed content (all categories)",
        True,
        False,
    )
    assert (now[0]["meaning"], now[0]["holds"]) == ("Disallowed: Loan marketing", True)


def test_a_cancellation_is_neither_corrected_nor_appealed(capsys: pytest.CaptureFixture[str]) -> None:
    """30481 is what the customer asked for, and 30437 tells that the window is over."""
    for code in ("30481", "30437"):
        (told,) = answers(capsys, code)
        assert told["correction"]
        assert not {"by_when", "appeal"} & told.keys()


def test_the_toll_free_rule_tells_what_changed_over_time(capsys: pytest.CaptureFixture[str]) -> None:
    """Both dated policies and the settings that follow them."""
    (told,) = answers(capsys, "sender-unverified")
    assert [line.partition(":")[0] for line in told["over_time"]][-1] == "from 2024-01-31"
    assert {setting for line in told["over_time"] for setting in ("`seed`", "`current`") if setting in line} == {
        "`seed`", "`current`",
    }  # fmt: skip


def test_a_provider_narrows_the_meanings(capsys: pytest.CaptureFixture[str]) -> None:
    """60 is a campaign that is not active at one provider and a loop at another."""
    assert {one["provider"] for one in answers(capsys, "60")} == {"sinch", "plivo"}
    assert {one["provider"] for one in answers(capsys, "60", "--provider", "Sinch")} == {"sinch"}


def test_a_code_of_the_gate_names_its_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """Who reads 30032 in a rejection finds the rule that said so."""
    assert answers(capsys, "30032")[0]["gate_rules"] == ["sender-unverified"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [("sender-unverfied", "sender-unverified"), ("OPT_IN_WORKFLOW_MISING", "OPT_IN_WORKFLOW_MISSING")],
)
def test_what_nobody_knows_is_said_with_suggestions(
    asked: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, nothing on standard output, the nearest names on standard error."""
    code, printed, errors = explain(capsys, asked)
    assert (code, printed) == (1, "")
    assert near in errors


def test_a_code_of_another_provider_names_whose_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """30445 is known, but not of Telnyx."""
    code, _, errors = explain(capsys, "30445", "--provider", "telnyx")
    assert code == 1
    assert "twilio" in errors


def test_a_date_that_is_none_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, and the option is named."""
    code, _, errors = explain(capsys, "30445", "--at", "yesterday-ish")
    assert code == 2
    assert "--at" in errors
