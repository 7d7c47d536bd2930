"""What a check says about a submission."""

from dataclasses import dataclass
from typing import Literal

import msgspec

Severity = Literal["error", "warning", "info"]
"""`error`: a reviewer refuses this; `warning`: a reviewer may refuse it; `info`: advice, not a fault."""
Code = int | str
"""A provider's rejection code as a number, or a neutral reason by name."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault as the check that found it sees it.

    Attributes:
        field: the submission's field at fault, `samples[0]` for one of several.
        quote: the words at fault as submitted; empty where the fault is that nothing is there.
        message: one sentence: what is wrong and what was expected.
        correction: the wording or step that puts it right, filled with the brand's name.
    """

    field: str
    quote: str
    message: str
    correction: str
    severity: Severity = "error"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A fault with the check that found it; the element of `findings` in `stopgate lint --json`."""

    rule: str
    check: str
    severity: Severity
    field: str
    quote: str
    message: str
    correction: str
    prevents: tuple[Code, ...]
