"""The wording to offer, filled with what the submission says of the brand."""

from stopgate.lint.submission import Submission

NON_SHARING_CLAUSE = (
    "No mobile information will be shared with third parties/affiliates for marketing/promotional purposes. "
    "All other categories exclude text messaging originator opt-in data and consent; this information will not "
    "be shared with any third parties."
)
DISCLOSURES = (
    "Msg frequency varies. Message and data rates may apply. Reply HELP for help. Reply STOP to cancel."
)


def opt_in_message(submission: Submission) -> str:
    """A confirmation with everything in it."""
    brand = submission.brand.name
    return f"{brand}: You are now subscribed to {brand} {_program(submission)} texts. {DISCLOSURES}"


def opt_out_message(submission: Submission) -> str:
    """The one text after STOP."""
    return (
        f"{submission.brand.name}: You have been unsubscribed and will receive no further messages. "
        "Reply START to resubscribe."
    )


def help_message(submission: Submission) -> str:
    """The answer to HELP."""
    return f"{submission.brand.name}: for help {submission.brand.contact}. Reply STOP to opt out."


def consent_sentence(submission: Submission) -> str:
    """What stands beside the checkbox."""
    return (
        f"By checking this box you agree to receive text messages from {submission.brand.name} about {{purpose}}. "
        f"{DISCLOSURES}"
    )


def begin_with_brand(submission: Submission, text: str) -> str:
    """A text with the brand in front of it."""
    return f"{submission.brand.name}: {text}"


def _program(submission: Submission) -> str:
    use_cases = [str(entry).replace("_", " ").lower() for entry in submission.list_of("use_cases")]
    plain = next((name for name in use_cases if name not in ("mixed", "low volume", "low volume mixed")), "")
    return plain or "update"
