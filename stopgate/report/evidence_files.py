"""Evidence packs on disk: `.json`, `.html` (which carries the JSON), or `.zip` with both."""

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from stopgate.report.evidence import FORMAT
from stopgate.report.evidence_page import read_page, render_page
from stopgate.report.faults import FileError

JSON_NAME, PAGE_NAME = "evidence.json", "evidence.html"


def check_suffix(path: Path) -> None:
    """Refuse a name before any work is done.

    Raises:
        FileError: its suffix is none of those that can be written.
    """
    if path.suffix.lower() not in _WRITERS:
        raise FileError(f"{path.name}: expected a name that ends in {', '.join(_WRITERS)}")


def write_pack(path: Path, pack: Mapping[str, Any]) -> None:
    """Write a pack in the form that the name's suffix says.

    Raises:
        FileError: the suffix is unknown, or the file cannot be written.
    """
    check_suffix(path)
    try:
        _WRITERS[path.suffix.lower()](path, pack)
    except OSError as error:
        raise FileError(f"cannot write {path}: {error.strerror}") from error


def read_pack(path: Path) -> dict[str, Any]:
    """Read a pack back, in whichever form.

    Raises:
        FileError: it cannot be read, or is no evidence pack.
    """
    try:
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                pack = json.loads(archive.read(JSON_NAME))
        else:
            text = path.read_text(encoding="utf-8")
            pack = read_page(text) if path.suffix.lower() == ".html" else json.loads(text)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise FileError(f"{path} cannot be read as an evidence pack: {error}") from error
    if not isinstance(pack, dict) or pack.get("format") != FORMAT:
        raise FileError(f"{path} is no evidence pack of the form {FORMAT}")
    return pack


def _as_json(pack: Mapping[str, Any]) -> str:
    return json.dumps(pack, indent=1, ensure_ascii=False) + "\n"


def _write_json(path: Path, pack: Mapping[str, Any]) -> None:
    path.write_text(_as_json(pack), encoding="utf-8")


def _write_page(path: Path, pack: Mapping[str, Any]) -> None:
    path.write_text(render_page(pack), encoding="utf-8")


def _write_archive(path: Path, pack: Mapping[str, Any]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(JSON_NAME, _as_json(pack))
        archive.writestr(PAGE_NAME, render_page(pack))


_WRITERS: dict[str, Callable[[Path, Mapping[str, Any]], None]] = {
    ".html": _write_page,
    ".json": _write_json,
    ".zip": _write_archive,
}
