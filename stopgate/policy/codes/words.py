"""Plain words for what the table says in tags: kinds, classes, confidence, what may be retried."""

from stopgate.policy.codes.table import ClassName, Code, Kind, Retry

KIND_WORDS: dict[Kind, str] = {
    "tfv_rejection": "rejection of a toll-free verification",
    "verification_rejection": "rejection of a verification, any kind of number",
    "registration_rejection": "rejection by a rule that toll-free and 10DLC share",
    "campaign_rejection": "rejection or suspension of a 10DLC campaign",
    "denied_reason": "reason of a denied registration",
    "submit": "refusal of a send request",
    "delivery": "failure of a message after it was accepted",
}

CLASS_WORDS: dict[ClassName, str] = {
    "OPT_OUT": "The recipient opted out: an opt-out is written, and later messages to the handset are refused.",
    "SENDER_UNVERIFIED": "The toll-free sender is not verified: its texts are refused until a verification event says otherwise.",
    "SENDER_UNREGISTERED": "The sender is not registered: its texts to the US are refused until a registration event.",
    "SENDER_SUSPENDED": "The sender, its campaign or its account is suspended: blocked until an event lifts it.",
    "CONTENT": "The message's content was refused: the same text must not be tried again; nothing else follows.",
    "QUIET_HOURS": "It was sent in the recipient's quiet hours: to be sent in the next window, after the opt-out is checked again.",
    "INVALID_RECIPIENT": "The handset cannot be reached: stop using the number after it repeats.",
    "THROTTLE": "Too much at once: send slower and try again later.",
    "TRANSIENT": "A passing fault: a few retries, no more.",
    "UNKNOWN": "It says nothing about sender or recipient that can be acted on; look at it when it becomes frequent.",
    "NONE": "Nothing is wrong.",
}

RETRY_WORDS: dict[Retry, str] = {
    "never": "Do not send this message again.",
    "backoff": "Try again later, with growing pauses and not often.",
    "reschedule": "Send it in the next permitted window.",
    "on_sender_event": "Send it again once the sender's standing has changed.",
    "fix_config": "Correct the account's or provider's configuration, then send it again.",
    "fix_message": "Correct the message, then send it again.",
}

CONFIDENCE_WORDS = {
    "P": "the provider's own page",
    "G": "a public copy of the provider's page or dictionary",
    "S": "a secondary page, so take it as a default",
    "C": "third-party notes only, so check with the provider",
}


def validity(code: Code) -> str:
    """From when to when a meaning holds."""
    start = f"from {code.valid_from}" if code.valid_from else ""
    end = f"until {code.valid_to} (exclusive)" if code.valid_to else ""
    return " ".join(part for part in (start, end) if part) or "start not known"


def may_resubmit(code: Code) -> str | None:
    """Whether a rejection with this code may be resubmitted; None for codes that are no rejection."""
    if code.eligible is None:
        return None
    if code.eligible == "event decides":
        silent = "yes" if code.resubmittable else "no"
        return f"the event decides (`edit_allowed`); if it is silent: {silent}"
    return "yes" if code.eligible else "no"
