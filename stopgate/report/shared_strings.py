"""The table of texts that an .xlsx workbook refers to by number; a million of them take some 25 bytes each."""

import zipfile
from array import array

from stopgate.report.faults import FileError
from stopgate.report.xml_stream import MAX_TEXT, local, new_parser, parse_blocks

MEMBER = "xl/sharedStrings.xml"


class SharedStrings:
    """Texts end to end in one block of bytes, with the place where each one ends."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])

    def add(self, text: str) -> None:
        """Append the next text."""
        self._bytes += text[:MAX_TEXT].encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bytes))

    def get(self, index: int) -> str:
        """The text under a number.

        Raises:
            FileError: the workbook refers to a text it does not have.
        """
        if not 0 <= index < len(self._ends) - 1:
            raise FileError("the workbook refers to a text that it does not contain: it is damaged")
        return self._bytes[self._ends[index] : self._ends[index + 1]].decode("utf-8", "surrogatepass")


def read_shared_strings(archive: zipfile.ZipFile, member: str) -> SharedStrings:
    """Read the table; an absent one is empty, for many programs write their texts into the cells."""
    strings = SharedStrings()
    if member not in archive.namelist():
        return strings
    handler = _Handler(strings)
    for _ in parse_blocks(archive, member, handler.parser):
        pass
    return strings


class _Handler:
    """Collects the `t` texts of each `si`, but not those of phonetic hints (`rPh`)."""

    def __init__(self, strings: SharedStrings) -> None:
        self._strings = strings
        self._parts: list[str] = []
        self._is_text = False
        self._hints = 0
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _start(self, name: str, _: dict[str, str]) -> None:
        tag = local(name)
        self._hints += tag == "rPh"
        self._is_text = tag == "t" and not self._hints

    def _end(self, name: str) -> None:
        tag = local(name)
        self._hints -= tag == "rPh"
        self._is_text = False
        if tag == "si":
            self._strings.add("".join(self._parts))
            self._parts.clear()

    def _text(self, data: str) -> None:
        if self._is_text:
            self._parts.append(data)
