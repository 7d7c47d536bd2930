"""The end of every scenario: the traffic stops, the gate catches up, the books are balanced."""

from tests.faults.checker import Balance, settled
from tests.faults.feeder import Feeder
from tests.faults.ground import Ground


async def balanced(ground: Ground, feeder: Feeder, *, seconds: float = 180, told: str = "") -> Balance:
    """Finish feeding and assert that every promise was kept; the figures are printed (`pytest -rP` shows them)."""
    ledger = await feeder.finish()
    result = await settled(ground, ledger, seconds)
    print(f"{told} {result}".strip())
    assert result.faults == {}, f"{result}\n{result.faults}"
    assert ledger.blocked or not ledger.replies, "nothing was blocked, so nothing was proven"
    return result
