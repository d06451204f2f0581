"""What the names of elements and the addresses of links say of authors: facts of web markup, the same all over the world."""

import re
from functools import lru_cache

CREDIT = 1
"""The element holds the credit of an article."""
PERSONAL = 2
"""The element is the name of an author, or leads to it: rel=author, itemprop=author, a microformat's `fn`."""
BIOGRAPHY = 4
"""The element says who an author is."""
APART = 8
"""The element belongs to other articles, to readers or to the site."""
BESIDE = 16
"""The element stands beside the text."""
PICTURE = 32
"""The element belongs to a picture."""
NAME_PART = 64
"""The element is a part of a name."""

PLACE = 128
"""The element says where the article was written."""

FACTS = 256
"""The element holds the facts of an article: date, section, author."""

_WORDS = {
    CREDIT: r"by-?_?line(?!r)|auth?eur(?!i)|author(?!i[tsz])|autor(?!i[zst]|adio)|autore(?![a-z])|redakteur|redacteur|redaktor|verfasser|"
    r"written-?_?by|posted-?_?by|published-?_?by|write-?_?by|(?<![a-z])(?:writers?|wrt|contributors?|reporters?|journalists?|columnist|"
    r"redactie|forfatter|skribent|firma|signature|signatur|penulis|editor-name|creator|yazar|kontributor|contribution|attribution|"
    r"creditos|autoria|by)(?![a-z])",
    PERSONAL: r"(?<![\w-])(?:author|fn|p-author)(?![\w-])|author-?_?name|autor-?_?nombre|(?<![a-z])byline-?_?(?:name|author)",
    BIOGRAPHY: r"(?<![a-z])(?:bio|biography|profile|about|box|description|desc|card-body|infobox)(?![a-z])|author-?(?:bio|box|info-?box)|aboutauthor|about-author",
    APART: r"comment|(?<![a-z])respon(?:d|ses?)(?![a-z])|related|recirc|recommend|teaser|(?<![a-z])(?:popular|trending|latest|recent|archive|nav|navbar|menu|"
    r"submenu|breadcrumbs?|carousel|slider|ticker|promo|feed|newsfeed|search|newsletter|outbrain|taboola|subscribe|modal|reply|"
    r"replies|tagcloud|forum|cookie|livefyre|disqus|mini-card|live-event|liveblog)(?![a-z])|most-?_?(?:read|viewed|popular)|more-?_?(?:stories|"
    r"news|posts|articles|from)|read-?(?:more|also|next)|(?:next|prev|previous)-?_?(?:post|article)|latestnews|newestarticle|recentpost|"
    r"upnext|live-?_?(?:event|entry)|kommentar",
    BESIDE: r"side-?bar|(?<![a-z])(?:widgets?|footer|aside|rail)(?![a-z])",
    PICTURE: r"(?<![a-z])(?:caption|photo|photos|image-?credit|img|figure|picture|foto|fotos|bild|bildunterschrift|gallery|media-?credit|"
    r"copyright|video|player)(?![a-z])|photo-?credit|fotograf|photographer|caption",
    FACTS: r"(?<![a-z])(?:entry|post|article|story|news|blog|item|page)?[-_]{0,2}(?:meta|meta-?data|info|infos|details|submitted|posted|posted-on|"
    r"date|datum|fecha|published|publish|attribution|dateline|timestamp|sub-?head(?:er)?)(?![a-z])|meta-?info|post-?meta|entry-?meta|postinfo|"
    r"pub(?:lish)?-?date",
    PLACE: r"date-?line|(?<![a-z])(?:locality|(?:author|article|content|byline|news|story)-?_?location|lugar|ciudad)(?![a-z])",
    NAME_PART: r"(?<![a-z])(?:first|last|given|family|additional|sur)-?_?name|vorname|nachname",
}
_MARKS = {bit: re.compile(pattern) for bit, pattern in _WORDS.items()}
_PAGE = re.compile(
    r"/(?:authors?|autor(?:es|en|i|e|s|as)?|auteurs?|redakteure?|redakt(?:or|ion|ionen)|profile?s?|perfil|people|persons?|staff|team|"
    r"journalists?|journaliste|reporters?|columnists?|contributors?|writers?|by|bio|user|users|members?|mitarbeiter\w{0,8}|periodista|"
    r"firmas?|verfasser|persoon|penulis|yazar|yazarlar|avtor|avtory|kirjoittaja|skribent|forfatter|editors?|correspondents?|creator|"
    r"expert\w{0,3}|columnista|opinionistas)(?:/|-|\.|\?|,)|[?&](?:author|autor|user)=",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def marks(names: str) -> int:
    """What names say of an element, as a sum of the bits above.

    >>> marks("post-author") == CREDIT, marks("authority") == 0, marks("comment-author") == CREDIT | APART
    (True, True, True)
    """
    if not names:
        return 0
    found = 0
    for bit, pattern in _MARKS.items():
        if pattern.search(names):
            found |= bit
    return found & ~(CREDIT | PERSONAL) if "follow" in names else found


def is_author_page(target: str | None) -> bool:
    """Whether an address is that of an author's page, or of an author's mail box.

    >>> is_author_page("/authors/ada-brook"), is_author_page("/politics/vote")
    (True, False)
    """
    return target is not None and (target.startswith("mailto:") or _PAGE.search(target[:300]) is not None)
