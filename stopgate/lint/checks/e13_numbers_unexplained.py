"""
Toll-free: more than five numbers are explained.

Blocks
    More than five numbers for one business without a word on what each is for.

Why
    Many numbers with the same text look like spreading traffic to escape filters.

Faulty example
    kind: toll_free
    numbers: ["+18005550101", "+18005550102", "+18005550103", "+18005550104", "+18005550105", "+18005550106"]

Correct example
    kind: toll_free
    numbers: ["+18005550101", "+18005550102", "+18005550103", "+18005550104", "+18005550105", "+18005550106"]
    description: "Acme texts patients visit reminders; each of its six locations has a number of its own."

What to do
    Explain each: agents, departments, or locations with their addresses.

Source
    Toll-free rejection reasons, eligible; Twilio 30479.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.submission import Submission

MOST_NUMBERS = 5
_NUMBER_FIELDS = ("numbers", "phone_numbers", "toll_free_numbers", "senders")
_TOLD = re.compile(
    r"\b(?:using|use|uses|on|have|has|with|from|of) (?P<count>\d{1,4}|six|seven|eight|nine|ten|twelve|twenty) (?:different )?(?:toll-free )?numbers\b",
    re.I,
)
_EXPLAINS = re.compile(
    r"\b(?:each|per|every|one (?:number )?(?:for|per))\b[^.]{0,60}\b(?:agents?|departments?|locations?|stores?|branch(?:es)?|offices?|clinics?|teams?|regions?|sites?|schools?|campus(?:es)?)\b",
    re.I,
)


def find(submission: Submission) -> Iterator[Fault]:
    """The numbers are counted where they are listed, else taken from the description's own word."""
    listed = max((len(submission.list_of(name)) for name in _NUMBER_FIELDS), default=0)
    text = f"{submission.text('description')} {submission.text('message_flow')}"
    told = _TOLD.search(text)
    count = listed or _as_number(told["count"] if told else "0")
    if count > MOST_NUMBERS and not _EXPLAINS.search(text):
        message = f"{count} numbers are asked for without saying what each is for."
        quote = told[0] if told else ""
        yield Fault(
            "description", quote, message, "Each number belongs to one agent, department or location: …"
        )


def _as_number(word: str) -> int:
    words = {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty": 20}
    return int(word) if word.isdigit() else words.get(word.lower(), 0)


CHECK = Check(
    "E13",
    "toll-free-numbers-unexplained",
    (30479,),
    (*_NUMBER_FIELDS, "description"),
    find,
    kinds=("toll_free",),
)
