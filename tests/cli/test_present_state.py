"""What was said a moment ago is part of the present: `check` and `opt-outs show` wait for the gate, and say when in vain."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = (sys.executable, "-c", "import sys; from stopgate.cli.main import main; main(sys.argv[1:])")
MESSAGE = {"id": "m", "account": "acme", "from": "+12065550100", "to": "+14155550132", "body": "Hello."}
STOP = {"account": "acme", "from": "+14155550132", "to": "+12065550100", "body": "Stop, please"}


@pytest.fixture
def environ(kafka: str, topic_prefix: str, tmp_path: Path) -> dict[str, str]:
    """A gate of this test's own whose topics exist and on whose `replies` a STOP stands."""
    environ = os.environ | {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": topic_prefix, "STOPGATE_APP_ID": topic_prefix + "gate",
        "STOPGATE_DATA_DIR": str(tmp_path), "STOPGATE_PARTITIONS": "3",
    }  # fmt: skip
    run(environ, "topics", "create")
    run(environ, "send", "-", "--topic", "replies", stdin=json.dumps(STOP))
    return environ


def run(environ: dict[str, str], *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program to its good end."""
    done = subprocess.run(
        [*RUN, *words], env=environ, input=stdin, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def check(environ: dict[str, str], *options: str) -> tuple[str, str]:
    """The outcome of a dry run, and what stands on standard error."""
    done = run(environ, "check", "-", "--json", *options, stdin=json.dumps(MESSAGE))
    return json.loads(done.stdout)["outcome"], done.stderr


def test_a_dry_run_waits_for_a_worker_that_only_starts(environ: dict[str, str]) -> None:
    """The STOP was acknowledged before the dry run, so it counts, however long the worker takes to come up."""
    with subprocess.Popen([*RUN, "worker"], env=environ, stderr=subprocess.DEVNULL) as worker:
        try:
            outcome, told = check(environ, "--wait", "120")
            assert outcome == "rejected", told
            assert "out of date" not in told
            shown = run(environ, "opt-outs", "show", STOP["from"])
            assert "out of date" not in shown.stderr
            outcome, told = check(environ)
            assert (outcome, told) == ("rejected", ""), "nothing waits any more, so nobody is made to wait"
        finally:
            worker.terminate()


def test_without_a_worker_it_says_that_the_newest_words_are_not_judged(environ: dict[str, str]) -> None:
    """It does not hang, and it does not pass an old state off as the present one."""
    outcome, told = check(environ, "--wait", "1")
    assert outcome == "delivered"
    assert "has not judged the newest replies" in told
    shown = run(environ, "opt-outs", "show", STOP["from"], "--wait", "1")
    assert "has not judged the newest replies" in shown.stderr


def test_whoever_asks_not_to_wait_is_told_nothing(environ: dict[str, str]) -> None:
    """For scripts that know what they do."""
    assert check(environ, "--wait", "0") == ("delivered", "")
