"""Common words by language, chosen to tell the languages apart in short messages.

Function words and the commonest words of everyday messages; a word that is common in two of the languages stands in
neither list, except where it is English too and too common there to leave out. English holds the short spellings of
text messages and the particles of Singlish, so that slang counts as English.
"""

from functools import cache

ENGLISH_ENOUGH = 0.2
"""Share of common English words from which a sentence is English, names and unknown words notwithstanding."""

_TEXTS = {
    "en": """
        the and you your to of for is are was were be been have has had this that these those with from at by not but
        or if it its it's i'm i'll i've we our us they them their he's she his her him what when where who why how
        will would can could should may might must do does did don't doesn't didn't can't won't isn't get got go going
        gone come coming back please thanks thank hi hello hey dear now today tomorrow tonight yesterday day week
        month year time new just only more some any all every here there out up down off over about after before
        again then than so too also very much many no yes ok okay yeah yep nope
        need want like love know think see look call text reply click link visit order sale free save
        offer shop buy pay payment account code your appointment reminder confirm confirmed help stop message msg
        data rates apply good morning night afternoon evening happy birthday sorry sure great
        work home phone number email name office school team class meeting delivery delivered shipped ready
        because into through during until while which own same other another first last next still even
        make made take took give gave let put keep find tell told said say ask wait meet send sent eat lunch dinner
        u ur r n d im ill dont cant wont didnt wat wan wanna gonna gotta lemme tmr tmrw tml 2day 2moro tdy
        cos coz juz jus oso den dat dis dun dunno liao lah la leh lor meh mah hor sia wah walau aiyah aiyo aiya
        haha hahaha hahah lol lmao omg wtf idk btw brb thx tks pls plz k okie okies ya yah ah oh ok orh haiz hmm
        ppl gd nite msn sch abt ard bt wif tat tt wen y coz wk yr ure hav haf frm rite nvm
        eh yo bro dude man gal guys girl boy friend friends mum mom dad sis babe dear luv xx xoxo
        one two three four five six seven eight nine ten hour hours minutes min pm am
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december
        big small long short late early right wrong left people person thing things place way life money car
        house room door food water doing done being having try trying start started end open close closed
        feel bad nice cool hot cold happy sad tired sleep bed bath watch play game movie tv music
        already oredi alr alrdy nw nt wait lar lo ba bah ha he she it my me we
        """,
    "es": """
        el los las una unos unas del al que por para con sin su sus tu tus nuestro nuestra está están esta este estos
        estas eso esa ese son es fue ser será hay ha han hoy mañana ayer ahora aquí gracias favor hola buenos buenas días
        noches tardes señor señora usted ustedes ella ellos nosotros yo muy más pero porque como cómo cuando cuándo
        donde dónde qué quién cita pago cuenta código pedido envío entrega llame llámenos responda conteste mensaje
        mensajes número teléfono correo cancelar confirmar confirmado recordatorio oferta gratis descuento compra tienda
        semana mes año lunes martes miércoles jueves viernes sábado domingo enero febrero niños escuela
        puede puedes tiene tienes tenemos quiere necesita necesitamos haga haz visite visítenos le les lo se nos
        sobre hasta desde entre también todo todos toda todas nuevo nueva está listo lista recoger hacer
        medicamento receta farmacia factura saldo vence vencido mi te si sí un felicidades ganó ganado premio dinero préstamo trabajo cerrada cerradas
        clases paquete llega regalo casa familia
        """,
    "fr": """
        le les une des du au aux est sont était sera été nous vous votre vos notre nos ils elle elles je tu il ce cette
        ces cet que qui quoi dont où avec sans pour dans sur sous chez mais donc car pas ne plus très bien merci bonjour
        bonsoir salut s'il vous plaît demain aujourd'hui hier maintenant rendez rendez-vous commande livraison compte
        colis paiement facture répondez appelez cliquez numéro téléphone rappel confirmer annuler gratuit offre
        semaine mois jour jours année lundi mardi mercredi jeudi vendredi samedi dimanche et de la prêt prête
        c'est j'ai n'est l'école d'un d'une qu'il êtes avez avons ont tout tous toute toutes être avoir faire votre
        """,
    "pt": """
        os uma umas um uns do da dos das no na nos nas ao à é são foi será você vocês seu sua seus suas nosso nossa
        meu minha eu ele ela eles não sim com sem mais muito obrigado obrigada olá bom dia boa tarde noite hoje amanhã
        ontem agora aqui para pelo pela por que quando onde como porque está estão tem têm pedido entrega conta
        pagamento código mensagem responda ligue clique número telefone consulta lembrete confirmar cancelar oferta
        grátis desconto loja semana mês ano segunda terça quarta quinta sexta sábado feira e isso esse essa já também
        """,
    "de": """
        der das den dem des ein eine einen einem einer und oder aber ist sind wird werden wurde haben hat ich wir ihr
        sie ihre ihren ihnen ihrem unser unsere mein dein nicht kein keine mit von zu zum zur bei nach aus auf für über
        unter vor heute morgen gestern jetzt hier bitte danke hallo guten tag abend termin bestellung lieferung konto
        rechnung zahlung antworten nummer wie wann wo warum wenn dass weil auch noch schon sehr mehr uhr woche monat
        jahr montag dienstag mittwoch donnerstag freitag samstag sonntag im am es sich können möchten
        """,
    "it": """
        il lo gli una uno di del della dei delle degli al alla allo è sono era sarà ha hanno abbiamo che chi cui non con
        per più molto grazie ciao buongiorno buonasera prego oggi domani ieri adesso ora qui suo sua suoi tuo tua
        nostro nostra vostro io noi voi loro questo questa quello ma perché quando dove come anche ordine consegna conto
        pagamento codice messaggio rispondi rispondere chiama numero telefono appuntamento promemoria confermare e
        settimana mese anno lunedì martedì mercoledì giovedì venerdì sabato domenica il tuo della
        """,
    "nl": """
        het een en van voor met zijn wordt werd heeft hebben ik wij jij jullie uw jouw ons onze niet geen maar ook nog
        wel naar bij uit over vandaag morgen gisteren nu hier bedankt dank hallo goedemorgen afspraak bestelling bezorgd
        rekening betaling bericht antwoord nummer wanneer waar hoe waarom dat deze dit die zo wat week maand jaar maandag
        dinsdag woensdag donderdag vrijdag zaterdag zondag kunt kan graag
        """,
    "pl": """
        nie jest są był była będzie się na do od dla przez przy oraz lub ale czy jak kiedy gdzie dlaczego twój twoja twoje
        nasz nasza pan pani dziękuję dziękujemy proszę dzień dobry cześć dziś dzisiaj jutro wczoraj teraz tutaj wizyta
        zamówienie dostawa konto płatność wiadomość odpowiedz numer telefon potwierdź tydzień miesiąc rok
        """,
    "tl": """
        ang mga ng sa na ay po opo ko mo ka siya kami tayo sila namin natin inyo iyong iyo niya nila ito iyan iyon hindi
        wala may mayroon kung para dahil pero kasi lang din rin ba naman salamat magandang umaga hapon gabi ngayon bukas
        kahapon kailangan gusto pwede paki pakiusap tumawag sagot tanggapin bayad nang
        """,
    "id": """
        yang dan di ke dari untuk dengan tidak ini itu adalah akan sudah belum anda kami kita saya kamu mereka apa siapa
        bila bagaimana mengapa karena kerana atau tetapi juga lagi boleh bisa dapat terima kasih selamat pagi siang malam
        hari esok besok kemarin sekarang silakan sila pesanan pengiriman akaun akun bayaran pembayaran kod kode pesan
        balas hubungi nomor nombor janji temu telah pada dalam oleh
        """,
    "vi": """
        của và là có không được cho với này đã sẽ tôi bạn chúng quý khách xin cảm ơn chào vui lòng ngày mai hôm nay giờ
        tháng năm đơn hàng giao tài khoản thanh toán mã trả lời gọi số điện thoại lịch hẹn để trong từ đến một những các
        """,
    "ht": """
        mwen ou nou yo li pou nan ak ki pa gen sou yon sa se te ap tanpri mèsi bonjou bonswa demen jodi kounye randevou
        rele reponn nimewo telefòn lekòl timoun kont peman
        """,
    "tr": """
        bir bu için ile değil var yok olarak sizin siz biz ben sen lütfen teşekkürler teşekkür ederiz merhaba günaydın
        bugün yarın dün şimdi randevu randevunuz sipariş siparişiniz teslimat hesap hesabınız ödeme kod mesaj cevap
        numara telefon hafta ay yıl da de mi mı
        """,
    "sv": """
        och det att är som på för med av till den ett inte har jag du vi ni din ditt dina vår vårt era tack hej
        imorgon idag igår nu här beställning leverans konto betalning meddelande svara nummer telefon tid vecka månad år
        """,
}


