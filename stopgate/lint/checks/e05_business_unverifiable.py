"""
Toll-free: the business can be verified.

Blocks
    A complete submission without the business's name or website, and fields filled with stand-ins ("test", "N/A").

Why
    Name, address, contact and URL are compared with public records.

Faulty example
    kind: toll_free
    brand: {legal_name: "Test Company", website: "n/a"}

Correct example
    kind: toll_free
    brand: {legal_name: "Acme Shelter, Inc.", website: "https://acmeshelter.org"}

What to do
    The end business's own data in all fields.

Source
    Toll-free rejection reasons, eligible; Twilio 30445, 30472.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.brand import PLACEHOLDER
from stopgate.lint.check import Check
from stopgate.lint.finding import Fault
from stopgate.lint.submission import Submission

_STAND_IN = re.compile(
    r"(?:n/?a|none|tbd|todo|test(?:ing)?(?: (?:company|business|inc|brand|llc))?|xxx+|asdf\w*|unknown|pending|example|company|business|-+|\.+|"
    r"(?:\+?1)?[\s.(-]*(?:000|123|555)[\s.)-]*(?:000|456|555)[\s.-]*(?:0000|7890|5555)|test@test\.\w+|https?://(?:www\.)?test\.\w+/?)",
    re.I,
)
_REQUIRED = ("legal_name", "website")
_JUDGED = ("legal_name", "dba", "website", "support_email", "support_phone", "address", "street")


def find(submission: Submission) -> Iterator[Fault]:
    """Absent fields count only in a complete submission."""
    brand = submission.brand
    for name in _JUDGED:
        value = brand.get(name)
        if _STAND_IN.fullmatch(value) or PLACEHOLDER.search(value):
            yield Fault(
                f"brand.{name}", value, "It is a stand-in, not the business's data.", "The real data."
            )
    if submission.is_whole and submission.has("brand"):
        for name in _REQUIRED:
            if not (brand.get(name) or (name == "legal_name" and brand.names)):
                message = f"`{name}` is missing; the business cannot be verified."
                yield Fault(f"brand.{name}", "", message, "As on the business's official papers.")


CHECK = Check(
    "E05", "toll-free-business-unverifiable", (30445, 30472), ("brand",), find, kinds=("toll_free",)
)
