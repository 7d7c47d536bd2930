"""
The consent checkbox starts unticked and is optional.

Blocks
    A checkbox for texts that carries `checked` or `required` in the HTML the server sends.

Why
    A box that is ticked already, or that the form insists on, expresses nobody's consent.

Faulty example
    web_form_html: '<label><input type="checkbox" name="sms" checked> Text me updates from Acme.</label>'

Correct example
    web_form_html: '<label><input type="checkbox" name="sms"> Text me updates from Acme.</label>'

What to do
    Remove the attribute. A box that only accepts the terms may stay required.

Source
    Twilio 30508, 30925, 30931, 30475, 30505; denied reason OPT_IN_WORKFLOW_CHECKBOX_INVALID.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission
from stopgate.lint.web_form import Checkbox
from stopgate.lint.wording.purpose import names_texting

_ABOUT_TEXTS = re.compile(r"sms|text|mobile|msg|message|consent|opt[-_ ]?in|subscribe|alerts?", re.I)
_CHECKBOX_TAG = re.compile(r"<input\b[^>]*\bcheckbox\b[^>]*>|<[^>]*\brole=[\"']checkbox[^>]*>", re.I)
_PRESET = re.compile(
    r"\s+(?:defaultchecked|checked|required|aria-required|aria-checked)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?(?=[\s/>])",
    re.I,
)


def find(submission: Submission) -> Iterator[Fault]:
    """Only boxes that ask for texts are judged; a lone box is taken to ask for them."""
    for box in _consent_boxes(submission):
        quote = clip(box.label or box.name)
        if box.preset:
            message = f"The checkbox is ticked from the start (`{box.preset}`)."
            yield Fault("web_form_html", quote, message, f"Remove `{box.preset}` from the checkbox.")
        if box.forced:
            message = f"The checkbox is compulsory (`{box.forced}`)."
            yield Fault("web_form_html", quote, message, f"Remove `{box.forced}` from the checkbox.")


def repair(submission: Submission) -> dict[str, str]:
    """Take the attributes off the boxes that ask for texts; the others keep theirs."""
    html = str(submission.fields.get("web_form_html") or "")
    judged = _consent_boxes(submission)
    boxes = iter(submission.form.checkboxes if submission.form else [])

    def clean(tag: re.Match[str]) -> str:
        return _PRESET.sub("", tag[0]) if next(boxes, None) in judged else tag[0]

    return {"web_form_html": _CHECKBOX_TAG.sub(clean, html)}


def _consent_boxes(submission: Submission) -> list[Checkbox]:
    boxes = submission.form.checkboxes if submission.form else []
    asking = [
        box for box in boxes if names_texting(box.label) or (not box.label and _ABOUT_TEXTS.search(box.name))
    ]
    return asking or (boxes if len(boxes) == 1 else [])


CHECK = Check(
    "L12",
    "checkbox-preset",
    (30508, 30925, 30931, 30475, 30505, "OPT_IN_WORKFLOW_CHECKBOX_INVALID"),
    ("web_form_html",),
    find,
    repair=repair,
)
