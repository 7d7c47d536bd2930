"""Whether a text is English, told by function words and script; short texts count as English."""

import re

from stopgate.lint.word_list import word_list

_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?<!\S)[^\s@]++@\S++|https?://\S++|(?<![\w.-])(?:[\w-]++\.)+[a-z]{2,}\S*+", re.I)
_ENGLISH = word_list("""the to you your and for of is are our we reply with from this have will be at by on in or may can not text
    message messages data rates apply if it that their they when has been up out more please thanks thank who which
    customers receive sends send any all was new get now today tomorrow
    as an no so do us one two into about each every here there were did my me his her its than then these those only also after before
    when while between over under through covers consent agree yes text texts""")
_OTHERS = {
    "Spanish": """el la los las del que en una por para con su sus tu usted es está esta recibir mensajes gracias
    responda sus más cita mañana hoy nuestra nuestro nuestros y o se lo al ha han sido como pero si sin cancelar
    enviamos clientes recordatorios de un le ayuda texto puede pueden ser suscrito suscripción pedido aplican tarifas""",
    "French": """le la les des du que en une pour avec votre vos nous vous est sont par sur dans et ou ce cette de un
    recevoir messages merci répondez rendez demain aujourd au aux pas ne plus été avez arrêter commande a""",
    "Portuguese": """o os as do da dos das que em uma um por para com seu sua você é está receber mensagens obrigado
    responda mais amanhã hoje nossa nosso e ou se ao não foi são cancelar pedido de""",
    "German": """der die das den dem und oder für mit ihre ihr sie wir ist sind ein eine von zu nicht auf bei im am
    erhalten nachrichten danke antworten morgen heute unser bestellung termin werden ihren ihrem ihrer unsere unseren unserem unserer jede jeder jeden
    kunden haben hat sich wenn um per oder nach über vom einen einem einer keine schickt senden""",
    "Italian": """il lo gli della dei che in una un per con suo sua tuo è sono ricevere messaggi grazie rispondi
    domani oggi nostro nostra di e o si non più ordine appuntamento le""",
    "Tagalog": """ang ng mga sa na ay at para po ninyo kayo ito iyong inyong hindi upang mag tumanggap salamat""",
    "Vietnamese": """của và là cho bạn không có được các này với chúng tôi tin nhắn đã sẵn sàng trả lời để vui lòng ngày mai cảm ơn quý khách hẹn lịch""",
    "Polish": """jest do nie się na twój twoja państwa prosimy aby dziękujemy oraz jutro dziś odpowiedz wiadomości gotowy gotowa
    odbioru wizyta wizyty przypominamy o w z i że dla""",
    "Dutch": """het een van de voor uw je wij niet wordt morgen vandaag bericht berichten stuur bedankt afspraak bestelling klaar en
    u""",
    "Haitian Creole": """ou nou pou yo ak nan se pa yon sou mesaj tanpri mwen gen""",
}
_OTHER_WORDS = {language: frozenset(words.split()) for language, words in _OTHERS.items()}
_FEWEST_HITS = 3
_FEWEST_WITHOUT_ENGLISH, _FEWEST_WORDS = 2, 8
"""A sentence of some length without one English function word needs fewer words of the other language."""
_FEWEST_LETTERS = 6


def foreign_language(text: str) -> str | None:
    """The language a text is in when that is not English; None for English, mixed with English, or too short.

    Returns:
        A language's name, or "another script" for a text mostly in other than Latin letters.
    """
    text = _ADDRESS.sub(" ", text)
    letters = _LETTER.findall(text)
    latin = len(_LATIN.findall(text))
    if len(letters) >= _FEWEST_LETTERS and latin * 2 < len(letters):
        return "another script"
    words = [word.casefold() for word in _WORD.findall(text)]
    hits = {language: sum(word in known for word in words) for language, known in _OTHER_WORDS.items()}
    language = max(hits, key=lambda name: hits[name])
    english = sum(word in _ENGLISH for word in words)
    fewest = _FEWEST_WITHOUT_ENGLISH if not english and len(words) >= _FEWEST_WORDS else _FEWEST_HITS
    return language if hits[language] >= fewest and hits[language] > english * 1.5 else None
