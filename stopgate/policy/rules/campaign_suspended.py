"""Refuses texts from a long code whose registration or campaign is suspended.

Blocks:
    SMS and MMS to US handsets from such a number, or under such a campaign.
Why:
    US carriers refuse them with 30033, and traffic during a suspension makes it worse.
Blocked example:
    The campaign of +14155550100 was suspended for complaints.
Allowed example:
    The suspension was lifted; or the message is voice.
What the sender can do:
    Ask the provider for the reason and answer it; traffic flows again when the suspension is lifted.
Source:
    Twilio errors 30033 and 30990.
Since:
    0.1.0
"""

from stopgate.policy.case import objection_by_standing

NAME = "campaign-suspended"
CODE = 30033

check = objection_by_standing(NAME)
