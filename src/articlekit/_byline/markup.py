"""What the names of elements and the addresses of links say of authors: facts of web markup, the same all over the world."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from articlekit._document import Inline

CREDIT: Final = 1
"""The element holds the credit of an article."""
PERSONAL: Final = 2
"""The element is the name of an author, or leads to it: rel=author, itemprop=author, a microformat's `fn`."""
BIOGRAPHY: Final = 4
"""The element says who an author is."""
APART: Final = 8
"""The element belongs to other articles, to readers or to the site."""
BESIDE: Final = 16
"""The element stands beside the text."""
PICTURE: Final = 32
"""The element belongs to a picture."""
NAME_PART: Final = 64
"""The element is a part of a name."""

PLACE: Final = 128
"""The element says where the article was written."""

FACTS: Final = 256
"""The element holds the facts of an article: date, section, author."""

_WHOLE_WORDS: Final[Mapping[int, str]] = {
    CREDIT: "by wrt writer writers contributor contributors reporter reporters journalist journalists columnist redactie forfatter "
    "skribent firma firmante signature signatur penulis creator yazar kontributor contribution attribution creditos autoria "
    "writtenby postedby publishedby writeby periodista periodistas jornalista jornalistas journaliste journalistes giornalista giornalisti "
    "toimittaja kirjoittaja szerzo szerzok muhabir novinar novinari dziennikarz tacgia wartawan avtor avtori avtory correspondent "
    "correspondents korrespondent corresponsal schrijver zuozhe jizhe phongvien zurnalistas zurnalists ajakirjanik gazetari wordsby storyby articleby reportby "
    "textby textvon authoredby escritopor publicadopor scrittoda pubblicatoda ecritpar publiepar geschrevendoor skrevetaf skrevetav skrivenav",
    PERSONAL: "fn authorname autornombre bylinename bylineauthor",
    BIOGRAPHY: "bio biography profile about box description desc cardbody infobox authorbio authorbox authorinfobox aboutauthor",
    APART: "respond response responses popular trending latest recent archive nav navbar menu submenu breadcrumb breadcrumbs carousel "
    "slider ticker promo feed newsfeed search newsletter outbrain taboola subscribe modal reply replies tagcloud forum cookie "
    "livefyre disqus minicard liveevent liveentry liveblog mostread mostviewed mostpopular morestories morenews moreposts "
    "morearticles morefrom readmore readalso readnext nextpost prevpost previouspost nextarticle prevarticle previousarticle "
    "latestnews newestarticle recentpost recentposts upnext",
    BESIDE: "sidebar widget widgets footer aside rail",
    PICTURE: "caption photo photos imagecredit img figure picture foto fotos bild bildunterschrift gallery mediacredit copyright video "
    "player photocredit",
    FACTS: "meta metadata info infos details submitted posted postedon date datum fecha published publish attribution dateline "
    "timestamp subhead subheader metainfo postmeta entrymeta articlemeta postinfo pubdate publishdate",
    PLACE: "dateline locality authorlocation articlelocation contentlocation bylinelocation newslocation storylocation lugar ciudad",
    NAME_PART: "firstname lastname givenname familyname additionalname surname vorname nachname",
}
"""What a word of a name says when it stands alone, or two words when they stand together ("posted-by")."""

_STEMS: Final[Mapping[int, str]] = {
    CREDIT: "byline author autor auteur autheur redakteur redacteur redaktor verfasser",
    PERSONAL: "authorname autornombre bylinename bylineauthor",
    APART: "comment related recirc recommend teaser kommentar",
    PICTURE: "caption fotograf photographer",
    FACTS: "postmeta entrymeta articlemeta metainfo",
}
"""What words say by a part of them: "articleauthorname"."""

_NEAR_MISS: Final = re.compile(r"authori[tsz]|authenti|autori[zst]|autoradio|auteuri")
_PART: Final = re.compile(r"[a-z]+")
_PART_OR_BLANK: Final = re.compile(r"[a-z]+|\s")
_WHOLE: Final[dict[str, int]] = {}
for _bit, _words in _WHOLE_WORDS.items():
    for _word in _words.split():
        _WHOLE[_word] = _WHOLE.get(_word, 0) | _bit
