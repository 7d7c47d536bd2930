"""Who is measured: how each is started, and why it may be missing on this machine."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from stopgate.broker.cache import cache_dir

ROOT = Path(__file__).resolve().parents[2]
PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
"""Has the peers whose dependencies do not go with ours; made by `make bench`."""
WORKER = (sys.executable, "-m", "stopgate.cli.main", "worker")
_STREAMS = Path(__file__).parent / "kafka_streams"


class MissingError(Exception):
    """This contender cannot run here; the message says why."""


@dataclass(frozen=True)
class Contender:
    """One program that does the job.

    Attributes:
        name: in the table.
        command: makes the command line, building what has to be built.
        environ: its own settings.
        decision: `gate` or `trivial`.
        guarantee: what it promises about each message.
    """

    name: str
    command: Callable[[], list[str]]
    environ: Mapping[str, str] = field(default_factory=dict)
    decision: str = "gate"
    guarantee: str = "exactly once"

    @property
    def slug(self) -> str:
        """For groups and file names."""
        return "".join(character if character.isalnum() else "-" for character in self.name.lower())


def worker() -> list[str]:
    """`stopgate worker`."""
    return [*WORKER]


def peer(module: str, python: Path | str = sys.executable) -> Callable[[], list[str]]:
    """A module of `contenders`."""

    def command() -> list[str]:
        if not Path(python).exists():
            raise MissingError(f"{Path(python).parents[1].name} is not there; `make bench` makes it")
        return [str(python), "-m", f"benchmarks.stream.contenders.{module}"]

    return command


def kafka_streams() -> list[str]:
    """The Java program, built where it was not yet."""
    maven, java = shutil.which("mvn"), shutil.which("java")
    if not maven or not java:
        raise MissingError("needs a JDK and Maven (`mvn`), which are not there")
    output = cache_dir() / "benchmarks" / "kafka-streams"
    sources = [_STREAMS / "pom.xml", *_STREAMS.rglob("*.java")]
    jar = output / "kafka-streams-peer-1.jar"
    if not jar.exists() or jar.stat().st_mtime < max(source.stat().st_mtime for source in sources):
        _build(maven, output)
    return [java, "-cp", os.pathsep.join([str(jar), str(output / "jars" / "*")]), "Peer"]


def _build(maven: str, output: Path) -> None:
    command = [
        maven,
        "-B",
        "-q",
        "--strict-checksums",
        "-f",
        str(_STREAMS / "pom.xml"),
        f"-Doutput={output}",
        "package",
    ]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode:
        lines = [line for line in built.stdout.splitlines() if "ERROR" in line]
        raise MissingError(f"Maven could not build it: {lines[0] if lines else built.returncode}")


def _loop(**environ: str) -> Mapping[str, str]:
    return {"BENCH_DECISION": "gate", **environ}


GATE = Contender("gate", worker, {"STOPGATE_SCREENING": "carrier"})
GATE_UNSCREENED = Contender("gate, screening none", worker, {"STOPGATE_SCREENING": "none"})
ENGINE = Contender("its engine", peer("engine"), {"BENCH_DECISION": "trivial"}, "trivial")
BARE = Contender("bare aiokafka, create_batch", peer("aiokafka_batches"), _loop(), guarantee="at least once")
BARE_TRIVIAL = Contender(
    "bare aiokafka, trivial", peer("aiokafka_batches"), {"BENCH_DECISION": "trivial"}, "trivial", "at least once"
)  # fmt: skip
CONFLUENT = Contender("bare confluent-kafka", peer("confluent_loop"), _loop(), guarantee="at least once")
CONFLUENT_TRANSACTIONS = Contender(
    "confluent-kafka transactional", peer("confluent_loop"), _loop(BENCH_TRANSACTIONS="1")
)
CONFLUENT_TRIVIAL = Contender(
    "confluent-kafka transactional, trivial", peer("confluent_loop"),
    {"BENCH_DECISION": "trivial", "BENCH_TRANSACTIONS": "1"}, "trivial",
)  # fmt: skip
FAUST = Contender("stock Faust, Table", peer("faust_table"), _loop(), guarantee="at least once")
QUIX = Contender("Quix Streams", peer("quix", PEERS_PYTHON), _loop(), guarantee="at least once")
STREAMS = Contender(
    "Kafka Streams, exactly_once_v2, 1 thread", kafka_streams, {"BENCH_COMMIT_MS": "100"}, "trivial"
)
STREAMS_FAST_COMMIT = Contender(
    "Kafka Streams, exactly_once_v2, 25 ms", kafka_streams, {"BENCH_COMMIT_MS": "25"}, "trivial"
)
ALL = (
    GATE, GATE_UNSCREENED, BARE, CONFLUENT, CONFLUENT_TRANSACTIONS, FAUST, QUIX, ENGINE, BARE_TRIVIAL, CONFLUENT_TRIVIAL,
    STREAMS,
)  # fmt: skip
"""Those of the throughput table, in its order: the gate's decision first, then the trivial one."""
