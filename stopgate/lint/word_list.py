"""Lists of words as data: written with blanks between them."""


def word_list(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
