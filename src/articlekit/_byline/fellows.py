"""Authors in a box each: boxes of one make that follow each other right below the headline make one credit."""

from collections.abc import Iterator, Sequence

from articlekit._document import Container, Document

from .offer import Offer
from .places import Group
from .vocabulary import fold


def as_one(read: Sequence[tuple[Group, Offer]], document: Document) -> Iterator[Offer]:
    """The offers of a zone, in its order; those of people in boxes of one make that follow each other as one."""
    if len(read) < 2:  # noqa: PLR2004 - one has no fellows
        yield from (offer for _, offer in read)
        return
    group, offer = read[0]
    for after, other in read[1:]:
        if offer.has_person and other.has_person and _are_fellows(group, after, document):
            offer = _joined(offer, other)
        else:
            yield offer
            offer = other
        group = after
    yield offer


def _are_fellows(one: Group, other: Group, document: Document) -> bool:
    if one.last != other.first:
        return False
    above, below = _box(one, document), _box(other, document)
    if above is None or below is None:
        return False
    return (above.parent, above.tag, above.names) == (below.parent, below.tag, below.names)


def _box(group: Group, document: Document) -> Container | None:
    """The outermost element that holds a group and nothing else; None if none does."""
    containers = document.containers
    box, index = None, document.blocks[group.first].container
    while index >= 0 and containers[index][3:5] == (group.first, group.last):
        box = containers[index]
        index = box.parent
    return box


def _joined(offer: Offer, other: Offer) -> Offer:
    """Two offers as one, everyone once."""
    known = offer.names
    authors = (*offer.authors, *(author for author in other.authors if fold(author.name) not in known))
    return offer._replace(
        authors=authors,
        score=max(offer.score, other.score),
        text=f"{offer.text}, {other.text}" if offer.text and other.text else offer.text or other.text,
        loose=offer.loose | other.loose,
        affiliations=(*offer.affiliations, *other.affiliations),
    )
