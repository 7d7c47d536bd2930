"""Submissions read from files: JSON, JSON lines, YAML with one or several documents, `-` for standard input.

A text may be given in place or as `{"file": "path"}`, relative to the file it stands in and not outside of its folder:
a submission is written by somebody else, who has no business with our other files. What cannot be read is named with
its place and does not keep the others from being checked.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from stopgate.lint.expansion import LARGEST_EXPANSION, expanded_size
from stopgate.lint.field_types import type_mistakes
from stopgate.lint.submission import Submission

LARGEST_TEXT_BYTES = 5_000_000


class UnreadableError(Exception):
    """Something that is no submission; the message says where, what, and what was expected."""


@dataclass(frozen=True)
class Source:
    """A file of submissions.

    Attributes:
        name: as named on the command line; `-` is standard input.
        folder: what `{"file": …}` is relative to.
        text: the whole content.
        reaches_outside: whether `{"file": …}` may name a file outside of the folder.
    """

    name: str
    folder: Path
    text: str
    reaches_outside: bool = False

    @property
    def is_yaml(self) -> bool:
        """Whether the file says by its name that it is YAML."""
        return self.name.endswith((".yaml", ".yml"))


def open_source(name: str, *, reaches_outside: bool = False) -> Source:
    """Read a file, or standard input.

    Raises:
        UnreadableError: there is no such file, or it is no UTF-8 text.
    """
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        folder = Path(".") if name == "-" else Path(name).parent
        return Source(name, folder, raw.decode("utf-8-sig"), reaches_outside)
    except OSError as error:
        raise UnreadableError(f"{name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{name}: byte {error.start} is not UTF-8; expected JSON or YAML in UTF-8"
        ) from error


def read_submissions(source: Source) -> Iterator[Submission | UnreadableError]:
    """The submissions of a file in their order, and an error for each entry that is none."""
    for place, value in _documents(source):
        if isinstance(value, UnreadableError):
            yield value
        elif not isinstance(value, Mapping):
            yield UnreadableError(
                f"{place}: expected an object with the fields of a submission, got {_named(value)}"
            )
        else:
            yield _submission(source, place, value)


def _submission(source: Source, place: str, value: Mapping[Any, Any]) -> Submission | UnreadableError:
    try:
        if expanded_size(value) > LARGEST_EXPANSION:
            raise UnreadableError(
                f"it has more than {LARGEST_EXPANSION} values once its aliases are followed"
            )
        fields = {str(name): _field(source, name, entry) for name, entry in value.items()}
        if mistakes := list(type_mistakes(fields)):
            raise UnreadableError("; ".join(mistakes))
        return Submission(fields, place)
    except (OSError, UnicodeDecodeError, UnreadableError) as error:
        return UnreadableError(f"{place}: {error}")


def _field(source: Source, name: Any, value: Any) -> Any:
    """A field's value; a text's file that cannot be had is named with its field."""
    try:
        return _with_text(source, value)
    except OSError as error:
        raise UnreadableError(f"`{name}`: {error.filename}: {error.strerror}") from error
    except (ValueError, UnreadableError) as error:
        raise UnreadableError(f"`{name}`: {error}") from error


def _with_text(source: Source, value: Any) -> Any:
    """Replace `{"file": …}` by the file's text, in lists too."""
    if isinstance(value, list):
        return [_with_text(source, entry) for entry in value]
    if not (isinstance(value, Mapping) and set(value) == {"file"}):
        return value
    return _text_of(source, source.folder / str(value["file"]))


def _text_of(source: Source, path: Path) -> str:
    if not (source.reaches_outside or path.resolve().is_relative_to(source.folder.resolve())):
        raise UnreadableError(f"{path} is outside of the submission's folder; --outside-files allows it")
    if path.exists() and not path.is_file():
        raise UnreadableError(f"{path} is no file of text")
    if path.exists() and path.stat().st_size > LARGEST_TEXT_BYTES:
        raise UnreadableError(f"{path} is larger than {LARGEST_TEXT_BYTES} bytes")
    return path.read_text("utf-8", errors="replace")


def _documents(source: Source) -> Iterator[tuple[str, Any]]:
    if not source.text.strip():
        yield source.name, UnreadableError(f"{source.name}: the file is empty; expected JSON or YAML")
    elif source.is_yaml:
        yield from _entries(source, _yaml_documents(source))
    else:
        yield from _json_or_yaml(source)


def _json_or_yaml(source: Source) -> Iterator[tuple[str, Any]]:
    """One JSON value, else JSON lines, else (when the first line is no JSON at all) YAML."""
    try:
        yield from _entries(source, iter([(source.name, json.loads(source.text))]))
        return
    except (ValueError, RecursionError):
        pass
    if source.text.lstrip()[0] in "{[" or source.name.endswith((".json", ".jsonl", ".ndjson")):
        yield from _entries(source, _json_lines(source))
    else:
        yield from _entries(source, _yaml_documents(source))


def _json_lines(source: Source) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(source.text.splitlines(), start=1):
        if line.strip():
            place = f"{source.name}:{number}"
            try:
                yield place, json.loads(line)
            except (ValueError, RecursionError) as error:
                yield place, UnreadableError(f"{place}: not JSON: {error}")


def _yaml_documents(source: Source) -> Iterator[tuple[str, Any]]:
    try:
        for number, value in enumerate(yaml.safe_load_all(source.text), start=1):
            if value is not None:
                yield f"{source.name}#{number}", value
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        yield source.name, UnreadableError(f"{source.name}: not YAML: {' '.join(str(error).split())}")


def _entries(source: Source, documents: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """A list stands for its entries; so does an object whose only content is a list of submissions."""
    for place, value in documents:
        if isinstance(value, Mapping) and set(value) == {"submissions"}:
            value = value["submissions"]
        if isinstance(value, list):
            yield from ((f"{place}[{index}]", entry) for index, entry in enumerate(value))
        else:
            yield place, value


def _named(value: Any) -> str:
    kinds = {str: "a text", list: "a list", bool: "a boolean", type(None): "nothing"}
    return kinds.get(type(value), "a number")