_STEMS_OF: Final = tuple((bit, re.compile("|".join(stems.split()))) for bit, stems in _STEMS.items())
_STEM: Final = re.compile("|".join(stem for stems in _STEMS.values() for stem in stems.split()))
_PERSONAL_WORDS: Final = frozenset(("author", "p-author"))
_SHORTEST_STEM: Final = 5
_PAGES: Final = (
    r"/(?:authors?|autor(?:es|en|i|e|s|as)?|auteurs?|redakteure?|redakt(?:or|ion|ionen)|profile?s?|perfil|people|persons?|staff|team|"
    r"journalists?|journalistes?|reporters?|columnists?|contributors?|writers?|by(?!-)|bio|user|users|members?|mitarbeiter\w{0,8}|periodistas?|"
    r"firmas?|verfasser|persoon|penulis|yazar(?:lar)?|avtor[iy]?|kirjoittaja|skribent|forfatter|editors?|correspondents?|creator|"
    r"expert\w{0,3}|columnista|opinionistas|jornalistas?|giornalist[ai]|toimittajat?|szerzok?|muhabir|"
    r"novinari?|dziennikarze?|tac-gia|wartawan|avtorius|autorius|autoriai|forfattere|schrijvers?|redacteurs?|corresponsales)(?:/|-|\.|\?|,)"
)
_ASKED: Final = r"[?&](?:author|autor|user)="
_PAGE: Final = re.compile(_PAGES)
_PAGE_ASKED: Final = re.compile(_ASKED)
"""Both for small letters: a pattern that begins with one sign, whatever the case, runs through an address many times as fast."""
_LONGEST_ADDRESS: Final = 300


@lru_cache(maxsize=8192)
def marks(names: str) -> int:
    """What names say of an element, as a sum of the bits above.

    >>> marks("post-author") == CREDIT, marks("authority") == 0, marks("comment-author") == CREDIT | APART
    (True, True, True)
    """
    found, before = 0, ""
    for part in _PART_OR_BLANK.findall(names):
        if part in _WHOLE:
            found |= _WHOLE[part]
        if before and before + part in _WHOLE:
            found |= _WHOLE[before + part]
        before = part if part.isalpha() else ""
    if _STEM.search(names) is not None:
        found |= _marks_of_stems(names)
    return found & ~(CREDIT | PERSONAL) if "follow" in names else found


def _marks_of_stems(names: str) -> int:
    found = 0 if _PERSONAL_WORDS.isdisjoint(names.split()) else PERSONAL
    for part in _PART.findall(names):
        if len(part) >= _SHORTEST_STEM and _STEM.search(part) and not _NEAR_MISS.search(part):
            for bit, pattern in _STEMS_OF:
                if pattern.search(part):
                    found |= bit
    return found


def inline_marks(inline: Sequence[Inline]) -> int:
    """What the names of a block's inline elements say of an author, a picture or an article's facts."""
    bits = 0
    for _, names, _ in inline:
        if names:
            bits |= marks(names)
    return bits & (CREDIT | PERSONAL | PICTURE | FACTS)


def is_author_page(target: str | None) -> bool:
    """Whether an address is that of an author's page, or of an author's mail box.

    >>> is_author_page("/authors/ada-brook"), is_author_page("/politics/vote"), is_author_page("/licenses/by-sa/4.0/")
    (True, False, False)
    """
    if target is None:
        return False
    if target.startswith("mailto:"):
        return True
    address = target[:_LONGEST_ADDRESS]
    if not address.isascii():
        return re.search(f"{_PAGES}|{_ASKED}", address, re.IGNORECASE) is not None
    small = address.lower()
    return _PAGE.search(small) is not None or ("=" in small and _PAGE_ASKED.search(small) is not None)
