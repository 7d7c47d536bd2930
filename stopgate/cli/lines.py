"""One readable line for each record that the gate writes, for `watch` and the demo."""

from collections.abc import Sequence
from typing import Any

import orjson
from rich.markup import escape

from schemas.headers import WARNINGS_HEADER

_BODY_SHOWN = 60
_INDENT = " " * 27


def describe(topic: str, key: bytes | None, value: bytes | None, headers: Sequence[tuple[str, bytes]]) -> str:
    """The line, with rich's markup.

    Args:
        topic: without prefix.
    """
    if topic == "dead-letters":
        reason = dict(headers).get("stopgate-error", b"").decode(errors="replace")
        return f"[magenta]dead letter [/] {escape(reason)}"
    fields = _fields(value)
    handset = str(fields.get("to") or fields.get("number") or (key or b"").decode(errors="replace"))
    warnings = dict(headers).get(WARNINGS_HEADER, b"").decode(errors="replace")
    line = {
        "delivery": _delivery, "rejections": _refusal, "held": _refusal, "auto-replies": _auto_reply,
        "opt-out-changes": _change,
    }.get(topic, _other)(fields)  # fmt: skip
    noticed = f" [yellow]({escape(warnings)})[/]" if topic == "delivery" and warnings else ""
    return f"{line[0]} {escape(handset):<13} {line[1]}{noticed}"


def _delivery(fields: dict[str, Any]) -> tuple[str, str]:
    return "[green]delivered   [/]", f"[dim]{escape(_short(fields.get('body') or ''))}[/]"


def _refusal(fields: dict[str, Any]) -> tuple[str, str]:
    """Each finding on lines of its own: what is wrong, and below it what to do."""
    held = fields.get("outcome") == "held"
    findings = [_finding(finding) for finding in fields.get("findings", ())]
    return ("[yellow]held        [/]" if held else "[red]rejected    [/]"), f"\n{_INDENT}".join(findings)


def _finding(finding: dict[str, Any]) -> str:
    code = f" {finding['code']}" if finding.get("code") else ""
    head = f"[bold]{finding['rule']}{code}[/]: {escape(finding['message'])}"
    return f"{head}\n{_INDENT}[cyan]→ {escape(finding['remedy'])}[/]"


def _auto_reply(fields: dict[str, Any]) -> tuple[str, str]:
    return (
        "[blue]auto-reply  [/]",
        f"{fields.get('kind')}: [dim]{escape(_short(fields.get('body') or ''))}[/]",
    )


def _change(fields: dict[str, Any]) -> tuple[str, str]:
    blocked = ", ".join(fields.get("channels", ()))
    state = f"opted out ({blocked})" if blocked else "opted in"
    refused = f", no effect: {fields['refused']}" if fields.get("refused") else ""
    return (
        "[bold yellow]opt-out list[/]",
        f"{state} for {escape(str(fields.get('account')))}, by {fields.get('origin')}{refused}",
    )


def _other(fields: dict[str, Any]) -> tuple[str, str]:
    return "record      ", escape(_short(orjson.dumps(fields).decode()))


def _fields(value: bytes | None) -> dict[str, Any]:
    try:
        fields = orjson.loads(value or b"")
    except orjson.JSONDecodeError:
        return {}
    return fields if isinstance(fields, dict) else {}


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _BODY_SHOWN else flat[: _BODY_SHOWN - 1] + "…"
