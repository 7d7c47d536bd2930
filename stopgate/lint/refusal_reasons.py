"""What reviewers write, matched to the neutral reasons and to the checks that look for the same fault.

Refusals are free text. The first row whose pattern is in the reason wins, so the particular stands before the general.
A reason no row knows is UNKNOWN and kept as it is.
"""

import re
from dataclasses import dataclass

_FLOW = ("message_flow", "web_form_html")


@dataclass(frozen=True)
class RefusalReason:
    """A kind of reason.

    Attributes:
        pattern: found in the reviewer's words.
        neutral: the neutral reasons it stands for.
        checks: the checks that look for the fault.
        fields: where the reviewer means; empty for anywhere.
    """

    pattern: re.Pattern[str]
    neutral: tuple[str, ...]
    checks: tuple[str, ...]
    fields: tuple[str, ...] = ()


def _row(pattern: str, neutral: str, checks: str, fields: tuple[str, ...] = ()) -> RefusalReason:
    return RefusalReason(re.compile(pattern, re.I), tuple(neutral.split()), tuple(checks.split()), fields)


_OPT_IN_MESSAGE = r"(?:opt[- ]?in|confirmation|welcome|subscri\w+) (?:\w+ )?(?:message|text|response)"
_OPT_OUT_MESSAGE = r"(?:opt[- ]?out|stop|unsubscribe) (?:\w+ )?(?:message|text|response|reply|confirmation)"
_HELP_MESSAGE = r"help (?:\w+ )?(?:message|text|response|reply)"
_CALL_TO_ACTION = (
    r"(?:cta|call[- ]to[- ]action|message flow|work ?flow|web ?site|web ?form|opt[- ]?in form|form)"
)

