"""The lanes' tables: compacted topics of the contract that are their own changelogs."""

from agents.settings import Settings
from schemas.topics import BROADCASTS, FREQUENCY, OPT_OUTS, WAITING
from stopgate.state import StateDirectory, TableSpec

TABLES = (OPT_OUTS, WAITING, BROADCASTS, FREQUENCY)


def handset_of(key: bytes) -> bytes:
    """The handset of an opt-out's row: one look at the presence answers for every account and scope of it."""
    return key[key.rfind(b"|") + 1 :]


def table_specs(settings: Settings) -> dict[str, TableSpec]:
    """Every table by name."""
    plain = {topic.name: TableSpec(settings.topic(topic.name)) for topic in TABLES}
    opt_outs = TableSpec(settings.topic(OPT_OUTS.name), mark_of=handset_of, removes_rows=False)
    return plain | {OPT_OUTS.name: opt_outs}


def state_directory(settings: Settings) -> StateDirectory:
    """Where their copies are kept."""
    return StateDirectory(settings.data_dir, settings.app_id)
