"""`stopgate broadcasts`, against a real broker: what the lanes counted, as people and programs read it."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from agents.settings import Settings
from schemas.broadcasts import Broadcast
from schemas.record import encode
from schemas.topics import BROADCASTS
from stopgate.cli.broadcasts import app
from stopgate.clients import open_producer
from stopgate.topics import create_topics
from tests.operators.test_broadcasts import part

RULE = "content-loan"


@pytest.fixture
def environ(kafka: str, topic_prefix: str, tmp_path: Path) -> dict[str, str]:
    """Topics of this test's own, with a refused broadcast in two parts, one counted twice, and two more of one name."""
    settings = Settings(
        bootstrap_servers=kafka, topic_prefix=topic_prefix, app_id=topic_prefix, data_dir=tmp_path, partitions=2
    )  # fmt: skip
    loan = [
        part(0, 1, {"rejected": 1}, RULE),
        part(0, 1, {"rejected": 1_000}, RULE),
        part(1, 3, {"rejected": 3}, RULE),
    ]
    shared = [named(account) for account in ("acme", "globex")]
    asyncio.run(write(settings, [*loan, *shared]))
    return {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": topic_prefix, "STOPGATE_APP_ID": topic_prefix,
        "STOPGATE_DATA_DIR": str(tmp_path), "STOPGATE_PARTITIONS": "2",
    }  # fmt: skip


def named(account: str) -> Broadcast:
    """A broadcast whose id two accounts use."""
    at = part(0, 2, {}).first_at
    return Broadcast(
        account=account, broadcast="[b]", partition=0, first_at=at, last_at=at, outcomes={"delivered": 7}
    )


async def write(settings: Settings, parts: list[Broadcast]) -> None:
    """What the lanes wrote."""
    await create_topics(settings, [BROADCASTS])
    async with open_producer(settings) as producer:
        for one in parts:
            key = f"{one.account}|{one.broadcast}".encode()
            await producer.send_and_wait(
                settings.topic("broadcasts"), encode(one), key=key, partition=one.partition
            )  # fmt: skip


def call(environ: dict[str, str], *words: str) -> Any:
    """Run the command."""
    return CliRunner().invoke(app, words, env=environ)


def test_a_broadcast_is_shown_with_one_explanation(environ: dict[str, str]) -> None:
    """As a table with the reason, with what to do where asked for; as JSON whole."""
    shown = call(environ, "show", "b-1").output
    assert "1,003" in shown
    assert "Refused as a whole: Wrong." in shown
    assert "--details" in shown
    details = " ".join(
        call(environ, "show", "b-1", "--details").output.split()
    )  # lines end where the table does
    assert "→ Mend it." in details
    assert "first on message m-0; `stopgate explain content-loan`" in details
    (summary,) = map(json.loads, call(environ, "show", "b-1", "--json").stdout.splitlines())
    assert (summary["messages"], summary["rules"]) == (1_003, {RULE: 1_003})
    assert summary["first_reasons"][RULE]["id"] == "m-0"


def test_broadcasts_are_listed_newest_first(environ: dict[str, str]) -> None:
    """All, or one account's, or the newest alone."""

    def listed(*words: str) -> list[tuple[str, str]]:
        lines = call(environ, "list", "--json", *words).stdout.splitlines()
        return [(one["broadcast"], one["account"]) for one in map(json.loads, lines)]

    assert listed()[0] == ("b-1", "acme")
    assert sorted(listed()[1:]) == [("[b]", "acme"), ("[b]", "globex")]
    assert listed("--account", "globex") == [("[b]", "globex")]
    assert listed("--limit", "1") == [("b-1", "acme")]
    assert "[b]" in call(environ, "list").output


def test_an_id_that_tells_nothing_or_too_much_ends_in_clear_words(environ: dict[str, str]) -> None:
    """Nothing judged: 1; two accounts of one id: 2, until one is named."""
    unknown, doubtful = call(environ, "show", "b-9"), call(environ, "show", "[b]")
    assert (unknown.exit_code, doubtful.exit_code) == (1, 2)
    assert call(environ, "show", "[b]", "--account", "globex").exit_code == 0
