"""
Verbal opt-in comes with its script, STOP in it, and its record.

Blocks
    Consent given by word of mouth without the exact words that are read out, without STOP, or without a word on how the answer is kept.

Why
    A reviewer cannot look at a conversation. Script and record are the only evidence.

Faulty example
    opt_in_types: [verbal]
    message_flow: "Our receptionist asks patients over the phone whether they want text reminders."

Correct example
    opt_in_types: [verbal]
    message_flow: 'Our receptionist asks over the phone: "May Acme text you appointment reminders? Reply STOP to cancel." The answer is noted in the chart.'

What to do
    Quote the script in full, disclosures included, and say where the answer is recorded.

Source
    Twilio 30511 (verbal consent script must be provided).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.wording.disclosures import STOP
from stopgate.lint.wording.opt_in_ways import RECORDED, SENTENCES, has_script, is_verbal


def find(submission: Submission) -> Iterator[Fault]:
    """The script, how it is recorded, and STOP: what is read aloud must say how to leave."""
    for field, flow in legible(submission, "message_flow"):
        if "verbal" not in submission.opt_in_types and not is_verbal(flow):
            continue
        correction = (
            SENTENCES["verbal"].format(brand=submission.brand.name).replace("{{", "{").replace("}}", "}")
        )
        if not has_script(flow):
            message = "The words read to the consumer are not given."
            yield Fault(field, clip(flow), message, correction)
        if not STOP.search(flow):
            yield Fault(
                field, clip(flow), "The words read to the consumer do not say how to stop.", correction
            )
        if not RECORDED.search(flow):
            message = "It does not say how the verbal consent is recorded and kept."
            yield Fault(
                field, clip(flow), message, "The answer is noted with date and time in the customer record."
            )


CHECK = Check("L16", "verbal-script-missing", (30511,), ("message_flow",), find)