SHORT_SPELLINGS = {
    "u": "you", "ya": "you", "yall": "you", "ur": "your", "yr": "your", "r": "are", "n": "and", "em": "them", "b4": "before",
    "w": "with", "thru": "through", "tonite": "tonight", "2nite": "tonight", "2day": "today", "tmrw": "tomorrow",
    "2moro": "tomorrow", "pls": "please", "plz": "please", "luv": "love", "wk": "week", "wks": "weeks", "mo": "month",
    "mos": "months", "hr": "hour", "hrs": "hours", "ppl": "people", "acct": "account", "accts": "accounts",
    "appts": "appointments", "appt": "appointment", "txt": "text", "thx": "thanks", "vids": "videos", "vid": "video",
    "cuz": "because", "bc": "because", "lil": "little", "fam": "family", "govt": "government", "biz": "business", "tho": "though",
    "some1": "someone", "bucks": "dollars", "til": "until",
}  # fmt: skip
"""How people shorten common words; a cue that is written in full means these too."""

_SPOKEN_IN_ENGLISH = frozenset(
    "a no me he is in die man am so do on are come as us an son or sin can den my".split()  # noqa: SIM905
)
ENGLISH = frozenset(_TEXTS["en"].split())
"""Common English words of messages."""

ENGLISH_ONLY = ENGLISH - _SPOKEN_IN_ENGLISH
"""Those of them that are no words of another language here."""


def _told_apart() -> dict[str, frozenset[str]]:
    words = {code: frozenset(text.split()) for code, text in _TEXTS.items()}
    english = words["en"]
    return {
        code: common if code == "en" else common - english - _SPOKEN_IN_ENGLISH
        for code, common in words.items()
    }


@cache
def languages_by_word() -> dict[str, tuple[str, ...]]:
    """Give the languages in which each word is common; single letters say nothing."""
    languages: dict[str, tuple[str, ...]] = {}
    for code, common in _told_apart().items():
        for word in common:
            if len(word) > 1:
                languages[word] = (*languages.get(word, ()), code)
    return languages
