"""TLS and SASL: every client of ours opens every door with the right key, and says within seconds what is wrong with others."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.topics import DELIVERY
from tests.e2e.doors import DOORS, LockedBroker, locked_broker, token
from tests.e2e.gate import STOPGATE
from tests.e2e.log import Log
from tests.faults.ground import Ground
from tests.faults.workers import Worker

MESSAGE = {
    "id": "m-1",
    "account": "acme",
    "from": "+12065550100",
    "to": "+14155550132",
    "body": "Your order is ready.",
}
SECONDS = 20
"""On a machine that does other things, too; alone it takes a fraction."""


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LockedBroker]:
    """A broker behind three doors."""
    with locked_broker(tmp_path_factory.mktemp("keys")) as locked:
        yield locked


def ground(locked: LockedBroker, door: str, directory: Path) -> Ground:
    """A gate whose clients come through a door; the tests' own readers do not."""
    return Ground(locked.broker.bootstrap, directory, partitions=2, through=locked.broker.address(door))


def run(
    ground: Ground, key: dict[str, str], *words: str, stdin: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end."""
    environ = os.environ | ground.environ("cli") | key
    return subprocess.run(
        [*STOPGATE, *words], env=environ, input=stdin, capture_output=True, timeout=90, check=False
    )


@pytest.mark.parametrize("door", DOORS)
def test_every_client_opens_the_door(locked: LockedBroker, door: str, tmp_path: Path) -> None:
    """Topics are made, a worker judges, messages are sent, a dry run looks at the cluster's state."""
    here, key, line = ground(locked, door, tmp_path), locked.keys[door], json.dumps(MESSAGE).encode()
    made = run(here, key, "topics", "create")
    assert made.returncode == 0, made.stderr
    worker = Worker(here, "worker", **key)
    log = Log(here)
    worker.start()
    try:
        sent = run(here, key, "send", "-", stdin=line)
        assert sent.returncode == 0, sent.stderr
        deadline = time.monotonic() + 60
        while not log.on(DELIVERY):
            assert time.monotonic() < deadline, worker.tail()
            log.read()
        checked = run(here, key, "check", "-", "--json", stdin=line)
        assert json.loads(checked.stdout)["outcome"] == "delivered", checked.stderr
    finally:
        worker.kill()
        log.close()
    assert [seen.raw for seen in log.on(DELIVERY)] == [line]


COMMANDS = [("topics", "check"), ("topics", "create"), ("worker",), ("send", "-"), ("check", "-"), ("watch",)]


def refused(
    locked: LockedBroker, door: str, key: dict[str, str], command: tuple[str, ...], directory: Path
) -> str:
    """Try a key that does not fit: exit 2 within seconds, no trace; gives back what the program says."""
    began = time.monotonic()
    done = run(ground(locked, door, directory), key, *command, stdin=json.dumps(MESSAGE).encode())
    told = done.stderr.decode()
    assert done.returncode == 2, told
    assert "Traceback" not in told
    assert time.monotonic() - began < SECONDS
    return told


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_wrong_password_ends_every_command_at_once(
    locked: LockedBroker, command: tuple[str, ...], tmp_path: Path
) -> None:
    """With 2; the password itself is never shown."""
    wrong = locked.keys["SALTED"] | {"KAFKA_SASL_PASSWORD": "guessed-wrongly"}
    assert "guessed-wrongly" not in refused(locked, "SALTED", wrong, command, tmp_path)


MISFITS = [
    pytest.param(
        "SALTED",
        {"KAFKA_SASL_PASSWORD": "guessed-wrongly"},
        "KAFKA_SASL_PASSWORD",
        id="a wrong password",
    ),
    pytest.param("SALTED", {"KAFKA_SASL_PASSWORD": ""}, "KAFKA_SASL_PASSWORD", id="no password"),
    pytest.param(
        "SALTED",
        {"KAFKA_SASL_MECHANISM": "PLAIN"},
        "KAFKA_SASL_MECHANISM",
        id="another mechanism",
    ),
    pytest.param(
        "SALTED",
        {"KAFKA_SSL_CAFILE": ""},
        "KAFKA_SSL_CAFILE",
        id="an authority nobody trusts",
    ),
    pytest.param(
        "SALTED",
        {"KAFKA_SECURITY_PROTOCOL": "PLAINTEXT"},
        "KAFKA_SECURITY_PROTOCOL",
        id="plain text",
    ),
    pytest.param(
        "CERTIFIED",
        {"KAFKA_SSL_CERTFILE": "", "KAFKA_SSL_KEYFILE": ""},
        "KAFKA_SSL_CERTFILE",
        id="no certificate",
    ),
    pytest.param(
        "TOKENS",
        {"KAFKA_SASL_TOKEN_FILE": "no-such-file"},
        "KAFKA_SASL_TOKEN_FILE",
        id="no token",
    ),
    pytest.param(
        "TOKENS",
        {"KAFKA_SASL_TOKEN_FILE": "expired"},
        "KAFKA_SASL_TOKEN_FILE",
        id="an expired token",
    ),
]


@pytest.mark.parametrize(("door", "changed", "named"), MISFITS)
@pytest.mark.parametrize("command", [("topics", "check"), ("send", "-")], ids=" ".join)
def test_the_words_name_the_setting_to_look_at(
    locked: LockedBroker,
    door: str,
    changed: dict[str, str],
    named: str,
    command: tuple[str, ...],
    tmp_path: Path,
) -> None:
    """A cluster that answers and does not let us in is not one that does not answer."""
    if changed.get("KAFKA_SASL_TOKEN_FILE") == "expired":
        changed = {"KAFKA_SASL_TOKEN_FILE": str(tmp_path / "expired")}
        (tmp_path / "expired").write_text(token(expires_in_seconds=-60), encoding="utf-8")
    assert named in refused(locked, door, locked.keys[door] | changed, command, tmp_path)
