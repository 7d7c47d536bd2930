"""The gates of all scenarios: each is started when the first scenario asks for it, and lives to the end of the run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.gate import Gate, day
from tests.e2e.story import Story

POOL = ("+12065550141", "+12065550142")
BOOKINGS, ALERTS = "+12065550151", "+12065550152"
ACCOUNTS: dict[str, Any] = {
    "acme": {"brand": "Acme Dental", "support_email": "desk@acme.example.com"},
    "bystander": {"brand": "Bystander"},
    "narrow": {"opt_out_scopes": [{"scope": "sender"}]},
    "pooled": {"opt_out_scopes": [{"scope": "pool"}], "pools": {"reminders": list(POOL)}},
    "wide": {"opt_out_scopes": [{"scope": "all"}]},
    "provided": {"confirmations": "provider"},
    "impatient": {"quiet": {"action": "reject"}},
    "prompt": {"quiet": {"spread_seconds": 0}},
    "booking": {
        "keywords": {"opt_out": ["BAJA"], "languages": ["en"]},
        "sender_keywords": {BOOKINGS: {"removed": ["CANCEL"]}, ALERTS: {"yes_opts_in": True}},
    },
}

MakeGate = Callable[..., Gate]


@pytest.fixture(scope="session")
def make_gate(kafka: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeGate]:
    """Make gates with the record clock and the settings' defaults, apart from what is given."""
    gates: list[Gate] = []

    def make(**options: Any) -> Gate:
        directory: Path = tmp_path_factory.mktemp("gate")
        gates.append(Gate(kafka, directory, accounts=ACCOUNTS, **({"begins": day(2025, 1, 1)} | options)))
        return gates[-1]

    yield make
    for gate in gates:
        gate.close()


@pytest.fixture(scope="session")
def gate(make_gate: MakeGate) -> Gate:
    """The gate with the defaults."""
    return make_gate()


@pytest.fixture(scope="session")
def seed_gate(make_gate: MakeGate) -> Gate:
    """The same under the first seed's policy for toll-free numbers."""
    return make_gate(STOPGATE_TOLL_FREE_POLICY="seed")


@pytest.fixture(scope="session")
def platform_gate(make_gate: MakeGate) -> Gate:
    """A gate that screens like a platform; its stories begin before the clocks of 2026 are put forward."""
    return make_gate(begins=day(2026, 1, 5), STOPGATE_SCREENING="platform")


@pytest.fixture
def story(gate: Gate) -> Story:
    """A scenario at the gate with the defaults."""
    return gate.story()
