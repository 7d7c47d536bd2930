"""Submissions for tests: a clean one of the corpus, and changes to it."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

_CLEAN = {
    fields["id"]: fields
    for fields in yaml.safe_load_all((Path(__file__).parent / "corpus" / "clean.yaml").read_text())
}


def clean(identifier: str = "riverbend-vet", **changes: Any) -> dict[str, Any]:
    """A clean submission, some fields replaced; None takes a field away."""
    fields = deepcopy(_CLEAN[identifier]) | changes
    return {name: value for name, value in fields.items() if value is not None}
