"""Holds texts from a long code whose registration is still being decided.

Blocks:
    SMS and MMS to US handsets from such a number: they are held, and judged afresh when the registration is decided.
Why:
    US carriers refuse them with 30035 for now; the state is temporary.
Blocked example:
    The number was assigned to its campaign an hour ago.
Allowed example:
    The registration was approved.
What the sender can do:
    Wait; nothing needs to be sent again. A `send_before` limits how long.
Source:
    Twilio error 30035.
Since:
    0.1.0
"""

from stopgate.policy.case import objection_by_standing

NAME = "campaign-pending"
CODE = 30035

check = objection_by_standing(NAME)
