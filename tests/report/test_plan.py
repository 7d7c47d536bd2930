"""What an import does with each row: against the present state, and against the rows before."""

from collections.abc import Sequence

import pytest

from schemas.commands import Command
from schemas.record import Instant, encode
from stopgate.report.columns import detect_layout
from stopgate.report.entries import EntryReader
from stopgate.report.known import Known
from stopgate.report.plan import Planned, Upload, plan_rows

NOW = Instant.parse("2026-03-01T12:00:00Z")
UPLOAD = Upload("ab" * 32, NOW, "ann")
HEADING = ["number", "channels", "account", "date", "status", "consent attested", "note", "origin", "scope"]


def plan(
    rows: Sequence[Sequence[str]], known: Known | None = None, account: str | None = "acme"
) -> list[Planned]:
    """Plan rows that stand under `HEADING`."""
    numbered = [*enumerate([HEADING, *map(list, rows)], 1)]
    reader = EntryReader(detect_layout(numbered), account, "US")
    return list(plan_rows(numbered[1:], reader, known=known or Known(), upload=UPLOAD))


def outcomes(planned: Sequence[Planned]) -> list[str]:
    return [item.outcome for item in planned]


def state() -> Known:
    known = Known()
    known.learn("acme", "+14155550001", 3, by_handset=True)
    known.learn("acme", "+14155550002", 3, by_handset=False)
    known.learn("acme", "+14155550003", 2, by_handset=False)
    known.learn_lifted("acme", "+14155550004", Instant.parse("2026-02-01"), [])
    return known


OUTCOMES = [
    # the row, what becomes of it
    (["4155550009"], "added"),
    (["4155550001"], "already-present"),
    (["4155550002", "voice"], "already-present"),
    (["4155550003", "voice"], "already-present"),
    (["4155550003", "text"], "added"),  # text was free so far
    (["4155550003"], "added"),
    (["4155550004"], "added"),  # lifted in February, said again now
    (["4155550004", "", "", "2026-01-01"], "refused"),  # what was said in January was lifted in February
    (["4155550004", "", "", "2026-02-01"], "added"),  # a tie is STOP
    (["415555"], "invalid-number"),
    ([""" """, "both", "", "", "", "", "a note"], "invalid-number"),
    (["4155550009", "fax"], "added"),  # unclear, so both
    (["4155550009", "", "", "last week"], "added"),
    (["4155550009", "", "globex"], "refused"),  # of another account
    (["4155550009", "", "ACME"], "added"),
    (["4155550009", "", "", "", "active"], "refused"),  # opted out or in?
    (["4155550001", "", "", "", "opted in", "yes"], "refused"),  # only the handset lifts its own word
    (["4155550002", "", "", "", "opted in", ""], "refused"),  # no attestation
    (["4155550002", "", "", "", "opted in", "yes"], "lifted"),
    (["4155550002", "none", "", "", "", "yes"], "lifted"),
    (["4155550003", "text", "", "", "opted in", "yes"], "already-present"),
    (["4155550009", "", "", "", "opted in"], "already-present"),
]


@pytest.mark.parametrize(("row", "outcome"), OUTCOMES)
def test_each_row_has_its_outcome(row: list[str], outcome: str) -> None:
    """Judged alone against the present state."""
    assert outcomes(plan([row], state())) == [outcome]


def test_a_repetition_in_the_file_is_a_duplicate_only_if_it_adds_nothing() -> None:
    """The same number in another spelling is one number; another channel is news."""
    rows = [
        ["4155550009", "voice"],
        ["(415) 555-0009", "voice"],
        ["+14155550009", "text"],
        ["4155550009", "both"],
    ]
    assert outcomes(plan(rows)) == ["added", "duplicate-in-file", "added", "duplicate-in-file"]


def test_a_file_that_opts_the_same_number_out_and_in_opts_it_out() -> None:
    """The careful reading wins whichever row comes first."""
    out, back = ["4155550002"], ["4155550002", "", "", "", "opted in", "yes"]
    assert outcomes(plan([out, back], state())) == ["already-present", "refused"]
    assert outcomes(plan([["4155550009"], ["4155550009", "", "", "", "opted in", "yes"]])) == [
        "added",
        "refused",
    ]


def test_without_account_every_row_names_its_own() -> None:
    """An export of all accounts is imported as it is; a row without account is refused."""
    planned = plan([["4155550009", "", "acme"], ["4155550009", "", "globex"], ["4155550009"]], account=None)
    assert outcomes(planned) == ["added", "added", "refused"]
    assert [item.command.account for item in planned if item.command] == ["acme", "globex"]


def test_what_is_unclear_is_said() -> None:
    """A row taken on the safe side says what was made of it; narrower scopes are widened."""
    [item] = plan([["4155550009", "fax", "", "last week", "", "", "", "", "marketing"]])
    assert item.entry
    assert item.entry.channels == ("sms", "voice")
    assert [doubt.partition(":")[0] for doubt in item.entry.doubts] == ["channels", "scope", "date"]


def test_a_command_is_the_same_however_often_the_file_is_imported() -> None:
    """The id follows from file and content, not from the time, so the gate and the next run recognise it."""
    later = Upload(UPLOAD.file_sha256, Instant.parse("2027-01-01"), "bob")
    other = Upload("cd" * 32, NOW, "ann")
    [item] = plan([["4155550009"]])
    assert item.entry
    ids = [upload.command(item.entry).id for upload in (UPLOAD, later, other)]
    assert ids[0] == ids[1] != ids[2]


def test_a_file_imported_again_does_not_undo_a_lift() -> None:
    """A row whose command once blocked the number, and that was lifted since, changes nothing; a new file does."""
    [first] = plan([["4155550009"]])
    assert first.command
    assert first.command.id
    for row, outcome in ((["4155550009"], "already-present"), (["4155550009", "voice"], "added")):
        known = Known()
        known.learn_lifted("acme", "+14155550009", Instant.parse("2026-03-02"), [first.command.id])
        assert outcomes(plan([row], known)) == [outcome]


def test_provenance_goes_along_and_claims_nothing() -> None:
    """A handset's origin in the file is kept as evidence; the command stays an import's."""
    [item] = plan([["4155550009", "voice", "", "2026-01-31", "", "", "=x", "handset_text"]])
    assert isinstance(item.command, Command)
    assert encode(item.command) == (
        b'{"action":"opt_out","account":"acme","number":"+14155550009","id":"' + str(item.command.id).encode() + b'",'
        b'"decision":null,"channels":["voice"],"actor":"ann","source":"import","consent_attested":false,"note":"=x",'
        b'"occurred_at":"2026-01-31T00:00:00.000Z","imported":{"origin":"handset_text"}}'
    )  # fmt: skip


def test_blank_rows_are_passed_over() -> None:
    """They are neither rows nor rejected."""
    assert plan([["", " "], []]) == []
