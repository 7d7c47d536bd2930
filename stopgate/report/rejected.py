"""The file in which rejected rows come back: each as it came, with its row number and the reason in front."""

import csv
from pathlib import Path
from typing import TextIO

from stopgate.report.columns import Layout
from stopgate.report.faults import FileError
from stopgate.report.formulas import neutralise_formula
from stopgate.report.plan import Planned

HEADING = ("rejected row", "rejected because")
"""Words that no list uses for its own columns, so that a corrected file is imported as it is."""


class RejectedRows:
    """Writes the file, which begins to exist with the first rejected row.

    Args:
        path: a CSV file in UTF-8; cells that a spreadsheet would take for formulas get an apostrophe.
        layout: of the file the rows came from.
    """

    def __init__(self, path: Path, layout: Layout) -> None:
        self.path = path
        self.count = 0
        self._layout = layout
        self._file: TextIO | None = None

    def add(self, planned: Planned) -> None:
        """Write one row.

        Raises:
            FileError: the file cannot be written.
        """
        self.count += 1
        writer = csv.writer(self._opened())
        cells = [str(planned.row), planned.reason or planned.outcome, *planned.cells]
        writer.writerow([neutralise_formula(cell) for cell in cells])

    def close(self) -> None:
        """Finish the file."""
        if self._file:
            self._file.close()

    def _opened(self) -> TextIO:
        if self._file is None:
            try:
                self._file = self.path.open("w", encoding="utf-8", errors="replace", newline="")
            except OSError as error:
                raise FileError(f"cannot write {self.path}: {error.strerror}") from error
            if self._layout.heading:
                csv.writer(self._file).writerow([*HEADING, *map(neutralise_formula, self._layout.heading)])
        return self._file
