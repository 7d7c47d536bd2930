"""Mail domains that anybody can get an address on: public providers and throw-away ones."""

from stopgate.lint.word_list import word_list

PUBLIC_MAIL = word_list("""gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.ca ymail.com rocketmail.com outlook.com hotmail.com
    hotmail.co.uk live.com msn.com aol.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.com gmx.net
    gmx.de mail.com email.com zoho.com zohomail.com yandex.com yandex.ru mail.ru inbox.com fastmail.com hushmail.com
    tutanota.com tuta.io comcast.net xfinity.com att.net sbcglobal.net bellsouth.net verizon.net cox.net charter.net
    spectrum.net earthlink.net optonline.net optimum.net frontier.com frontiernet.net centurylink.net windstream.net
    juno.com netzero.net roadrunner.com rr.com shaw.ca rogers.com bell.net sympatico.ca telus.net qq.com 163.com
    126.com naver.com web.de t-online.de orange.fr free.fr libero.it btinternet.com usa.com consultant.com""")
THROW_AWAY_MAIL = word_list("""mailinator.com guerrillamail.com guerrillamail.net sharklasers.com grr.la 10minutemail.com 10minutemail.net
    temp-mail.org tempmail.com tempmail.net tempmailo.com tempr.email yopmail.com yopmail.fr trashmail.com
    trash-mail.com throwawaymail.com getnada.com nada.email maildrop.cc dispostable.com fakeinbox.com moakt.com
    mohmal.com emailondeck.com burnermail.io spamgourmet.com mintemail.com mytemp.email discard.email
    mailnesia.com mailcatch.com tempinbox.com inboxkitten.com spam4.me getairmail.com fakemail.net dropmail.me
    minuteinbox.com tmail.com mail-temp.com 33mail.com anonaddy.com""")


def is_shared_mailbox(domain: str) -> bool:
    """Whether a mail domain belongs to no business: public or throw-away."""
    return domain.lower() in PUBLIC_MAIL or domain.lower() in THROW_AWAY_MAIL
