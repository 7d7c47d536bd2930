"""A disk table against a dict, under anything that can happen to it."""

import contextlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.state.logs import MARKED, PLAIN, FakeLog, disk_table, restore

ACCOUNTS = (b"*", b"acme", b"bolt")
HANDSETS = tuple(b"+1415555%04d" % number for number in range(8))
KEYS = st.tuples(st.sampled_from(ACCOUNTS), st.sampled_from(HANDSETS)).map(b"|".join)
VALUES = st.one_of(st.none(), st.binary(max_size=6))


def _copy_if_there(source: str, target: str) -> None:
    """RocksDB removes files it has no more use for, also while we copy."""
    with contextlib.suppress(FileNotFoundError):
        shutil.copy2(source, target)


class TableModel(RuleBasedStateMachine):
    """Puts, transactions, kills at any moment, clean restarts, other owners in between; with and without presence."""

    spec = MARKED

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="stopgate-model-"))
        self.lives = 0
        self.log = FakeLog()
        self.visible: dict[bytes, bytes] = {}
        self.staged: list[tuple[bytes, bytes | None]] = []
        self.shipped: list[tuple[bytes, bytes | None]] | None = None
        self.table = disk_table(self.root / "0", self.spec)
        restore(self.table, self.log)

    def teardown(self) -> None:
        """Clear the disk."""
        self.table.close()
        shutil.rmtree(self.root)

    @rule(key=KEYS, value=VALUES)
    def put(self, key: bytes, value: bytes | None) -> None:
        """A decision sets a row."""
        self.table.put(key, value)
        self.staged.append((key, value))
        self.visible.update({} if value is None else {key: value})
        if value is None:
            self.visible.pop(key, None)

    @rule()
    def take(self) -> None:
        """A transaction begins."""
        if self.shipped is None:
            self.table.take()
            self.shipped, self.staged = self.staged, []

    @rule(is_offset_known=st.booleans())
    def commit(self, is_offset_known: bool) -> None:
        """The transaction is committed; once in a while the broker does not tell where its records are."""
        if self.shipped is not None:
            end = self.log.append(*self.shipped)
            self.table.committed(end if is_offset_known else None)
            self.shipped = None

    @rule(is_committed=st.booleans(), is_flushed=st.booleans())
    def kill(self, is_committed: bool, is_flushed: bool) -> None:
        """The process dies, perhaps after the transaction was committed; the disk stays as it was at that moment."""
        if is_flushed:
            self.table._opened.store.flush(wait=True)
        if is_committed and self.shipped is not None:
            self.log.append(*self.shipped)
        self.lives += 1
        image = self.root / str(self.lives)
        shutil.copytree(self.root / str(self.lives - 1), image, copy_function=_copy_if_there)
        self.table.close()
        self._begin(image)

    @rule(foreign=st.lists(st.tuples(KEYS, VALUES), max_size=4))
    def move(self, foreign: list[tuple[bytes, bytes | None]]) -> None:
        """The partition goes to another worker in good order, which writes, and comes back."""
        self.take()
        self.commit(is_offset_known=True)
        self.take()
        self.commit(is_offset_known=True)
        self.table.close()
        self.log.append(*foreign)
        self._begin(self.root / str(self.lives))

    def _begin(self, root: Path) -> None:
        self.staged, self.shipped, self.visible = [], None, self.log.rows()
        self.table = disk_table(root, self.spec)
        restore(self.table, self.log, piece=3)

    @invariant()
    def shows_every_row(self) -> None:
        """Every row reads as last put, whether staged, shipped or on disk."""
        for account in ACCOUNTS:
            for handset in HANDSETS:
                key = account + b"|" + handset
                assert self.table.get(key) == self.visible.get(key)
                assert self.table.may_have(handset) or key not in self.visible

    @invariant()
    def scans_in_order(self) -> None:
        """A scan is the sorted dict, and a bounded one a piece of it."""
        ordered = sorted(self.visible.items())
        assert list(self.table.scan()) == ordered
        within = [row for row in ordered if b"acme" <= row[0] < b"bolt|+14155550004"]
        assert list(self.table.scan(b"acme", end=b"bolt|+14155550004", limit=3)) == within[:3]


class PlainTableModel(TableModel):
    """The same for a table whose rows come and go."""

    spec = PLAIN


FEW = settings(
    max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTable = TableModel.TestCase
TestTable.settings = FEW
TestPlainTable = PlainTableModel.TestCase
TestPlainTable.settings = FEW
