"""Kafka's jars: only what the lock names, and only what has the lock's hash, is ever run."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from stopgate.broker.cache import cache_dir
from stopgate.broker.errors import BrokerError
from stopgate.broker.jars import KAFKA_VERSION, Jar, fetch_jars, locked_jars
from stopgate.broker.relock import LOG4J_VERSION, ROOTS
from tests.broker.small_disk import small_disk

FETCH = """
import pathlib, sys
from stopgate.broker.jars import fetch_jars
fetch_jars(repository=pathlib.Path(sys.argv[1]), sources={"local": sys.argv[2]})
"""


class Repository(SimpleHTTPRequestHandler):
    """A Maven repository of files, which keeps count of nothing and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(directory: Path) -> Iterator[dict[str, str]]:
    """Serve a directory over HTTP on the loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Repository, directory=str(directory)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"local": f"http://127.0.0.1:{server.server_port}"}
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def good_jars() -> Path:
    """The user's own cache, filled."""
    fetch_jars()
    return cache_dir() / "jars"


@pytest.fixture
def repository(good_jars: Path, tmp_path: Path) -> Path:
    """A cache of the test's own with all jars in it."""
    for jar in locked_jars():
        copy = jar.path(tmp_path / "jars")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.symlink_to(jar.path(good_jars))
    return tmp_path / "jars"


def replace(path: Path, content: bytes) -> None:
    """Put other content there, leaving alone what was linked to."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.fixture
def client_jar() -> Jar:
    """The jar that the tests damage."""
    return next(jar for jar in locked_jars() if jar.artifact == "kafka-clients")


def test_the_lock_holds_the_roots_once_and_hashes_only() -> None:
    """Every artifact stands there once, in one version, with a whole SHA-256; Kafka's and log4j's parts agree."""
    jars = locked_jars()
    assert {str(jar) for jar in jars} >= set(ROOTS)
    assert len({(jar.group, jar.artifact) for jar in jars}) == len(jars)
    assert all(len(bytes.fromhex(jar.sha256)) == 32 for jar in jars)
    versions = {
        group: {jar.version for jar in jars if jar.group == group} for group in {j.group for j in jars}
    }
    assert versions["org.apache.kafka"] == {KAFKA_VERSION}
    assert versions["org.apache.logging.log4j"] == {LOG4J_VERSION}


def test_whole_jars_need_no_network(repository: Path) -> None:
    """With everything in the cache nobody is asked."""
    paths = fetch_jars(repository=repository, sources={"nowhere": "http://127.0.0.1:9"})
    assert len(paths) == len(locked_jars())


@pytest.mark.parametrize("torn", [b"", b"PK half a jar"])
def test_a_torn_jar_is_fetched_anew(repository: Path, good_jars: Path, client_jar: Jar, torn: bytes) -> None:
    """What a killed download left is found out by its hash and replaced."""
    replace(client_jar.path(repository), torn)
    with serving(good_jars) as sources:
        fetch_jars(repository=repository, sources=sources)
    assert client_jar.path(repository).read_bytes() == client_jar.path(good_jars).read_bytes()


def test_a_damaged_jar_is_refused_by_name(repository: Path, tmp_path: Path, client_jar: Jar) -> None:
    """A download whose hash is not the lock's is deleted, and the message says which jar it was."""
    replace(client_jar.path(tmp_path / "served"), b"not what was locked")
    client_jar.path(repository).unlink()
    with (
        serving(tmp_path / "served") as sources,
        pytest.raises(BrokerError, match=f"damaged jar: {client_jar}"),
    ):
        fetch_jars(repository=repository, sources=sources)
    assert not client_jar.path(repository).exists()


def test_a_jar_that_is_nowhere_is_named(repository: Path, tmp_path: Path, client_jar: Jar) -> None:
    """A repository that lacks the jar gives the same advice as no network, naming the jar."""
    shutil.rmtree(client_jar.path(repository).parent)
    with serving(tmp_path) as sources, pytest.raises(BrokerError, match=f"cannot download {client_jar}"):
        fetch_jars(repository=repository, sources=sources)


def test_a_full_disk_under_the_cache(good_jars: Path, tmp_path: Path) -> None:
    """Jars that find no room are told as such, and not as a fault of the network."""
    prefix = small_disk(tmp_path / "small", "1m")
    with serving(good_jars) as sources:
        command = [*prefix, sys.executable, "-c", FETCH, str(tmp_path / "small" / "jars"), sources["local"]]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "disk full: no room for Kafka's jars" in ended.stderr.splitlines()[-1]


def test_starts_at_once_share_one_download(repository: Path, good_jars: Path, client_jar: Jar) -> None:
    """Two starts with an empty cache both get whole jars."""
    for jar in locked_jars()[:20]:
        jar.path(repository).unlink()
    outcomes: list[list[Path]] = []
    with serving(good_jars) as sources:
        fetch = partial(fetch_jars, repository=repository, sources=sources)
        threads = [threading.Thread(target=lambda: outcomes.append(fetch())) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(outcomes) == 2


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"STOPGATE_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/xdg"}, "linux", Path("/own")),
        ({"XDG_CACHE_HOME": "/xdg"}, "linux", Path("/xdg/stopgate")),
        ({}, "linux", Path.home() / ".cache/stopgate"),
        ({}, "darwin", Path.home() / "Library/Caches/stopgate"),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/stopgate")),
    ],
)
def test_the_cache_is_where_the_platform_keeps_caches(
    environ: dict[str, str], platform: str, expected: Path
) -> None:
    """A variable of ours goes first, then XDG's, then the platform's habit."""
    assert cache_dir(environ, platform) == expected
