"""
Toll-free: the opt-in is shown.

Blocks
    A message flow that is blank or says only "N/A", "see attached", "online" or "keyword", or whose evidence lies on a private drive.

Why
    The reviewer must see where and how people agree.

Faulty example
    kind: toll_free
    message_flow: "See attached"

Correct example
    kind: toll_free
    message_flow: "Customers text JOIN to 800-555-0142; the keyword is printed on the sign at the counter, pictured at https://acme.example/sign."

What to do
    Name where online, or the keyword and where it is found; public links to screenshots or pictures of signs; in bulk, on the CSV itself.

Source
    Toll-free rejection reasons, eligible; Twilio 30476, 30509, 30510, 30515, 30842.

Since
    0.1.0
"""

from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.links import links_in
from stopgate.lint.submission import Submission

_PRIVATE_DRIVES = frozenset(
    {"drive.google.com", "docs.google.com", "dropbox.com", "onedrive.live.com", "1drv.ms", "icloud.com"}
)


def find(submission: Submission) -> Iterator[Fault]:
    """An absent flow counts only in a complete submission; a private drive may be open, so that is advice."""
    correction = "Say where and how people agree to texts, with a public link to the page or a picture of it."
    blank = isinstance(submission.fields.get("message_flow"), str) and not submission.has("message_flow")
    if submission.is_stub("message_flow") or blank:
        quote = str(submission.fields["message_flow"]).strip()
        yield Fault("message_flow", quote, "The opt-in is not described.", correction)
    elif submission.is_whole and not submission.has("message_flow"):
        yield Fault("message_flow", "", "The opt-in is not described.", correction)
    for link in links_in(submission.text("message_flow")):
        if link.host.removeprefix("www.") in _PRIVATE_DRIVES:
            message = "The evidence lies on a private drive; make sure that anybody can open it."
            yield Fault("message_flow", link.written, message, "A public page.", "info")


CHECK = Check(
    "E10",
    "toll-free-opt-in-not-provided",
    (30476, 30509, 30510, 30515, 30842),
    ("message_flow",),
    find,
    kinds=("toll_free",),
)
