"""A second opinion on a page's encoding, by charset-normalizer, for pages that `parse` takes wrongly.

`parse` decides by what a page says of itself, by valid UTF-8 and by the signs of its language, and that decision never
depends on what else is installed. Whoever has pages that state nothing and come out as mojibake asks here, and passes
the text on.
"""

from charset_normalizer import from_bytes

from ._errors import DocumentError

__all__ = ["decode"]


def decode(page: bytes) -> str:
    """The text of a page, in the encoding that charset-normalizer holds for most likely.

    Args:
        page: the page, as downloaded.

    Returns:
        Its text, to be passed to `parse` or to any other parser; without a byte-order mark.

    Raises:
        DocumentError: no encoding makes text of the bytes.
        TypeError: `page` is not bytes.

    >>> decode("<p>Паром вернулся в старый порт через девять лет, сообщил капитан порта.</p>".encode("koi8-r"))[3:17]
    'Паром вернулся'
    """
    if not isinstance(page, (bytes, bytearray)):
        raise TypeError(f"page must be bytes, not {type(page).__name__}")
    found = from_bytes(bytes(page)).best() if page else None
    if found is None:
        if not page:
            return ""
        raise DocumentError("no encoding makes text of these bytes; is it a page?")
    return str(found).removeprefix("\ufeff")
