"""What we answer a handset by ourselves: one confirmation of a STOP or START, and help.

Source: 47 CFR 64.1200(a)(12): one confirmation, it "merely confirms", within five minutes; on toll-free numbers the
network answers STOP, UNSTOP and START itself, so ours would be a second one.
"""

from datetime import datetime, timedelta
from typing import Final, Literal, get_args

from schemas.auto_replies import AutoReply
from schemas.record import Instant
from stopgate.policy.accounts import Account
from stopgate.policy.brand_names import is_named_in
from stopgate.policy.confirmation_text import confirmation_faults
from stopgate.policy.numbers import is_toll_free

Kind = Literal["opt_out_confirmation", "opt_in_confirmation", "help"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

CONFIRM_WITHIN = timedelta(minutes=5)
"""A later confirmation would need a showing that the delay was reasonable; so none is sent."""

_DEFAULT_TEXTS: dict[Kind, str] = {
    "opt_out_confirmation": "{brand}: You have been unsubscribed and will receive no further messages. Reply START to resubscribe.",
    "opt_in_confirmation": "{brand}: You are subscribed again. Message frequency varies. Message and data rates may apply. "
    "Reply HELP for help, STOP to cancel.",
    "help": "{brand}: {contact}Reply STOP to opt out.",
}


def confirmation_text(account: Account, kind: Kind) -> str:
    """The words of an answer, in the account's own wording where it has one."""
    own = {
        "opt_out_confirmation": account.opt_out_text,
        "opt_in_confirmation": account.opt_in_text,
        "help": account.help_text,
    }
    text = own[kind] or _DEFAULT_TEXTS[kind]
    ways = [f"email {account.support_email}"] if account.support_email else []
    ways += [f"call {account.support_phone}"] if account.support_phone else []
    contact = f"for help {' or '.join(ways)}. " if ways else "for help contact us directly. "
    filled = {
        "brand": account.name,
        "email": account.support_email or "",
        "phone": account.support_phone or "",
    }
    for name, value in (filled | {"contact": contact}).items():
        text = text.replace("{" + name + "}", value)
    return text


def text_faults(account: Account, kind: Kind) -> list[str]:
    """What is wrong with the words of an answer: every one names the brand, and a confirmation of a STOP merely confirms."""
    text = confirmation_text(account, kind)
    if kind == "opt_out_confirmation":
        return confirmation_faults(text, account.name)
    return [] if is_named_in(text, (account.name,)) else ["It does not name the brand."]


def confirms(kind: Kind, *, account: Account, sender: str, occurred_at: datetime, now: datetime) -> bool:
    """Whether it is ours to answer: in time, and nobody else (network, provider) answers."""
    if now - occurred_at > CONFIRM_WITHIN:
        return False
    return kind == "help" or (account.confirmations == "gate" and not is_toll_free(sender))


def make_auto_reply(
    kind: Kind, *, account: Account, sender: str, handset: str, in_reply_to: str, now: datetime
) -> AutoReply:
    """The record for `auto-replies`; its id follows from the cause, so a replay makes the same one."""
    return AutoReply(
        id=f"{kind}:{in_reply_to}", kind=kind, account=account.id, sender=sender, handset=handset,
        body=confirmation_text(account, kind), in_reply_to=in_reply_to, created_at=Instant.of(now),
    )  # fmt: skip
