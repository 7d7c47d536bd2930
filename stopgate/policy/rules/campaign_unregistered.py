"""Refuses texts from a long code that is on no approved 10DLC campaign.

Blocks:
    SMS and MMS to US handsets from a long code whose registration was reported missing, refused, expired or deleted. A
    number of which nothing was ever heard is not gated.
Why:
    US carriers refuse unregistered traffic with 30034.
Blocked example:
    The event for +14155550100 says `unsubmitted`.
Allowed example:
    The number is on an approved campaign, or the handset is in Canada.
What the sender can do:
    Register the brand and campaign and assign the number; or send from a verified toll-free number.
Source:
    Twilio error 30034.
Since:
    0.1.0
"""

from stopgate.policy.case import objection_by_standing

NAME = "campaign-unregistered"
CODE = 30034

check = objection_by_standing(NAME)
