"""Short link domains: public shared ones, and those that belong to one brand or service.

A public one says nothing about who is behind the link and is shared with every abuser, which is why carriers refuse
it. A brand's short domain is as good as the brand's domain, in the brand's own messages.

Source: Twilio error 30449 and AWS denied reason SAMPLE_MESSAGE_SHORT_URL name bit.ly and TinyURL; Microsoft's SMS FAQ
(2023-03) names eleven; no carrier publishes a list. The rest are services open to everybody, known to the authors as
of 2026-11.
"""

PUBLIC_SHORTENERS = frozenset(
    """
    bit.ly bitly.com tinyurl.com goo.gl tiny.cc lc.chat is.gd soo.gd s2r.co clicky.me budurl.com bc.vc
    t.co ow.ly buff.ly rebrand.ly cutt.ly rb.gy shorturl.at bit.do j.mp v.gd s.id adf.ly cli.gs
    t.ly tiny.one tiny.pl tinyurl.mobi shorturl.com shorturl.gg shorturl.asia shorturl.ae short.gy short.io shorte.st
    shorten.asia shorter.me bl.ink b.link dub.sh da.gd x.gd u.to to.ly kutt.it clck.ru clc.to clc.am cut.lu cut.pe
    qr.ae q.gs ity.im ouo.io ouo.press adfoc.us linkbun.com lnk.bz lnk.sk lnk.do lnkiy.com lnnkin.com ln.run
    ulvis.net urlz.fr urls.fr url.ie urlzs.com urly.co urlr.me urluno.com url2.fr vurl.com vbly.us
    n9.cl acortar.link smarturl.it snip.ly snip.link sniply.io switchy.io replug.link hyperurl.co soc.cr
    x.co yep.it po.st su.pr fur.ly moourl.com snipurl.com snurl.com notlong.com shorl.com doiop.com
    tr.im trib.al bitly.is bityl.co biturl.top 2.gp 2u.pw 3.ly 4.gp 5.gp 6.gp han.gl me2.do
    reurl.cc ppt.cc lihi.cc lihi1.com lurl.cc surl.li goo.su goo.by inx.lv iplogger.org iplogger.com grabify.link
    rotf.lol thinfi.com tny.im tny.cz twtr.to dwz.cn suo.im t2m.io wn.nr zpr.io zws.im rlu.ru
    gg.gg shrtco.de 9qr.de chilp.it gestyy.com exe.io fc.lc za.gl linkshrink.net shrinkme.io shrinke.me
    s.ee sc.link spoo.me tinylink.net minilink.io
    """.split()  # noqa: SIM905 - a hundred quoted strings would be harder to keep
)  # fmt: skip

BRAND_SHORT_DOMAINS = frozenset(
    """
    amzn.to amzn.com a.co fb.me fb.watch m.me wa.me lnkd.in youtu.be goo.gle g.co g.page forms.gle apple.co
    aka.ms 1drv.ms msft.it t.me redd.it pin.it spoti.fi ebay.to etsy.me nyti.ms wapo.st cnn.it es.pn nflx.it
    starb.uc sbux.co tgt.biz thd.co mcd.to wp.me adobe.ly db.tt dell.to hp.care ibm.co intuit.me sforce.co
    hubs.ly hubs.li eepurl.com conta.cc mcaf.ee mailchi.mp squ.re yelp.to gofund.me discord.gg abnb.me ups.to
    instagr.am flic.kr git.io ift.tt linktr.ee paypal.me cash.app tr.ee usps.to cvs.co stanford.io
    """.split()  # noqa: SIM905
)  # fmt: skip


def is_public_shortener(host: str) -> bool:
    """Whether a host is a public shortener or below one (`www.bit.ly`)."""
    return _listed(host, PUBLIC_SHORTENERS)


def known_short_domain(host: str) -> bool:
    """Whether a host is on either list."""
    return _listed(host, PUBLIC_SHORTENERS) or _listed(host, BRAND_SHORT_DOMAINS)


def _listed(host: str, domains: frozenset[str]) -> bool:
    labels = host.split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels) - 1))
