"""What an application tells the engine about itself; `app.stream_config` holds it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stopgate.state import MemoryTable, StateDirectory, Table, TableSpec
from stopgate.stream.clock import Clock, WallClock

if TYPE_CHECKING:
    from stopgate.stream.lane import Lane
    from stopgate.stream.replica import Replica


@dataclass(frozen=True)
class StreamConfig:
    """The engine's settings; topics by their full names.

    Attributes:
        inputs: the co-partitioned topics a lane consumes.
        control: those of them that are applied before any data record that was appended after them.
        tables: the tables of every lane by name.
        state: where their copies are kept; None: in memory only, all of them is read whenever a lane opens.
        replica: the table every worker reads whole, or None.
        new_memory: makes what the application keeps for a partition beside the tables (`lane.memory`).
        replay: topic → seconds: so much of it before the committed offset is read again when a lane opens; infinite: all.
        on_replay: called with each such record, after the tables are restored and before `on_ready`.
        on_ready: called when a lane has its tables and its past, before the first batch; does its work in slices.
        on_tick: called for each ready lane between batches; may stage records (snapshots).
        is_due: whether a ready lane has something to do without any input (timers, released messages).
        take_due: notes what that is, before the barrier; at most so many records of it.
        on_due: does what was noted, after the barrier: everything the broker had acknowledged when it was noted is
            applied, so a word that was acknowledged before something came due is heard first. At most so many
            records in one call, each of them told to the lane (`count_due`).
        next_due: the instant (ms) of the earliest timer of a ready lane; asked with the record clock only.
        in_time: with the record clock: all inputs in the order in which records of one instant are judged.
        instance: this worker's stable name: static group membership and transactional id.
        client: settings of every Kafka client (servers, TLS, SASL).
        barrier: off only in the control experiment that must leak.
        requests_in_order: whether brokers take up the requests of a connection in their order (fetcher.py).
        max_pending_bytes, max_pending_records: backpressure: a lane with more undecided or uncommitted input is not
            fetched for.
        batch_records: at most so many records are decided in one go.
        due_records: at most so many records that are due are judged for a lane in one go.
        fetch_bytes: at most so much a partition and fetch.
        takeover_grace_seconds: how long a former owner may take to finish before its transaction is aborted.
        transaction_timeout_seconds: after this the broker aborts what a dead worker left open.
        watchdog_seconds: end a worker that holds input but commits nothing for so long; 0 is never.
    """

    inputs: Sequence[str]
    control: Sequence[str]
    tables: Mapping[str, TableSpec]
    client: Mapping[str, Any]
    instance: str
    state: StateDirectory | None = None
    replica: "Replica | None" = None
    new_memory: Callable[[], Any] = lambda: None
    replay: Mapping[str, float] = field(default_factory=dict)
    on_replay: "Callable[[Lane, Any], None]" = lambda lane, record: None
    on_ready: "Callable[[Lane], Iterator[None]]" = lambda lane: iter(())
    on_tick: "Callable[[Lane], None]" = lambda lane: None
    is_due: "Callable[[Lane], bool]" = lambda lane: False
    take_due: "Callable[[Lane, int], None]" = lambda lane, limit: None
    on_due: "Callable[[Lane, int], None]" = lambda lane, limit: None
    next_due: "Callable[[Lane], int | None]" = lambda lane: None
    in_time: Sequence[str] = ()
    clock: Clock = field(default_factory=WallClock)
    barrier: bool = True
    requests_in_order: bool = True
    max_pending_bytes: int = 4 << 20
    max_pending_records: int = 4_000
    batch_records: int = 1_000
    due_records: int = 250
    fetch_bytes: int = 1 << 20
    takeover_grace_seconds: float = 0.3
    transaction_timeout_seconds: float = 60.0
    watchdog_seconds: float = 120.0

    def new_tables(self, partition: int) -> dict[str, Table]:
        """The tables of a new lane, not opened yet."""
        if self.state is None:
            return {name: MemoryTable(spec.topic) for name, spec in self.tables.items()}
        return {name: self.state.table(name, spec, partition) for name, spec in self.tables.items()}
