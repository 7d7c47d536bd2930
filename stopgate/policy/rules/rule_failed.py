"""Refuses messages on which a rule broke down.

Blocks:
    A message on which any rule raised an error.
Why:
    Unknown means blocked: nothing passes because the gate has a fault.
Blocked example:
    A rule meets a body its author did not think of and raises.
Allowed example:
    The same message once the rule is mended.
What the sender can do:
    Nothing is wrong on the sender's side. Send it again later; the operators see the failed rule in the evidence.
Source:
    House decision 0001.
Since:
    0.1.0
"""

NAME = "rule-failed"
CODE = None
