"""Where the authors of a line can be reached: the pages and mail boxes that their names are links to."""

from articlekit._article import Author
from articlekit._document import Document

from .lines import Line
from .markup import is_author_page


def addressed(author: Author, lines: list[Line], document: Document) -> Author:
    """The author with the address of the page that the name is a link to, or of the mail box."""
    for line in lines:
        for run in line.runs:
            if run.tag != "a" or run.target is None or author.name not in line.text[run.start : run.end]:
                continue
            if run.target.startswith("mailto:"):
                mail = run.target.removeprefix("mailto:").partition("?")[0].strip()
                return _at(author, None, mail) if "@" in mail else author
            if is_author_page(run.target) and author.url is None:
                return _at(author, document.absolute(run.target), None)
    return author


def _at(author: Author, url: str | None, email: str | None) -> Author:
    """The author with an address; attrs' `evolve` takes several times as long."""
    return Author(
        name=author.name, kind=author.kind, role=author.role, url=author.url or url, email=author.email or email
    )
