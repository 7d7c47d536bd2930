"""`stopgate topics`: words for people, JSON lines for programs, exit codes for both."""

import json
import subprocess
import sys
from collections.abc import Mapping

from schemas.topics import TOPICS


def run(*words: str, environ: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the program with exactly these settings."""
    command = [sys.executable, "-m", "stopgate.cli.main", "topics", *words]
    return subprocess.run(command, env=dict(environ), capture_output=True, text=True, timeout=60, check=False)


def test_create_then_check_on_a_broker(kafka: str, topic_prefix: str) -> None:
    """Missing topics are listed with exit code 1; once made, both commands are content."""
    environ = {
        "KAFKA_BOOTSTRAP_SERVERS": kafka,
        "STOPGATE_TOPIC_PREFIX": topic_prefix,
        "STOPGATE_PARTITIONS": "2",
    }
    missing = run("check", "--json", environ=environ)
    assert missing.returncode == 1
    lines = [json.loads(line) for line in missing.stdout.splitlines()]
    assert [(line["topic"], line["aspect"], line["grave"]) for line in lines] == [
        (topic_prefix + topic.name, "missing", True) for topic in TOPICS
    ]
    made = run("create", "--json", environ=environ)
    assert made.returncode == 0
    assert [json.loads(line)["topic"] for line in made.stdout.splitlines()] == [
        line["topic"] for line in lines
    ]
    content = run("check", environ=environ)
    assert (content.returncode, content.stdout) == (0, "every topic is as it should be\n")
    differing = run("create", environ=environ | {"STOPGATE_PARTITIONS": "3"})
    assert differing.returncode == 1
    assert f"{topic_prefix}outbound has partitions 2, expected 3" in differing.stdout


def test_no_broker_is_exit_code_2_in_words_and_without_traceback() -> None:
    """Where nobody listens, one line names the address; nothing is on standard output."""
    ended = run("check", "--json", environ={"KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1"})
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("error: no Kafka broker answers at 127.0.0.1:1")
    assert ended.stderr.count("\n") == 1


def test_mistaken_settings_are_exit_code_2_and_all_named() -> None:
    """Every mistake is named with its variable; a missing cluster as well."""
    ended = run("create", environ={"STOPGATE_PARTITIONS": "none", "STOPGATE_REPLICATION_FACTOR": "0"})
    assert ended.returncode == 2
    assert "STOPGATE_PARTITIONS" in ended.stderr
    assert "STOPGATE_REPLICATION_FACTOR" in ended.stderr
    ended = run("create", environ={})
    assert ended.returncode == 2
    assert "KAFKA_BOOTSTRAP_SERVERS is not set" in ended.stderr
