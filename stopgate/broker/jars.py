"""Kafka's jars: exactly those of `jars.lock`, each checked against its SHA-256 before anything runs it.

Nothing is resolved at run time: the lock lists every artifact with its version, and `jgo` only fetches files by their
coordinates. Its own checksum test merely warns, so the hashes here are what is trusted. A jar that a killed download
left torn fails its hash at the next start and is fetched anew.
"""

import errno
import hashlib
import importlib.resources
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from stopgate.broker.cache import cache_dir
from stopgate.broker.errors import BrokerError
from stopgate.broker.progress import download_progress

KAFKA_VERSION = "4.3.0"
DOWNLOADS_AT_ONCE = 6
ATTEMPTS = 3
TIMEOUT_SECONDS = 30
DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Jar:
    """One artifact of the lock.

    Attributes:
        group, artifact, version: its Maven coordinates.
        sha256: of the file, in lower-case hexadecimal.
    """

    group: str
    artifact: str
    version: str
    sha256: str

    def __str__(self) -> str:
        return f"{self.group}:{self.artifact}:{self.version}"

    def path(self, repository: Path) -> Path:
        """Place the file in a repository as Maven lays it out."""
        folder = repository.joinpath(*self.group.split("."), self.artifact, self.version)
        return folder / f"{self.artifact}-{self.version}.jar"


def locked_jars() -> list[Jar]:
    """Read the lock: one artifact a line, `group:artifact:version sha256:hex`, and comments."""
    text = (importlib.resources.files("stopgate.broker") / "jars.lock").read_text(encoding="utf-8")
    return [_parse(line) for line in text.splitlines() if not line.startswith("#")]


def fetch_jars(*, repository: Path | None = None, sources: dict[str, str] | None = None) -> list[Path]:
    """Make sure that every locked jar is in the cache and whole, downloading what is not.

    Several starts at once wait for one another, so each jar is downloaded once.

    Args:
        repository: where jars are kept; default: `jars` in the user's cache directory.
        sources: name to address of the Maven repositories to ask; default: jgo's own.

    Returns:
        The jars' paths, all verified: the class path.

    Raises:
        BrokerError: no network, a jar whose hash is not the lock's (it is deleted), no room in the cache.
    """
    jars, repository = locked_jars(), repository or cache_dir() / "jars"
    try:
        if _missing(jars, repository):
            repository.mkdir(parents=True, exist_ok=True)
            with FileLock(repository / ".lock"):
                _download(_missing(jars, repository), repository, sources)
    except OSError as failure:
        if failure.errno in DISK_FULL:
            raise BrokerError(f"disk full: no room for Kafka's jars (45 MB) in {repository}") from failure
        raise BrokerError(
            f"the cache {repository} cannot be used: {failure.strerror or failure}"
        ) from failure
    return [jar.path(repository) for jar in jars]


def sha256(path: Path) -> str:
    """Hash a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _parse(line: str) -> Jar:
    name, _, digest = line.partition(" sha256:")
    group, artifact, version = name.split(":")
    return Jar(group, artifact, version, digest)


def _missing(jars: list[Jar], repository: Path) -> list[Jar]:
    """List the jars that are not there, or not whole."""
    paths = ((jar, jar.path(repository)) for jar in jars)
    return [jar for jar, path in paths if not path.is_file() or sha256(path) != jar.sha256]


def _download(jars: list[Jar], repository: Path, sources: dict[str, str] | None) -> None:
    """Download jars side by side; at the first failure those not yet begun are given up."""
    try:
        from jgo.maven import MavenContext
    except ImportError as failure:
        raise BrokerError(
            "downloading Kafka needs the Python package jgo: `make setup` installs it"
        ) from failure
    context = MavenContext(repo_cache=repository, remote_repos=sources, timeout=TIMEOUT_SECONDS)
    with download_progress(len(jars)) as advance, ThreadPoolExecutor(DOWNLOADS_AT_ONCE) as pool:
        try:
            for done in as_completed([pool.submit(_download_one, context, jar) for jar in jars]):
                done.result()
                advance()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _download_one(context: Any, jar: Jar) -> None:
    """Download one jar and check it; a file that is not what the lock says does not stay."""
    path = jar.path(context.repo_cache)
    for attempt in range(1, ATTEMPTS + 1):
        path.unlink(missing_ok=True)
        try:
            context.create_dependency(str(jar)).artifact.resolve()
            break
        except Exception as failure:  # whatever jgo and its HTTP client raise
            path.unlink(missing_ok=True)
            if isinstance(failure, OSError) and (failure.errno in DISK_FULL or failure.filename):
                raise  # the cache's fault, not the network's
            if attempt == ATTEMPTS:
                raise BrokerError(_unreachable(jar, context.repo_cache)) from failure
    if (found := sha256(path)) != jar.sha256:
        path.unlink()
        raise BrokerError(
            f"damaged jar: {jar} came with SHA-256 {found[:16]}…, but the lock says {jar.sha256[:16]}…; "
            "it was deleted and nothing was run"
        )


def _unreachable(jar: Jar, repository: Path) -> str:
    return (
        f"cannot download {jar}: is there a network? Kafka {KAFKA_VERSION} is downloaded at the first start only, "
        f"then kept in {repository}; with KAFKA_BOOTSTRAP_SERVERS set, that cluster is used instead"
    )
