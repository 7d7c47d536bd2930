"""The XML inside an .xlsx workbook, read as a stream: memory does not grow with the file."""

import zipfile
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from stopgate.report.faults import FileError

BLOCK_BYTES = 1 << 17
MAX_TEXT = 32_767
"""No spreadsheet keeps more characters in a cell; what is longer is cut, so that one cell cannot fill the memory."""


def new_parser() -> Any:
    """A parser that knows no namespaces by heart and refuses document types, hence entity bombs."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.buffer_size = 65_536
    parser.StartDoctypeDeclHandler = _refuse_document_type
    return parser


def _refuse_document_type(*_: object) -> None:
    raise FileError("the workbook's XML declares a document type, which no spreadsheet program writes")


def parse_blocks(
    archive: zipfile.ZipFile, member: str, parser: Any, on_bytes: Callable[[int], None] = lambda count: None
) -> Iterator[None]:
    """Feed one member of the archive through the parser, and yield after every block.

    Raises:
        FileError: the member is missing, damaged or no XML.
    """
    try:
        with archive.open(member) as stream:
            while block := stream.read(BLOCK_BYTES):
                parser.Parse(block, False)
                on_bytes(len(block))
                yield
            parser.Parse(b"", True)
            yield
    except KeyError as error:
        raise FileError(f"the workbook has no part {member}: it is damaged") from error
    except (expat.ExpatError, zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError) as error:
        raise FileError(f"the workbook is damaged or protected ({member}: {error})") from error


def elements(archive: zipfile.ZipFile, member: str) -> list[tuple[str, dict[str, str]]]:
    """All elements of a small member in document order: local name and attributes, these without namespace too."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((local(name), {local(key): value for key, value in attributes.items()}))

    parser = new_parser()
    parser.StartElementHandler = start
    for _ in parse_blocks(archive, member, parser):
        pass
    return found


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2]
