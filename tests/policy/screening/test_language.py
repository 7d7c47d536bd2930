"""The language of a text, judged by sentence and never in haste."""

import pytest

from stopgate.policy.screening.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Su cita es mañana a las 3pm. Responda C para confirmar.", "es"),
        ("Muchas gracias por su compra", "es"),
        ("Bonjour, votre rendez-vous est confirmé pour demain", "fr"),
        ("Ihre Bestellung wurde heute versandt", "de"),
        ("Seu pedido foi enviado", "pt"),
        ("Il tuo ordine è stato spedito oggi", "it"),
        ("Twoje zamówienie zostało wysłane", "pl"),
        ("Đơn hàng của bạn đã được giao", "vi"),
        ("Ang inyong order ay naipadala na", "tl"),
        ("Randevou ou a se demen", "ht"),
        ("您的订单已发货，请注意查收", "zh"),
        ("Ваш заказ отправлен", "ru"),
        ("주문하신 상품이 배송되었습니다", "ko"),
        ("أهلا وسهلا بكم في متجرنا", "ar"),
        ("Your visit is tomorrow at 3. Su cita es mañana a las 3.", "es"),
    ],
)
def test_another_language_is_found(text, code):
    """Two sentences in the other language, or one among two, are enough."""
    assert detect_language(text).foreign(("en",)) == code
    assert detect_language(text).foreign(("en", code)) is None


@pytest.mark.parametrize(
    "text",
    [
        "OK",
        "Gracias",
        "1",
        "😀😀😀",
        "Feliz cumpleaños!",
        "María José, your table at Señor Frog's is ready",
        "Hola Maria, your appointment is at 3pm",
        "Thanks! Merci! Danke!",
        "wah liao eh so sian leh",
        "dun wan lar, u go b4 me can? tmr oso ok",
        "Reply STOP to cancel. Responda ALTO para cancelar los mensajes.",
        "Your ride is here. Répondez ARRET pour vous désabonner.",
        "https://acme.com/promociones/ofertas",
    ],
)
def test_english_slang_names_and_short_texts_pass(text):
    """Names, loanwords, slang, greetings and the opt-out line in a second language decide nothing."""
    assert detect_language(text).foreign(("en",)) is None


def test_english_is_foreign_where_only_spanish_is_approved():
    """The rule is about the approved languages, not about English."""
    assert (
        detect_language("Your appointment is tomorrow at noon, please call us.", ("es",)).foreign(("es",))
        == "en"
    )
