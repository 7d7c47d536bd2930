"""
Consent to texts stands alone.

Blocks
    One consent for texts together with e-mail or calls, with acceptance of the terms, or as a condition of a purchase.

Why
    Whoever accepts the terms has not asked to be texted. Carriers want one box for texts and nothing else.

Faulty example
    web_form_html: '<label><input type="checkbox" name="ok"> I agree to the Terms of Service and to receive texts from Acme.</label>'

Correct example
    web_form_html: '<label><input type="checkbox" name="sms"> I agree to receive texts from Acme.</label> <a href="/t">Terms of Service</a>'

What to do
    Give texts a checkbox of their own, unticked and optional; link terms and privacy policy beside it.

Source
    Twilio 30556, 30923, 30925, 30446; 47 CFR 64.1200(f)(9) (agreement not required as a condition of purchase).

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import clip, sentences
from stopgate.lint.submission import Submission
from stopgate.lint.wording.consent import bundled_with

FIELDS = ("message_flow", "web_form_html")
_BY_SUBMITTING = re.compile(r"by (?:clicking|pressing|submitting|signing|registering|creating)\b", re.I)
_MESSAGES = {
    "other channels": "One consent covers texts and another channel.",
    "terms": "Consent to texts is part of accepting the terms or the privacy policy.",
    "a condition": "Consent to texts is made a condition.",
}


def find(submission: Submission) -> Iterator[Fault]:
    """Every sentence of the flow, and every label and sentence of the form, by itself."""
    for field, text in legible(submission, *FIELDS):
        for consent in consents_in(submission, field, text):
            if what := bundled_with(consent):
                correction = (
                    f'A separate, unticked, optional checkbox: "I agree to receive text messages from '
                    f'{submission.brand.name} about {{purpose}}."'
                )
                yield Fault(field, clip(consent), _MESSAGES[what], correction)
                break


def consents_in(submission: Submission, field: str, text: str) -> list[str]:
    """The separate statements of a field: of a form with checkboxes their labels and what submitting it means."""
    labels = [box.label for box in submission.form.checkboxes if box.label] if submission.form else []
    if field != "web_form_html" or not labels:
        return list(sentences(text))
    return labels + [sentence for sentence in sentences(text) if _BY_SUBMITTING.match(sentence)]


CHECK = Check("L11", "consent-bundled", (30556, 30923, 30925, 30446), FIELDS, find)
