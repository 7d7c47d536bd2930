"""Provider codes: what they mean at a date, whether a rejection may be corrected, what a receipt teaches."""

from stopgate.policy.codes.eligibility import Eligibility, Reason, judge_rejection
from stopgate.policy.codes.reasons import match_reason
from stopgate.policy.codes.receipts import ReceiptClass, classify_receipt
from stopgate.policy.codes.table import (
    Code,
    all_codes,
    correction_of,
    lookup_any,
    lookup_code,
    lookup_rejection,
    near_codes,
    neutral_of,
    seed_rows_of,
    table_version,
)

__all__ = [
    "Code",
    "Eligibility",
    "Reason",
    "ReceiptClass",
    "all_codes",
    "classify_receipt",
    "correction_of",
    "judge_rejection",
    "lookup_any",
    "lookup_code",
    "lookup_rejection",
    "match_reason",
    "near_codes",
    "neutral_of",
    "seed_rows_of",
    "table_version",
]
