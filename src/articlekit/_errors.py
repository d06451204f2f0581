"""The errors that articlekit raises, and nothing else of the library's.

    ArticleKitError
    ├── DocumentError (also a ValueError)        the source is no text, or larger than the stated limit
    └── UnknownLanguageError (also a LookupError)  a language code without a table

A page that is empty, broken or ugly is no error: it gives an `Article` with little or nothing in it.
A wrong argument type is a plain `TypeError`.
"""


class ArticleKitError(Exception):
    """Base of all errors of articlekit; never raised itself."""


class DocumentError(ArticleKitError, ValueError):
    """The source cannot be read as a page: bytes that are no text (a PDF, an image), or input over the size limit."""


class UnknownLanguageError(ArticleKitError, LookupError):
    """No table for the language code that was given; the message names the code and what would do."""
