"""
Blocks: texts in a language the account is not approved for; they wait for approval.
Why: nobody has read what they say; the word lists of the other rules are English.
Blocked example: "Su cita es mañana a las 3. Responda C para confirmar."
Allowed example: "Your appointment is tomorrow at 3. Responda ALTO para terminar."
What the sender can do: wait for the review, or ask for the language to be approved; the transcript goes along.
Source: seed row R8; screening reference, non_english.
Since: 0.1.0
"""

from stopgate.policy.screening.objection import Objection
from stopgate.policy.screening.reading import Reading

NAME = "language-unapproved"
CODE = None


def check(reading: Reading) -> Objection | None:
    """Object where too much of the text is in an unapproved language; short and slangy texts pass."""
    approved = reading.context.approved_languages
    code = reading.language.foreign(approved)
    if code is None:
        return None
    return Objection(
        NAME,
        (),
        f"The text is written in a language the account is not approved for ({code}).",
        "The text goes to a reviewer as it stands. To speed it up, say who it is for and what it says in English, or ask "
        f"for the language to be approved. This would pass at once: the same message in {', '.join(approved)}.",
        True,
        None,
        {
            "language": code,
            "words": dict(reading.language.words),
            "approved": list(approved),
            "transcript": reading.body,
        },
    )
