"""A process to be killed: restores its table from a changelog in a file, checks it, and goes on writing for ever.

Each line of the file is one committed transaction. Exit code 3: the table was not what the changelog says.
"""

import json
import random
import sys
from pathlib import Path

from stopgate.state import LogRow, disk
from tests.state.logs import FakeLog, disk_table, handset_of, restore

disk.CHECKPOINT_ROWS = 300
disk.BULK_RECORDS = 2_000


def transactions(path: Path) -> list[list[LogRow]]:
    """The committed ones; a torn last line never was."""
    lines = path.read_text().split("\n") if path.exists() else [""]
    path.write_text("".join(f"{line}\n" for line in lines[:-1]))
    return [
        [(key.encode(), None if value is None else value.encode()) for key, value in json.loads(line)]
        for line in lines[:-1]
    ]


def main(root: Path) -> None:
    """Live until killed."""
    log = FakeLog([row for transaction in transactions(root / "log") for row in transaction])
    table = disk_table(root)
    restore(table, log)
    if dict(table.items()) != log.rows() or not all(table.may_have(handset_of(key)) for key in log.rows()):
        sys.exit(3)
    print(len(log.records), flush=True)
    chance = random.Random(len(log.records))
    staged: list[LogRow] = []
    with (root / "log").open("a") as file:
        while True:
            rows, staged = staged + [_row(chance) for _ in range(chance.randint(1, 40))], [_row(chance)]
            for key, value in rows:
                table.put(key, value)
            table.take()
            table.put(*staged[0])  # belongs to the next transaction
            text = json.dumps([(key.decode(), value and value.decode()) for key, value in rows])
            file.write(text + "\n")
            file.flush()
            table.committed(log.append(*rows))


def _row(chance: random.Random) -> LogRow:
    key = b"acme|+1415%07d" % chance.randrange(20_000)
    return key, (None if chance.random() < 0.1 else b"%d" % chance.getrandbits(400))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
