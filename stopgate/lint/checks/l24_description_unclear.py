"""
The description says who writes to whom and why, in the brand's name.

Blocks
    A description that does not name the brand, or speaks for a platform and its clients, or leaves out audience or purpose.

Why
    The reviewer must recognise the registered business in the campaign. The platform that sends for it is not the brand.

Faulty example
    brand: {legal_name: Acme Shelter}
    description: "Our platform enables businesses to send text messages on behalf of their clients."

Correct example
    brand: {legal_name: Acme Shelter}
    description: "Acme Shelter sends appointment reminders by text to clients who opted in at intake."

What to do
    "{Brand} sends {messages} to {audience} who {opt-in}."

Source
    Twilio 30886 (CAMPAIGN_UNCLEAR), 30894, 30474; denied reason CAMPAIGN_TO_BRAND_MISMATCH.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.brand import PLACEHOLDER
from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.legible import legible
from stopgate.lint.plain_text import around, clip
from stopgate.lint.submission import Submission
from stopgate.lint.wording.purpose import describes_action, names_people

_SPEAKS_FOR_OTHERS = re.compile(
    r"\bon behalf of (?:(?:our|their|its|its own|various|multiple|many|other|several|different|small|local|business) )+(?:clients?|customers?|businesses|merchants?|companies|brands?|users?|tenants|partners|accounts)\b"
    r"|\b(?:our|the|this|a) (?:\w+ )?(?:platform|saas|software|crm|service|tool|solution|api)\b[^.]{0,40}\b(?:enables?|allows?|lets?|helps?|provides?|powers?|is used by)\b[^.]{0,40}\b(?:businesses|companies|clients?|merchants?|customers to (?:send|text)|brands?|organi[sz]ations|users to (?:send|text)|agenc(?:y|ies))\b"
    r"|\b(?:isv|reseller|white[- ]label(?:ed)?)\b|\bwe (?:provide|offer|operate) (?:a |an )?(?:\w+ ){0,3}(?:messaging|texting|sms|communications?) (?:platform|software|service|solution|tool)\b"
    r"|\bclients of our (?:platform|software|agency|service)\b",
    re.I,
)


def find(submission: Submission) -> Iterator[Fault]:
    """An absent description is not judged; L23 speaks when it is blank."""
    brand = submission.brand
    correction = f"{brand.name} sends {{messages}} to {{audience}} who {{opt-in}}."
    for field, text in legible(submission, "description"):
        if others := _SPEAKS_FOR_OTHERS.search(text):
            message = "It speaks for a platform and its clients, not for one business."
            yield Fault(field, around(text, others), message, correction)
        elif placeholder := PLACEHOLDER.search(text):
            yield Fault(
                field, placeholder[0], "A placeholder stands where the brand's name belongs.", correction
            )
        elif brand.names and not brand.is_named_in(text):
            yield Fault(field, clip(text), f"The description does not name {brand.name}.", correction)
        untitled = brand.taken_out_of(text)
        missing = [
            what
            for what, told in (("to whom", names_people), ("why", describes_action))
            if not told(untitled)
        ]
        if missing:
            message = f"The description does not say {' and '.join(missing)} the messages are sent."
            yield Fault(field, clip(text), message, correction)


CHECK = Check(
    "L24",
    "description-unclear",
    (30886, 30894, 30474, "CAMPAIGN_TO_BRAND_MISMATCH"),
    ("description",),
    find,
)
