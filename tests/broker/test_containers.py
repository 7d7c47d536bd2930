"""The container files, as far as a machine without a Docker daemon can judge them: they have never been run here."""

import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from agents.settings import VARIABLES
from stopgate.broker import KAFKA_VERSION
from stopgate.broker.config import CLUSTER_ID, SETTINGS
from tests.broker_addresses import container_environment

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
OWN_SERVICES = ("topics", "worker")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services of the compose file, anchors and merges resolved."""
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))[
        "services"
    ]
    return loaded


def test_compose_itself_finds_no_fault() -> None:
    """Docker's own judgement, which needs no daemon, where its compose command is installed."""
    command = ["docker", "compose", "--file", str(ROOT / "docker-compose.yml"), "config", "--quiet"]
    try:
        subprocess.run(["docker", "compose", "version"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no `docker compose` on this machine")
    judged = subprocess.run(command, capture_output=True, text=True)
    assert (judged.returncode, judged.stderr) == (0, "")


def test_the_broker_is_the_one_that_the_tests_run_on(services: dict[str, Any]) -> None:
    """Same version, same cluster id, and every setting that both name has the same value."""
    kafka = services["kafka"]
    assert kafka["image"] == f"apache/kafka:{KAFKA_VERSION}"
    assert kafka["environment"]["CLUSTER_ID"] == CLUSTER_ID
    spelled = container_environment(0)
    ours = {f"KAFKA_{name.upper().replace('.', '_')}" for name in SETTINGS}
    shared = ours & kafka["environment"].keys()
    assert {name: kafka["environment"][name] for name in shared} == {name: spelled[name] for name in shared}
    assert "KAFKA_AUTO_CREATE_TOPICS_ENABLE" in shared


def test_listeners_are_told_apart(services: dict[str, Any]) -> None:
    """Each listener has a protocol and a port of its own, and clients are never sent to the controller."""
    environment = services["kafka"]["environment"]
    listeners = dict(at.split("://:") for at in environment["KAFKA_LISTENERS"].split(","))
    protocols = dict(of.split(":") for of in environment["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"].split(","))
    advertised = dict(at.split("://") for at in environment["KAFKA_ADVERTISED_LISTENERS"].split(","))
    assert listeners.keys() == protocols.keys() == advertised.keys() | {"CONTROLLER"}
    assert {name: at.partition(":")[2] for name, at in advertised.items()} == {
        name: port for name, port in listeners.items() if name != "CONTROLLER"
    }
    for service in OWN_SERVICES:
        assert services[service]["environment"]["KAFKA_BOOTSTRAP_SERVERS"] == advertised["PLAINTEXT"]


@pytest.mark.parametrize("service", OWN_SERVICES)
def test_commands_exist(services: dict[str, Any], service: str) -> None:
    """What a container is told to run is a command of the program."""
    name, *below = services[service]["command"]
    module = import_module(f"stopgate.cli.{name.replace('-', '_')}")
    if below:
        group = typer.main.get_command(module.app)
        assert below[0] in group.commands
    else:
        assert callable(module.command)


@pytest.mark.parametrize("service", OWN_SERVICES)
def test_settings_exist(services: dict[str, Any], service: str) -> None:
    """Every variable is one that the program knows; an unknown one would stop it."""
    assert services[service]["environment"].keys() <= VARIABLES
    assert set(re.findall(r"\b(STOPGATE_\w+)=", DOCKERFILE)) <= VARIABLES


def test_workers_wait_for_broker_and_topics_and_come_back(services: dict[str, Any]) -> None:
    """Two workers start once the topics are made, are watched, and are started again whenever they end."""
    worker = services["worker"]
    assert worker["deploy"]["replicas"] == 2
    assert worker["restart"] == "unless-stopped"
    assert worker["depends_on"] == {
        "kafka": {"condition": "service_healthy"},
        "topics": {"condition": "service_completed_successfully"},
    }
    port = worker["environment"]["STOPGATE_METRICS_PORT"]
    assert f"http://127.0.0.1:{port}/readyz" in worker["healthcheck"]["test"][-1]
    assert services["kafka"]["healthcheck"]["test"][-1] == "localhost:9092"


def test_the_image_is_built_from_the_lock_and_runs_without_root() -> None:
    """Hashes are required, nothing of the development lock is near, what is copied exists, the user is not root."""
    assert "--require-hashes --no-deps --only-binary :all: -r requirements.lock" in DOCKERFILE
    assert "requirements-dev.lock" not in DOCKERFILE
    sources = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    copied = {word for line in sources for word in line.split()}
    assert all((ROOT / source).exists() for source in copied)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert copied == {line[1:] for line in ignored if line.startswith("!")}
    users = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)
    assert users == ["stopgate"]
