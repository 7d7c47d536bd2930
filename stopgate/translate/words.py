"""What a provider's own word for a sender's standing means in the contract's words.

The words are data (`words.yaml`): what a source marks as unconfirmed has to stay configurable. A word nobody listed
is passed on as it is, because a status that nobody knows means "not verified".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from schemas.verifications import Status

Confidence = Literal["P", "G", "S", "C", "NC"]
"""P primary page seen, G public copy or official SDK, S secondary, C third party only, NC not confirmed."""

UNCONFIRMED = frozenset({"C", "NC"})
"""What may be used, but has to be reported whenever it decides."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One word's meaning.

    Attributes:
        status: the contract's status; None where the word says nothing about the standing.
        edit_allowed: whether the provider's word itself settles that a rejection may be corrected.
        skip: why there is no record, where `status` is None.
    """

    confidence: Confidence
    status: Status | None = None
    edit_allowed: bool | None = None
    skip: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """All words, by provider, table and folded word."""

    tables: Mapping[str, Mapping[str, Mapping[str, Meaning]]] = field(default_factory=dict)

    def meaning(self, provider: str, table: str, word: str) -> Meaning | None:
        """What the word means; None where nobody listed it."""
        return self.tables.get(provider, {}).get(table, {}).get(fold_word(word))

    def with_changes(self, changes: "Words") -> "Words":
        """These words with others laid over them, word by word."""
        merged = {
            name: {table: dict(words) for table, words in rows.items()} for name, rows in self.tables.items()
        }
        for provider, rows in changes.tables.items():
            for table, words in rows.items():
                merged.setdefault(provider, {}).setdefault(table, {}).update(words)
        return Words(merged)


def fold_word(word: str) -> str:
    """Lower case with underscores: `Waiting For Customer`, `PENDING-REVIEW` and `pending_review` are one spelling each."""
    return "_".join(word.replace("-", " ").replace("_", " ").lower().split())


@lru_cache(maxsize=1)
def default_words() -> Words:
    """The words that ship with the package."""
    return _parse(yaml.safe_load(files("stopgate.translate").joinpath("words.yaml").read_text("utf-8")))


def read_words(path: Path) -> Words:
    """The default words with a file of the same shape laid over them.

    Raises:
        ValueError: the file is not of that shape; the sentence says where.
        OSError: the file cannot be read.
    """
    try:
        return default_words().with_changes(_parse(yaml.safe_load(path.read_text("utf-8"))))
    except yaml.YAMLError as error:
        raise ValueError(f"not YAML: {error}") from error


def _parse(raw: Any) -> Words:
    tables: dict[str, dict[str, dict[str, Meaning]]] = {}
    for provider, rows in _items(raw, "the file"):
        for table, words in _items(rows, provider):
            tables.setdefault(provider, {})[table] = {
                fold_word(str(word)): _meaning(entry, f"{provider}.{table}.{word}")
                for word, entry in _items(words, f"{provider}.{table}")
            }
    return Words(tables)


def _items(raw: Any, where: str) -> list[tuple[str, Any]]:
    if not isinstance(raw, Mapping):
        raise ValueError(f"{where}: expected a mapping of provider, table and word")
    return [(str(key), value) for key, value in raw.items()]


def _meaning(entry: Any, where: str) -> Meaning:
    values = dict(_items(entry, where))
    try:
        meaning = Meaning(**{"confidence": "S", **values})
    except TypeError as error:
        raise ValueError(f"{where}: expected status or skip, edit_allowed, confidence") from error
    if meaning.status not in (None, *get_args(Status)) or meaning.confidence not in get_args(Confidence):
        raise ValueError(
            f"{where}: expected status as one of {', '.join(get_args(Status))}, confidence P, G, S, C or NC"
        )
    if not isinstance(meaning.edit_allowed, bool | None):
        raise ValueError(f"{where}: edit_allowed is true, false or left out")
    if (meaning.status is None) == (meaning.skip is None):
        raise ValueError(f"{where}: expected either status or skip")
    return meaning