UNKNOWN = RefusalReason(re.compile(""), ("UNKNOWN",), ())
_ROWS = (
    _row(
        rf"{_OPT_IN_MESSAGE}.*(?:brand.*disclosure|disclosure.*brand)",
        "OPT_IN_MESSAGE_MISMATCH OPT_IN_MESSAGE_NON_COMPLIANT",
        "L01 L03 L04 L05 L06",
        ("opt_in_message",),
    ),
    _row(
        rf"{_OPT_IN_MESSAGE}.*(?:brand|business name|company name)",
        "OPT_IN_MESSAGE_MISMATCH",
        "L01",
        ("opt_in_message",),
    ),
    _row(
        rf"{_OPT_IN_MESSAGE}.*disclosure",
        "OPT_IN_MESSAGE_NON_COMPLIANT",
        "L03 L04 L05 L06",
        ("opt_in_message",),
    ),
    _row(_OPT_OUT_MESSAGE, "OPT_OUT_MESSAGE_NON_COMPLIANT", "L08", ("opt_out_message",)),
    _row(_HELP_MESSAGE, "HELP_MESSAGE_NON_COMPLIANT", "L07", ("help_message",)),
    _row(
        r"pre-?(?:checked|selected|ticked)|check ?box",
        "OPT_IN_WORKFLOW_CHECKBOX_INVALID",
        "L12 L11",
        ("web_form_html", "message_flow"),
    ),
    _row(
        r"(?:privacy|policy).*(?:sell|shar|third|affiliate)|(?:sell|shar)\w* .*(?:data|information|third)",
        "PRIVACY_POLICY_NON_COMPLIANT",
        "L17",
    ),
    _row(
        r"(?:privacy|terms).*(?:missing|not (?:found|provided|accessible|there)|invalid|unreachable|url|link)",
        "PRIVACY_POLICY_MISSING TERMS_AND_CONDITIONS_MISSING",
        "L15",
    ),
    _row(r"privacy", "PRIVACY_POLICY_NON_COMPLIANT", "L17 L18", ("privacy_policy_text",)),
    _row(r"\bterms\b|\bt&c|conditions", "TERMS_AND_CONDITIONS_NON_COMPLIANT", "L19 L18", ("terms_text",)),
    _row(
        r"(?:website|web site|url|page|link).*(?:not there|missing|lack|invalid|not (?:working|live|found|accessible|valid)|insufficient|required information|password|log-?in|down|broken|unreachable)",
        "BRAND_URL_INVALID BRAND_URL_INSUFFICIENT_CONTENT",
        "L15",
    ),
    _row(
        r"short\w* ?(?:url|link)|url ?short|shortener|bit\.ly|embedded link|non-?secure",
        "SAMPLE_MESSAGE_SHORT_URL",
        "L21",
    ),
    _row(
        rf"{_CALL_TO_ACTION}.*data rates|data rates.*{_CALL_TO_ACTION}",
        "OPT_IN_WORKFLOW_NON_COMPLIANT_DATA_RATES",
        "L04",
        _FLOW,
    ),
    _row(r"data rates", "OPT_IN_MESSAGE_NON_COMPLIANT", "L04", ("opt_in_message",)),
    _row(
        rf"{_CALL_TO_ACTION}.*frequency|frequency.*{_CALL_TO_ACTION}",
        "OPT_IN_WORKFLOW_NON_COMPLIANT_MSG_FREQUENCY",
        "L03",
        _FLOW,
    ),
    _row(r"frequency", "OPT_IN_MESSAGE_NON_COMPLIANT", "L03", ("opt_in_message",)),
    _row(
        r"sample",
        "SAMPLE_MESSAGE_USE_CASE_MISMATCH",
        "L20 L21 L22",
        ("samples", "has_embedded_links", "has_embedded_phone"),
    ),
    _row(r"verbal|script", "OPT_IN_WORKFLOW_INCOMPLETE", "L16"),
    _row(
        r"marketing.*separat|separat.*(?:marketing|consent)",
        "OPT_IN_WORKFLOW_CONSENT_MARKETING_NOT_SEPARATED",
        "L13",
    ),
    _row(r"bundl|combined|mandatory|condition of|requirement for", "OPT_IN_WORKFLOW_CONSENT", "L11 L12"),
    _row(
        r"consent (?:language|wording)|language (?:is )?unclear|not (?:mention|say|state) (?:sms|text)",
        "OPT_IN_WORKFLOW_NON_COMPLIANT_CONSENT_LANGUAGE",
        "L09 L10",
    ),
    _row(
        rf"consent method|{_CALL_TO_ACTION}|consumers? (?:opt|consent)|how (?:end[- ]?users|consumers|customers|recipients)|opt[- ]?in (?:method|process|details|information)",
        "OPT_IN_WORKFLOW_INCOMPLETE",
        "L14 L15",
    ),
    _row(
        rf"{_OPT_IN_MESSAGE}",
        "OPT_IN_MESSAGE_NON_COMPLIANT",
        "L01 L02 L03 L04 L05 L06 L30",
        ("opt_in_message",),
    ),
    _row(r"disclosures?", "OPT_IN_MESSAGE_NON_COMPLIANT", "L03 L04 L05 L06"),
    _row(r"\bstop\b|opt[- ]?out (?:language|instruction)", "UNCLEAR_OPT_OUT", "L05"),
    _row(r"\bhelp\b", "SUBSCRIBER_HELP_ISSUES", "L06 L07"),
    _row(r"e-?mail", "INVALID_SUPPORT_EMAIL", "L25"),
    _row(r"age[- ]?gate|age verification|date of birth", "AGE_GATE_ISSUES", "L26"),
    _row(r"lending|loan", "CAMPAIGN_UNDECLARED_DIRECT_LENDING", "L26 L27"),
    _row(
        r"shaft|disallowed|prohibited|gambling|cannabis|cbd|sweepstake|crypto|forbidden|controlled substance",
        "CAMPAIGN_NON_COMPLIANT_CONTENT_SHAFT",
        "L27",
    ),
    _row(r"english|language|translat", "CAMPAIGN_NON_ENGLISH_CONTENT", "L28"),
    _row(r"\bein\b|tax id|registration number|brn\b", "BRAND_UNVERIFIED", "L29"),
    _row(r"phone number", "SAMPLE_MESSAGE_PHONE_NUMBER", "L22"),
    _row(r"description|use[- ]?case|unclear|vague", "CAMPAIGN_UNCLEAR", "L24"),
    _row(r"brand", "CAMPAIGN_TO_BRAND_MISMATCH", "L01 L18 L20 L24"),
)


def recognise(reason: str) -> RefusalReason:
    """The kind of a reviewer's reason; UNKNOWN when no row knows it."""
    return next((row for row in _ROWS if row.pattern.search(reason)), UNKNOWN)
