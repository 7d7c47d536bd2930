"""What Faust's consumer would do with acknowledgements, commits, seeks and tables of its own: here, nothing.

Kept apart so that consumer.py shows only what happens.
"""

from typing import Any

from aiokafka import TopicPartition
from faust.transport.consumer import Consumer as FaustConsumer
from faust.types import TP

from stopgate.stream.failstop import fail_stop


class InertConsumer(FaustConsumer):
    """Faust's consumer with every point that would interfere with the lanes switched off."""

    app: Any
    kafka: Any = None
    fetcher: Any = None

    def ack(self, message: Any) -> bool:
        """Forget the message: offsets are committed by the committer, with the outputs."""
        message.acked = True
        self._unacked_messages.discard(message)
        return True

    async def commit(self, topics: Any = None, start_new_transaction: bool = True) -> bool:
        """Nothing: see `ack`."""
        return False

    async def wait_empty(self) -> None:
        """Nothing: the committer's drain is what a rebalance waits for."""

    async def perform_seek(self) -> None:
        """Nothing: a lane seeks when it opens."""

    async def on_task_error(self, error: BaseException) -> None:
        """An agent raised outside `with batch`."""
        fail_stop(error)

    def assignment(self) -> set[TP]:
        """The current assignment, as Faust spells it."""
        return {TP(*tp) for tp in self.kafka.assignment()} if self.kafka else set()

    def topic_partitions(self, topic: str) -> int | None:
        """How many partitions the topic has, as far as known."""
        return len(self.kafka.partitions_for_topic(topic) or ()) or None

    def highwater(self, tp: TP) -> int:
        """Nothing: Faust's own tables would ask."""
        return 0

    async def position(self, tp: TP) -> int | None:
        """Where the next fetch begins."""
        position: int | None = self.fetcher.position(TopicPartition(*tp))
        return position

    def key_partition(self, topic: str, key: bytes | None, partition: int | None = None) -> int | None:
        """Faust asks only for tables of its own; we have none."""
        return partition

    def close(self) -> None:
        """Release the client, when the loop is gone already."""
        if self.kafka is not None and hasattr(self.kafka, "set_close"):
            self.kafka.set_close()

    async def create_topic(self, *args: Any, **options: Any) -> None:
        """Nothing: topics are made by `stopgate topics create` and checked before the worker starts."""

    async def earliest_offsets(self, *partitions: TP) -> dict[TP, int]:
        """Nothing: Faust's own tables would ask."""
        return {}

    async def highwaters(self, *partitions: TP) -> dict[TP, int]:
        """Nothing: Faust's own tables would ask."""
        return {}

    async def seek_wait(self, partitions: Any) -> None:
        """Nothing: see `perform_seek`."""

    async def seek_to_committed(self) -> dict[TP, int]:
        """Nothing: see `perform_seek`."""
        return {}

    def _new_topicpartition(self, topic: str, partition: int) -> TP:
        return TP(topic, partition)

    async def _seek(self, partition: TP, offset: int) -> None:
        raise NotImplementedError("lanes seek")

    async def _commit(self, offsets: Any) -> bool:
        raise NotImplementedError("the committer commits")

    async def _getmany(self, active_partitions: Any, timeout: float) -> Any:  # noqa: ASYNC109 - Faust's signature
        raise NotImplementedError("_drain_messages fetches")

    def _to_message(self, tp: TP, record: Any) -> Any:
        raise NotImplementedError("batches are messages")
