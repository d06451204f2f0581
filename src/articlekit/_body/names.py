"""What class and id words say of a container: facts of web markup, the same on sites all over the world.

Every kind is one bit, so that all that a block's containers say together is one integer.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

STEMS: Final[Mapping[str, str]] = {
    "copy": "body copy text txt texte content contents inhalt cuerpo corpo prose wysiwyg richtext rte texto corps paragraph maintext "
    "fulltext bodytext rich",
    "story": "article artical artikel artykul articulo artigo story post entry hentry news blog blogpost single nota noticia detail",
    "deck": "intro lead lede subtitle subhead subheadline standfirst deck dek summary excerpt abstract chapo perex vorspann "
    "sinopsis entradilla bajada sottotitolo ingress manchet",
    "comments": "comment comments komment kommentar commentaire comentario disqus reply replies respond forum discussion cmt "
    "opinions livefyre komentar hozzaszolas yorum reactie reageer binhluan diskusia diskuse diskuze diskusija keskustelu tanggapan",
    "related": "related relation recommend recommended recommendation similar outbrain taboola linklist linkbox associated verwandt recirc "
    "relacion popular trending latest recent topstories mostread readmore readalso seealso alsoread also more zergnet mehr upnext",
    "teaser": "teaser card cards carousel slider headlines feed listing item items tile tiles archive thumb thumbs thumbnail "
    "playlist swiper slick promobox",
    "share": "share sharing social addthis facebook twitter whatsapp follow sociable bookmark toolbar tools print email "
    "sharebar linkedin telegram",
    "offer": "newsletter subscribe subscription subscriber signup paywall member membership donate donation promo promotion premium "
    "regwall piano register registration cta abo abonn support contribute appdownload",
    "advert": "ad ads adv advert advertisement advertising sponsor sponsored banner werbung anzeige affiliate commercial "
    "publicidad dfp gpt adsense adbox adslot reklama",
    "caption": "caption captions figcaption credit credits legend legende bildunterschrift bildtext copyright fotograf photographer cptn "
    "wp-caption photocredit cutline cutlines imgtext pictext phototext fototext bildtekst billedtekst kuvateksti "
    "didascalia epigrafe bijschrift onderschrift popisek podnapis altyazi kepalairas leyenda piedefoto "
    "podpiszdjecia podpisfoto opiszdjecia",
    "picture": "figure photo photos image images img imgs gallery galerie picture media video videos slide slideshow pic pics player "
    "foto fotos infographic audio podcast bild absatzbild artikelbild aufmacherbild beitragsbild titelbild lightbox "
    "picbox picturebox photobox imagebox imgbox fotobox bildbox articleimg "
    "articlefoto articlephoto artikelfoto",
    "byline": "byline author authors autor autoren writer contributor reporter profile bio vcard verfasser redakteur redaktion signature "
    "avatar autore auteur",
    "meta": "meta metadata date datum data time timestamp published posted dateline readtime info views pubdate fecha created modified "
    "kicker dachzeile",
    "tags": "tag tags taglist keyword keywords category categories topic topics label labels hashtag taxonomy schlagworte tagcloud "
    "folksonomy tematags",
    "menu": "nav navi navigation navbar menu submenu breadcrumb breadcrumbs crumb crumbs pagination pager tabs toc skip search login "
    "sitemap links topbar prev next paging",
    "aside": "sidebar aside widget rail rightcol rightbar marginal complementary randspalte",
    "box": "box infobox factbox inset callout highlight background hintergrund embed embedded panel notice note alert kasten",
    "quotation": "pullquote quote quotes zitat blockquote citation cite",
    "footer": "foot footer imprint impressum disclaimer legal colophon license",
    "header": "header masthead title headline hero heading titre titulo",
    "hidden": "cookie consent gdpr modal popup overlay dialog hidden hide noprint printonly offscreen tooltip dropdown collapse "
    "collapsed",
    "poll": "poll survey quiz rating vote umfrage feedback reaction reactions",
    "correction": "correction corrections clarification erratum errata korrektur",
    "live": "liveblog liveticker ticker live liveupdate livefeed",
    "form": "form fieldset formular formulario formulaire modulo webform",
}
"""Kind of container -> the words that say so. A word of four letters or more also counts as the beginning of a longer one
("commentlist"), one of five or more as its end ("wpcomments")."""

TAG_STEMS: Final[Mapping[str, str]] = {
    "nav": "nav",
    "menu": "nav",
    "footer": "footer",
    "header": "header",
    "aside": "aside",
    "figcaption": "caption",
    "caption": "caption",
    "figure": "figure",
    "dialog": "dialog",
    "blockquote": "blockquote",
    "form": "form",
    "fieldset": "form",
}
KINDS: Final = tuple(STEMS)
BIT: Final[Mapping[str, int]] = {kind: 1 << number for number, kind in enumerate(KINDS)}
_WHOLE: Final[dict[str, int]] = {}
for _kind, _stems in STEMS.items():
    for _stem in _stems.split():
        _WHOLE[_stem] = _WHOLE.get(_stem, 0) | BIT[_kind]
_OTHERWISE: Final = frozenset({"commentary", "commentaries", "formatted"})
"""What articles, or running text, are called, with a beginning that says another kind."""
_SHORTEST_BEGINNING: Final = 4
_SHORTEST_END: Final = 5
_LONGEST: Final = max(map(len, _WHOLE))
_SUBWORD: Final = re.compile(r"[a-z]{2,24}")


@lru_cache(maxsize=16384)
def _kinds_of_word(word: str) -> int:
    bits = _WHOLE.get(word, 0)
    if bits or word in _OTHERWISE:
        return bits
    longest = min(len(word), _LONGEST)
    for length in range(longest, _SHORTEST_BEGINNING - 1, -1):
        if head := _WHOLE.get(word[:length]):
            bits |= head
            break
    for length in range(longest, _SHORTEST_END - 1, -1):
        if tail := _WHOLE.get(word[-length:]):
            return bits | tail
    return bits or (BIT["related"] if "related" in word else 0)  # "boxrelatednewsitem", which had capitals


@lru_cache(maxsize=16384)
def kinds_of(names: str) -> int:
    """The kinds that the names of a container say, as bits of `BIT`.

    >>> kinds_of("newsletter-box") == BIT["offer"] | BIT["box"]
    True
    """
    bits = 0
    for unsaid in _UNSAID:
        if unsaid in names:
            names = names.replace(unsaid, "")
    for word in _SUBWORD.findall(names):
        bits |= _kinds_of_word(word)
    return bits & ~_OF_FOLDED if "accordion" in names else bits


_UNSAID: Final = ("label-hidden", "text-caption")
"""What systems in wide use call a field that is shown without its label, which is not hidden, and a size of type, which is no caption's alone."""
_OF_FOLDED: Final = BIT["teaser"] | BIT["header"] | BIT["hidden"] | BIT["box"]
"""What the parts of an accordion are called ("accordion-item", "accordion-header", "accordion-collapse collapse") says nothing of what is folded up in it."""
TAG_KINDS: Final[Mapping[str, int]] = {tag: kinds_of(stem) for tag, stem in TAG_STEMS.items()}
"""What the tag of a container says, as bits of `BIT`."""
OF_OTHERS: Final = (
    BIT["related"]
    | BIT["teaser"]
    | BIT["comments"]
    | BIT["menu"]
    | BIT["aside"]
    | BIT["footer"]
    | BIT["advert"]
    | BIT["offer"]
)
"""Pictures in elements that say one of these are not the article's."""


@lru_cache(maxsize=16384)
def unnumbered(names: str) -> str:
    """Names without those that end in a number, or in a hyphen and a hexadecimal one: systems number their elements.

    >>> unnumbered("text text-4711 element-73c1fb0b h1like")
    'text h1like'
    """
    return " ".join([name for name in names.split() if not _is_numbered(name)])


def _is_numbered(name: str) -> bool:
    if name[-1].isdecimal():
        return True
    _, hyphen, end = name.rpartition("-")
    return hyphen != "" and any(map(str.isdecimal, end)) and _HEXADECIMAL.issuperset(end)


_HEXADECIMAL: Final = frozenset("0123456789abcdef")
