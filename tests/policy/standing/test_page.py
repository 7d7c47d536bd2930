"""The reference page of sender states."""

from pathlib import Path

from stopgate.policy.standing.page import states_page
from stopgate.policy.standing.states import MOVES
from tests.policy.standing.events import said, story, verdict

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "sender-states.md"


def test_the_page_is_not_stale() -> None:
    """It is what the state machine says; else run `python -m stopgate.policy.standing > docs/reference/sender-states.md`."""
    assert PAGE.read_text(encoding="utf-8") == states_page()


def test_every_move_is_drawn() -> None:
    """The diagram leaves nothing out."""
    for before, moves in MOVES.items():
        for after in moves:
            assert f"    {before} --> {after}: " in states_page()


def test_the_table_says_what_the_gate_does() -> None:
    """Each state's row and the gate agree, under both policies."""
    events = {
        "verified": said("approved"), "rejected_editable": said("rejected", codes=[30445]),
        "rejected_final": said("rejected", codes=[30459]), "unknown": said("limbo"),
    }  # fmt: skip
    for state in MOVES:
        sender = story(events.get(state) or said(state))
        answers = [verdict(sender, policy="current").passes, verdict(sender, policy="seed").passes]
        row = next(line for line in states_page().splitlines() if line.startswith(f"| `{state}` |"))
        assert [cell.strip().startswith("passes") for cell in row.split("|")[2:4]] == answers
