"""What one content category is: its words and what its refusal tells the sender."""

from dataclasses import dataclass, field
from typing import Literal

from stopgate.policy.screening.lexicon import Lexicon

CODE = 30007
"""Carriers' and providers' code for a message filtered for its content."""

Way = Literal["never", "attribute", "approval"]
"""What is open to the sender beside rewording: nothing, an attribute of the account, or its owner's policy."""


@dataclass(frozen=True)
class Category:
    """One content category.

    Attributes:
        rule: the contract's name.
        about: what the text does, as it completes "The text …".
        correct: what to change.
        passes: a text that would pass.
        way: what is open to the sender who means it.
        otherwise: what else the sender can do.
        policy_url: the policy it rests on.
        lexicon: its words.
    """

    rule: str
    about: str
    correct: str
    passes: str
    otherwise: str
    policy_url: str
    lexicon: Lexicon = field(repr=False)
    way: Way = "never"
    code: int = CODE
