"""The evidence pack as one page that anybody can read and print; it carries the JSON inside and loads nothing. Pure.

Bodies come from strangers: everything is escaped, what steers reading direction is made visible, and the page's own
policy forbids scripts, so that no text in it can ever act.
"""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from stopgate.report.visible import visible

_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
article{border-left:4px solid #767676;padding:.25rem 1rem;margin:1rem 0;break-inside:avoid}
article.in{border-color:#0b5cad}article.out{border-color:#8a4b00}
time,.place{color:#555;font-size:.9rem}p.what{margin:.25rem 0}
code,pre{font:.85rem/1.4 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
table{border-collapse:collapse;font-size:.9rem}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:left}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_DATA_OPENING = '<script type="application/json" id="evidence">'
_DATA_CLOSING = "</script>"


def render_page(pack: Mapping[str, Any]) -> str:
    """The whole page, self-contained."""
    number, account = _text(pack["number"]), _text(pack["account"] or "all accounts")
    return "\n".join((
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Evidence for {number}</title>',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>',
        f"<h1>Evidence for {number}, {account}</h1>",
        f"<p>Made {_text(pack['made_at'])} from {len(pack['records'])} records. "
        f"Policies in force: {_text(', '.join(pack['policies']) or 'none named')}.</p>",
        f"<p>Root hash: <code>{_text(pack['root_sha256'])}</code></p>",
        "<h2>Present state</h2>",
        *(f"<p>{_text(state['what'])}</p>" for state in pack["present_state"]),
        "" if pack["present_state"] else "<p>Nothing was ever heard: not opted out.</p>",
        "<h2>What came in, what we did</h2>",
        *(_record(place, record) for place, record in enumerate(pack["records"], 1)),
        "<h2>How complete this is</h2>", _searched(pack),
        "<h2>How to verify it</h2>",
        *(f"<p>{_text(line)}</p>" for line in pack["how_to_verify"]),
        _DATA_OPENING + embed_json(pack) + _DATA_CLOSING,
        "</body></html>\n",
    ))  # fmt: skip


def read_page(page: str) -> dict[str, Any]:
    """The pack inside a page.

    Raises:
        ValueError: there is none.
    """
    _, opening, rest = page.partition(_DATA_OPENING)
    data, closing, _ = rest.partition(_DATA_CLOSING)
    if not opening or not closing:
        raise ValueError("the page carries no evidence pack")
    pack: dict[str, Any] = json.loads(data)
    return pack


def embed_json(pack: Mapping[str, Any]) -> str:
    """JSON that cannot end the element it stands in: angle brackets and ampersands are written as escapes."""
    text = json.dumps(pack, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _record(place: int, record: Mapping[str, Any]) -> str:
    where = f"{record['topic']}, partition {record['partition']}, offset {record['offset']}"
    value = record.get("value", record.get("value_base64"))
    hashes = "\n".join(
        f"{name}: {record[name]}" for name in ("value_sha256", "key_sha256", "headers_sha256", "link")
    )
    headers = "\n".join(
        f"{header['name']}: {header.get('value', header.get('value_base64'))}" for header in record["headers"]
    )
    return (
        f'<article class="{"in" if record["direction"] == "in" else "out"}"><time>{_text(record["when"])}</time>'
        f'<p class="what"><bdi>{_text(record["what"])}</bdi></p>'
        f'<details><summary class="place">record {place}: {_text(where)}</summary>'
        f"<pre>{_text(str(value))}</pre><pre>{_text(headers)}</pre><pre>{_text(hashes)}</pre></details></article>"
    )


def _searched(pack: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{_text(part['topic'])}</td><td>{part['partition']}</td><td>{part['from_offset']}</td>"
        f"<td>{part['to_offset']}</td></tr>"
        for part in pack["searched"]
    )
    heads = "".join(
        f"<th>{name}</th>" for name in ("topic", "partition", "from offset", "to offset (not included)")
    )
    return f"<table><tr>{heads}</tr>{rows}</table>"


def _text(raw: object) -> str:
    return escape(visible(str(raw), keep_lines=True))
