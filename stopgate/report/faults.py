"""What can be wrong with a file that somebody brings; every text is for the person who has to correct it."""


class CellError(ValueError):
    """A cell that cannot be used; the text says what was expected. The row is rejected, the others go on."""


class FileError(Exception):
    """A file that cannot be used, or not from some line on; the text says where."""
