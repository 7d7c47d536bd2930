"""Links are found as a handset or a reader would find them, and judged by where they lead."""

import pytest

from stopgate.policy.screening import ScreeningContext, screen
from stopgate.policy.screening.links import find_links


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("see https://Acme.com/x.", ["acme.com"]),
        ("see acme.com, then call", ["acme.com"]),
        ("(WWW.ACME.CO.UK/b)", ["www.acme.co.uk"]),
        ("go\nhttps://acme.com\nnow", ["acme.com"]),
        ("https://\nacme.com/x", ["acme.com"]),
        ("hxxps://evil.com/x", ["evil.com"]),
        ("bit．ly/abc", ["bit.ly"]),
        ("bit。ly/abc", ["bit.ly"]),
        ("b\u200bit.ly/abc", ["bit.ly"]),
        ("https://%62it.ly/x", ["bit.ly"]),
        ("https://xn--80ak6aa92e.com", ["аррӏе.com"]),
        ("bit[.]ly/abc", ["bit.ly"]),
        ("go to acme dot com", ["acme.com"]),
        ("order via acme.com", ["acme.com"]),
        ("your code was sent via acme.com/x", ["acme.com"]),
        ("https:\\\\acme.com\\x", ["acme.com"]),
        ("https://user:pw@evil.com:8443/x", ["evil.com"]),
        ("http://10.0.0.1/login", ["10.0.0.1"]),
    ],
)
def test_a_link_is_seen(text, hosts):
    """Case, punctuation, encodings and spelled dots do not hide a link."""
    assert [link.host for link in find_links(text)] == hosts


@pytest.mark.parametrize(
    "text",
    [
        "e.g. this, i.e. that, p.m. and a.m.",
        "v2.0 costs $1.50/mo or 3.5/5 stars",
        "at 9.30am, see report.pdf and main.py",
        "write to joe.doe@acme.com",
        "write to joe.doe@ acme.com",
        "see you at nine - Sent via WAY2SMS.COM",
        "ok.so see you tomorrow.me too",
        "St.Louis, U.S.A., B.Tech.",
        "open 24/7 and/or by phone",
        "a..b ... /// http://",
    ],
)
def test_what_is_no_link_is_not_seen(text):
    """Abbreviations, versions, prices, times, file names, e-mail addresses and what carried a message are no links."""
    assert find_links(text) == ()


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("See https://acme.com/x", []),
        ("See https://shop.acme.com/x", []),
        ("See http://acme.com/x", ["url-insecure"]),
        ("See acme.com/x", ["url-insecure"]),
        ("See https://bit.ly/x", ["url-shortener"]),
        ("See https://www.TinyURL.com/x", ["url-shortener"]),
        ("See https://other.com/x", ["url-off-brand"]),
        ("See https://amzn.to/x", ["url-off-brand"]),
        ("See https://acme.com.evil.org/x", ["url-off-brand"]),
        ("See https://user:pw@acme.com/x", ["url-insecure"]),
        ("See https://раураl.com/x", ["url-insecure", "url-off-brand"]),
    ],
)
def test_a_link_is_judged_by_where_it_leads(text, rules):
    """Shorteners, missing https, odd hosts and foreign domains are told apart."""
    context = ScreeningContext(brand_domains=frozenset({"acme.com"}))
    assert [hit.rule for hit in screen(text, (), context) if hit.rule.startswith("url-")] == rules


def test_a_brand_short_domain_passes_where_the_brand_is_not_known():
    """Without brand domains nobody can say that amzn.to is somebody else's; the sender's own one is fine."""
    assert screen("See https://amzn.to/x", (), ScreeningContext()) == ()
    own = ScreeningContext(brand_domains=frozenset({"amzn.to"}))
    assert screen("See https://amzn.to/x", (), own) == ()
