"""The Opt Out Report as a file: CSV or XLSX, harmless in a spreadsheet, and importable again without loss.

Lifted entries carry `none` as their channels. Notes, and the origin that an imported entry had elsewhere, stand in the
change record of the command that decides; they are found by its place in the log.
"""

from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec

from agents.settings import Settings
from schemas.opt_outs import OptOut
from schemas.record import Evidence
from schemas.topics import OPT_OUT_CHANGES
from stopgate.clients import open_consumer, partitions_of
from stopgate.report.filters import Filter
from stopgate.report.present import read_present
from stopgate.report.reading import Progress, no_progress, read_to_end

_CHANNEL_WORDS = {frozenset(): "none", frozenset({"sms"}): "text", frozenset({"voice"}): "voice"}


class _Remark(msgspec.Struct):
    note: str | None = None
    imported: dict[str, Any] = msgspec.field(default_factory=dict)


class _Change(msgspec.Struct):
    cause: _Remark
    evidence: Evidence | None = None


Place = tuple[str, int, int]
Remarks = dict[Place, tuple[str, str]]
"""Note and prior origin, by the place in the log of the command that brought them."""


async def export_rows(
    settings: Settings, wanted: Filter, *, on_progress: Progress = no_progress
) -> AsyncIterator[tuple[OptOut, list[str]]]:
    """Every admitted entry, and its cells in the order of `COLUMNS`; memory is that of one partition.

    Raises:
        ClusterError: the cluster or a topic cannot be used.
    """
    async for partition, entries in read_present(settings, wanted, on_progress=on_progress):
        places = {place for entry in entries if (place := _place(entry))}
        remarks = await _read_remarks(settings, partition, places) if places else {}
        for entry in entries:
            note, prior_origin = remarks.get(_place(entry) or ("", 0, 0), ("", ""))
            yield entry, entry_cells(entry, note=note, prior_origin=prior_origin)


def entry_cells(entry: OptOut, *, note: str = "", prior_origin: str = "") -> list[str]:
    """The cells of one entry, in the order of `COLUMNS`."""
    place = entry.evidence
    return [
        entry.handset, entry.account, channel_word(entry.channels), str(entry.occurred_at), entry.origin, note,
        entry.keyword or "", entry.sender or "", entry.provider or "", entry.actor or "", entry.liftable_by,
        str(entry.recorded_at), f"{place.topic}/{place.partition}/{place.offset}" if place else "", prior_origin,
        entry.scope_key or "",
    ]  # fmt: skip


def channel_word(channels: Sequence[str]) -> str:
    """Blocked channels as people say it: `both`, `text`, `voice`, `none`."""
    return _CHANNEL_WORDS.get(frozenset(channels), "both")


def _place(entry: OptOut) -> Place | None:
    """Where the deciding command stands; the handset's own words carry no note."""
    place = entry.evidence
    return (place.topic, place.partition, place.offset) if place and entry.liftable_by == "operator" else None


async def _read_remarks(settings: Settings, partition: int, places: set[Place]) -> Remarks:
    topic = settings.topic(OPT_OUT_CHANGES.name)
    parts = (await partitions_of(settings, [topic]))[topic]
    decode = msgspec.json.Decoder(_Change).decode
    remarks: Remarks = {}
    async with open_consumer(settings) as consumer:
        async for records in read_to_end(consumer, parts[partition : partition + 1]):
            for record in records:
                _remember(remarks, places, decode, record.value)
    return remarks


def _remember(remarks: Remarks, places: set[Place], decode: Any, value: bytes) -> None:
    try:
        change: _Change = decode(value)
    except msgspec.DecodeError:
        return  # caused by something that has neither note nor origin in this form
    at, cause = change.evidence, change.cause
    if at and (place := (at.topic, at.partition, at.offset)) in places and (cause.note or cause.imported):
        origin = cause.imported.get("prior_origin") or cause.imported.get("origin") or ""
        remarks[place] = (cause.note or "", str(origin))
