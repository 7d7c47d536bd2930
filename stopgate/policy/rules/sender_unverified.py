"""Refuses texts from a toll-free number that is not verified.

Blocks:
    SMS and MMS from a US/Canadian toll-free number to a handset in the US or Canada, unless the number's verification
    is approved. Nobody having said anything, and a status nobody knows, are not verified.
Why:
    The carriers refuse them with 30032 and bill them all the same.
Blocked example:
    The verification of +18335550100 is pending; a reminder to +14155550132 is refused.
Allowed example:
    The same number calls (voice), texts a handset in Britain, or was approved.
What the sender can do:
    What the finding's remedy says for the state: submit the verification, correct it before its window closes, or
    appeal. Until then use voice, e-mail, or a registered long code.
Source:
    Twilio error 30032, traffic rule since 2024-01-31; with the setting `seed` the rule of 2023.
Since:
    0.1.0
"""

from stopgate.policy.case import objection_by_standing

NAME = "sender-unverified"
CODE = 30032

check = objection_by_standing(NAME)
