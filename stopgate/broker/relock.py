"""Write `jars.lock` anew: `python -m stopgate.broker.relock` (a maintainer's command, after changing a version).

Each root is resolved by itself, because asked for several at once the resolver mixes what their bills of materials
manage and downgrades some; the results are merged, and a disagreement on a version ends the command.
"""

import sys
import tempfile
from pathlib import Path

from stopgate.broker.jars import KAFKA_VERSION, sha256

LOG4J_VERSION = "2.25.4"
"""What Kafka's own log4j-core has: log4j's parts must all be of one version."""
ROOTS = (
    f"org.apache.kafka:kafka_2.13:{KAFKA_VERSION}",
    f"org.apache.logging.log4j:log4j-slf4j-impl:{LOG4J_VERSION}",
)
HEADER = f"# Kafka {KAFKA_VERSION} and all it runs with. Written by `python -m stopgate.broker.relock`.\n"


def resolve(repository: Path) -> dict[str, Path]:
    """Resolve all roots into an empty repository.

    Returns:
        `group:artifact:version` to the downloaded file.

    Raises:
        SystemExit: two roots want different versions of one artifact.
    """
    from jgo.maven import MavenContext

    context, versions, files = MavenContext(repo_cache=repository), dict[str, str](), dict[str, Path]()
    for root in ROOTS:
        inputs, transitive = context.resolver.resolve([context.create_dependency(root)])
        for found in (*inputs, *transitive):
            name = f"{found.groupId}:{found.artifactId}"
            if versions.setdefault(name, found.version) != found.version:
                raise SystemExit(f"{name}: both {versions[name]} and {found.version} are wanted")
            files[f"{name}:{found.version}"] = found.artifact.resolve()
    return files


def main() -> None:
    """Resolve, hash and write the lock beside this module."""
    with tempfile.TemporaryDirectory() as empty:
        lines = [f"{name} sha256:{sha256(path)}\n" for name, path in sorted(resolve(Path(empty)).items())]
    lock = Path(__file__).with_name("jars.lock")
    lock.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} jars", file=sys.stderr)


if __name__ == "__main__":
    main()
