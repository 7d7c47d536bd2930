"""What a reviewer's decision covers: the fingerprint of a body, under which texts that differ in variables are one."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.approvals import Approval
from schemas.outbound import Outbound
from stopgate.policy.screening import RULE_NAMES
from stopgate.policy.screening.checks import media_unapproved

Approvals = Mapping[tuple[str, str], Approval]
"""The newest decision about each question, by account and fingerprint."""

_MASKS = (
    (re.compile(r"https?://(\S+?)(?:[/?#]\S*)?(?=\s|$)"), r"<link \1>"),
    (re.compile(r"\S+@\S+\.\S+"), "<mail>"),
    (
        re.compile(r"(?i)\b(hi|hello|hey|dear|hola|bonjour|olá)(?:\s+[\w'’-]+){1,2}(?=\s*[,!:.])"),
        r"\1 <name>",
    ),
    (re.compile(r"\d+(?:[.,:/-]\d+)*"), "<number>"),
)
"""What counts as a variable: links beyond their host, mail addresses, the name after a greeting, numbers."""


def fingerprint(body: str | None, media: Sequence[str], channel: str) -> str:
    """Name a body and its media, so that a decision about them covers every message that says the same.

    Args:
        media: compared as they are: another image is another question.
        channel: voice is judged apart from text.

    Returns:
        32 hexadecimal digits.
    """
    text = unicodedata.normalize("NFKC", body or "")
    for pattern, mask in _MASKS:
        text = pattern.sub(mask, text)
    kind = "voice" if channel == "voice" else "text"
    parts = [kind, " ".join(text.casefold().split()), *sorted(media)]
    return hashlib.sha256("\x00".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]


def question_of(message: Outbound, rules: Iterable[str]) -> str:
    """Name what a reviewer is asked about a message that waits.

    Args:
        rules: those that hold it. Where media alone are in question the decision covers them under every text.

    Returns:
        The fingerprint that the decision will carry.
    """
    content = {rule for rule in rules if rule in RULE_NAMES}
    body = None if content == {media_unapproved.NAME} else message.body
    return fingerprint(body, message.media or (), message.channel)


def review_id(account: str, name: str) -> str:
    """Name the review of a question: the same wherever and however often it is asked."""
    return f"content:{account}:{name}"


@dataclass(frozen=True, slots=True)
class Decided:
    """What reviewers decided about one message; a decision that an appeal took back is none.

    Attributes:
        whole: about its body and media together.
        media: about its media, whatever the text.
    """

    whole: Approval | None = None
    media: Approval | None = None

    def on(self, rule: str) -> Approval | None:
        """The decision that bears on a rule's objection."""
        return self.whole or (self.media if rule == media_unapproved.NAME else None)


UNDECIDED = Decided()


def decided_about(message: Outbound, approvals: Approvals) -> Decided:
    """Look up what reviewers decided about a message."""
    if not approvals:
        return UNDECIDED

    def standing(name: str) -> Approval | None:
        approval = approvals.get((message.account, name))
        return None if approval is None or approval.decision == "reopened" else approval

    media = message.media or ()
    return Decided(
        standing(fingerprint(message.body, media, message.channel)),
        standing(fingerprint(None, media, message.channel)) if media else None,
    )
