"""
Lending and age-restricted content are declared.

Blocks
    Words of lending without `direct_lending`, words of alcohol or age limits without `age_gated`, and an age gate that does not ask for the date of birth.

Why
    Carriers route such campaigns by the attribute. A yes-or-no "are you 21?" is no age gate.

Faulty example
    samples: ["Acme Cellars: taste our new wines on Friday. Reply STOP to opt out."]

Correct example
    age_gated: true
    message_flow: "Guests enter their date of birth (MM/DD/YYYY) and tick a box for texts at https://acme.example."
    samples: ["Acme Cellars: taste our new wines on Friday. Reply STOP to opt out."]

What to do
    Set the attribute; describe the gate that collects month, day and year of birth.

Source
    Twilio 30895 (undeclared direct lending), 30888 and 30448 (age gate), 30512, 30529.

Since
    0.1.0
"""

import re
from collections.abc import Iterator

from stopgate.lint.check import Check
from stopgate.lint.content import Lexicon
from stopgate.lint.finding import Fault
from stopgate.lint.plain_text import clip
from stopgate.lint.submission import Submission

FIELDS = ("description", "samples", "web_form_html")
LENDING = Lexicon.of(
    "lending",
    strong=r"loans?|lenders?|mortgages?|refinanc\w+|cash advances?|lines? of credit|pay ?day (?:advance|loan)s?|lending (?:program|service|company|team|products?|options?)|installment plans? from|direct lending|microloans?|microlending|borrow (?:up to |as much as )?(?:\[[\w ]+\]|\$[\d,]+)",
    weak=r"borrowers?|borrow(?:ing|ed)?|repa(?:y|id)\w*|interest|principal|payoff|collateral|creditworth\w*|installments?|past due|due dates?",
    innocent=r"(?:inter-?library|library|book|equipment|tool|car|laptop|device|instrument) loans?|loan(?:ed)? (?:items?|books?|period|desk)|on loan|loan(?:er)? (?:car|vehicle)s?|borrowed|(?:your|their|the) (?:mortgage|loan) (?:company|servicer|holder)|(?:your|their) lender",
)
ALCOHOL_AND_AGE = Lexicon.of(
    "alcohol or an age limit",
    strong=r"alcohol(?:ic)?|beers?|wines?|winery|wineries|brewery|breweries|brewing|distiller(?:y|ies)|liquors?|whiske?ys?|bourbon|vodka|tequila|rum|gin|cocktails?|spirits tasting|happy hour|craft ales?|champagne|prosecco|margaritas?|mimosas?|bar specials|(?:pale |craft |amber |brown |cask )ales?|lagers?|ipas?|pilsners?|hard (?:seltzers?|ciders?)|rosés?|pinot|merlot|cabernet|chardonnay|riesling|sommeliers?|tap ?rooms?|brewpubs?|vineyards?|mezcal|pub crawls?|adults[- ]only|(?:18|21|19)(?: ?\+|\+?(?: years)? (?:and|or) (?:older|over|up)\b)|(?:over|under) (?:the age of )?(?:18|21)|age[- ]restricted|of legal drinking age",
    innocent=r"(?:rubbing|isopropyl|no|non-?|zero|without) ?-?alcohol\w*|alcohol[- ]free|alcohol(?:ism)? (?:and (?:drug|substance) )?(?:recovery|treatment|abuse|counsel\w+|addiction|awareness|misuse|use disorder|prevention|education|wipes?|swabs?)|(?:drug|substance)s? and alcohol|alcohol (?:and|or) (?:drugs?|substances?)|alcoholics anonymous|root beer|ginger (?:beer|ale)|cocktail (?:attire|dress)|wine[- ](?:red|colou?red)|(?:kids|children|minors|anyone|those|guests|campers|players|athletes|students) (?:under|over) (?:the age of )?\d+|gin rummy|high spirits|(?:wine|beer|rum|champagne|cocktail|whiske?y|bourbon|vodka|tequila|gin|brewery|vineyard|distillery|winery)[- ](?:glass(?:es)?|racks?|openers?|fridges?|raisin|cake|bread|batter(?:ed)?|brats?|cheese|soup|sauces?|vinegar|country|barrels?|sausages?|street|st\.|lane|road|rd\.|avenue|ave\.?|alley|district|lofts?|apartments|building|row|plaza|hill|creek|park|parking|napkins?|shrimp|chili|garden flowers)|cooking[- ]wine|alcohol[- ]based|sanitizers? \(alcohol|non-alcoholic beers?",
)
_BIRTH_DATE = re.compile(
    r"\b(?:dates? of birth|birth ?-?dates?|birth ?days?|dob|month,? day,? and year|(?:mm|dd)[/-](?:dd|mm)[/-]y{2,4})\b",
    re.I,
)
_OF_AGE = re.compile(r"1[89]\b|(?:over|under)\b", re.I)
"""Who must be of age to consent is no age-restricted content; in a sample it is."""
_GATE_FIELDS = ("message_flow", "web_form_html")


def find(submission: Submission) -> Iterator[Fault]:
    """One finding an attribute, at the first field that calls for it."""
    if submission.flag("direct_lending") is not True:
        for field, quote in _first(submission, LENDING):
            message = "It is about lending, but `direct_lending` is not set."
            yield Fault(
                field,
                quote,
                message,
                "direct_lending: true, for loans of your own; loans of others are not carried.",
            )
    if submission.flag("age_gated") is True:
        yield from _weak_gate(submission)
        return
    for field, quote in _first(submission, ALCOHOL_AND_AGE):
        message = "It is about alcohol or an age limit, but `age_gated` is not set."
        yield Fault(
            field,
            quote,
            message,
            "age_gated: true, with a gate that asks for the date of birth (MM/DD/YYYY).",
        )


def _weak_gate(submission: Submission) -> Iterator[Fault]:
    gates = [text for _, text in submission.texts(*_GATE_FIELDS)]
    raw_form = str(submission.fields.get("web_form_html") or "")
    if gates and not any(_BIRTH_DATE.search(text.replace("_", " ")) for text in [*gates, raw_form]):
        message = "The age gate does not ask for the date of birth."
        yield Fault(
            "message_flow",
            clip(gates[0]),
            message,
            "Consumers enter their date of birth (MM/DD/YYYY) before opting in.",
        )


def _first(submission: Submission, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for field, text in submission.texts(*FIELDS):
        terms = [
            term for term in lexicon.terms_in(text) if field.startswith("samples") or not _OF_AGE.match(term)
        ]
        if terms:
            yield field, ", ".join(dict.fromkeys(terms))
            return


CHECK = Check("L26", "attribute-undeclared", (30895, 30888, 30448), FIELDS, find)
