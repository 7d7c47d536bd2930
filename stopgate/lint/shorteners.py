"""Hosts where anybody can get a short link: carriers treat them as a sign of abuse.

Source: bit.ly and tinyurl.com are named by Twilio and AWS, a dozen more by Microsoft's SMS FAQ (2023); no carrier
publishes a list. The others are well-known public services.
"""

from stopgate.lint.word_list import word_list

PUBLIC_SHORTENERS = word_list("""bit.ly bitly.com goo.gl tinyurl.com tiny.cc lc.chat is.gd soo.gd s2r.co clicky.me budurl.com bc.vc t.co ow.ly
    buff.ly rebrand.ly cutt.ly rb.gy shorturl.at bit.do j.mp v.gd s.id adf.ly cli.gs t.ly bl.ink short.io shorte.st
    tny.im tiny.one tinyurl.one shrtco.de qr.ae qrco.de u.to x.co mcaf.ee po.st dlvr.it snip.ly snipurl.com shorturl.com
    shortlink.com urlz.fr lnkd.in trib.al chilp.it clck.ru da.gd git.io hyperurl.co ity.im moourl.com ouo.io polr.me
    prettylinkpro.com q.gs rlu.ru su.pr tr.im turl.ca twurl.nl up.to w.wiki vzturl.com yourls.org zpr.io 1url.com
    bitly.ws cutt.us gg.gg kutt.it t2m.io shorter.me t1p.de vurl.com wp.me xurl.es linktr.ee app.link smarturl.it
    soo.nr sor.bz u.nu zip.net surl.li urlzs.com rotf.lol dub.sh dub.co shorten.as s.coop 2.gp ln.run""")
