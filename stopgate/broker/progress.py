"""A progress bar for people: on standard error, and only where that is a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def download_progress(jars: int) -> Iterator[Callable[[], None]]:
    """Show how the download of so many jars goes; silent where nobody watches.

    Yields:
        To be called after each jar.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("downloading Kafka, once", total=jars)
        yield lambda: bar.advance(task)


def _nothing() -> None:
    """Take no notice."""
