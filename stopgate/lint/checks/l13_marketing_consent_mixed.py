"""
Marketing and transactional texts have a consent each.

Blocks
    One checkbox or one sentence of consent that covers promotions and, say, appointment reminders.

Why
    Who wants to hear about the delivery has not asked for advertising. Since March 2026 this has a code of its own.

Faulty example
    message_flow: "Patients tick a box at https://acme.example to receive appointment reminders and promotional offers by text."

Correct example
    message_flow: "Patients tick a box at https://acme.example for appointment reminders by text; a second, separate box is for promotional offers."

What to do
    Add a second checkbox and describe both.

Source
    Twilio 30913 (marketing not separated), 30504 (one opt-in cannot cover several use cases).

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.checks.l11_consent_bundled import consents_in
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.wording.consent import describes_separate_consents, mixes_purposes

FIELDS = ("message_flow", "web_form_html")


def find(submission: Submission) -> Iterator[Fault]:
    """A flow that describes separate consents anywhere is taken at its word."""
    for field, text in legible(submission, *FIELDS):
        if field == "message_flow" and describes_separate_consents(text):
            continue
        mixed = [consent for consent in consents_in(submission, field, text) if mixes_purposes(consent)]
        if mixed:
            message = "One consent covers marketing and transactional texts."
            correction = (
                f'Two unticked checkboxes: "I agree to receive {{transactional}} texts from {submission.brand.name}." '
                f'and "I agree to receive marketing texts from {submission.brand.name}."'
            )
            yield Fault(field, clip(mixed[0]), message, correction)


CHECK = Check("L13", "marketing-consent-mixed", (30913, 30504), FIELDS, find)
