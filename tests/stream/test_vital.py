"""A task of the engine never ends unseen: the process ends with it, with one line."""

import json
import subprocess
import sys

import pytest

ENDINGS = {
    "of an error": "raise LookupError('a defect of the tests')",
    "of what it awaited": "future = asyncio.get_running_loop().create_future(); future.cancel(); await future",
}
PROGRAM = """
import asyncio
from agents.logs import configure_logs
from stopgate.stream.vital import vital

async def work():
    {ending}

async def main():
    task = asyncio.create_task(vital(work(), partition=3))
    await asyncio.sleep(20)

configure_logs(level="info", form="json")
asyncio.run(main())
"""


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
def test_a_task_that_dies_takes_the_process_with_it(ending: str) -> None:
    """Exit code 70, and the line names the partition."""
    program = PROGRAM.format(ending=ending)
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 70, ran.stdout + ran.stderr
    line = json.loads(ran.stderr.splitlines()[-1])
    assert (line["event"], line["partition"], line["exit_code"]) == ("worker.failed", 3, 70)


def test_a_task_that_we_end_ourselves_ends_nothing_else() -> None:
    """Stopping in order cancels the tasks."""
    program = PROGRAM.format(ending="await asyncio.Event().wait()")
    program = program.replace("await asyncio.sleep(20)", "await asyncio.sleep(0); task.cancel()")
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
