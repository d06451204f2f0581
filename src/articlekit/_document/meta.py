"""Meta tags, links and the title to claims: Open Graph, Twitter cards, Dublin Core, and the names that news systems use."""

from collections.abc import Mapping, Sequence
from typing import Final

from articlekit._article import Source

from .limits import MAX_CLAIM_CHARACTERS
from .schema_org import one_line
from .types import Claim

_NAMED: Final[Mapping[str, str]] = {
    name: field
    for field, names in {
        "headline": "og:title twitter:title dc.title dcterms.title headline title sailthru.title parsely-title citation_title hdl "
        "cxenseparse:title mediator_theme article:title",
        "description": "og:description description twitter:description dc.description dcterms.description sailthru.description",
        "author": "author article:author dc.creator dcterms.creator sailthru.author parsely-author byl citation_author "
        "article:author_name authors creator cxenseparse:author dc.author mediator_author og:article:author article.author "
        "dc.contributor rbauthors bt:author byline author_name author-name article:byline og:author",
        "published": "article:published_time og:published_time published_time datepublished date pubdate dc.date dc.date.issued "
        "dc.date.created dc.date.published dcterms.created dcterms.issued dcterms.date dc.created dc.issued sailthru.date parsely-pub-date "
        "publish_date publish-date publishdate publication_date publication-date article.published article.created "
        "cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date citation_date displaydate "
        "originalpublicationdate pdate ptime bt:pubdate date.issued og:article:published_time article_date_original "
        "shareaholic:article_published_time mediator_published_time rnews:datepublished og:pubdate created publishedat "
        "published_at published pub_date date_published last-published og:publish_date release_date datecreated "
        "article:published article:create_at article_published_time article:publish_date og:time og:article:time date.created date.available "
        "createdate creation_date uploaddate dc:date.created dc:date.issued dc.date.available dc.date.submitted dcterms.available "
        "content:publishdate bytedance:published_time iso-8601-publish-date citation_online_date bepress_citation_date eprints.date "
        "prism.publicationdate pub_time pubtime publishtime publish_time publication-time",
        "modified": "article:modified_time og:updated_time og:modified_time datemodified last-modified lastmod dcterms.modified "
        "dc.date.modified dc.modified modified revised article.updated lastmodified updated_time article:updated updated "
        "og:article:modified_time last_modified modified_time date_modified bt:moddate rnews:datemodified lastupdate "
        "article:modified article:updated_time article:update_at article_modified_time date.modified date.updated dateupdate "
        "last_updated last-updated last_updated_date revision_date dc:date.modified shareaholic:article_modified_time "
        "cxenseparse:recs:modifiedtime bytedance:updated_time prism.modificationdate update_time updatetime",
        "site": "og:site_name application-name publisher dc.publisher dcterms.publisher apple-mobile-web-app-title "
        "twitter:site article:publisher al:ios:app_name parsely-site cxenseparse:site citation_journal_title",
        "section": "article:section section parsely-section article.section sailthru.section og:section category "
        "dc.subject.section cxenseparse:section article:subsection subsection",
        "keywords": "keywords news_keywords article:tag parsely-tags",
        "language": "og:locale content-language dc.language dcterms.language language inlanguage",
        "url": "og:url twitter:url",
        "type": "og:type",
        "free": "article:content_tier isaccessibleforfree article.content_tier",
        "dateline": "dateline article:location",
        "label": "twitter:label1 twitter:label2",
        "labelled": "twitter:data1 twitter:data2",
        "credit": "copyright dc.source dc.rights syndication-source original-source article:source",
    }.items()
    for name in names.split()
}
_COLONS: Final = {
    f"{name.replace('.', ':', 1)}": field for name, field in _NAMED.items() if name.startswith(("dc.", "dcterms."))
}
"""Dublin Core as RDFa writes it: "dc:creator"."""
_FIELDS: Final = {**_COLONS, **_NAMED}


_MISPLACED: Final = frozenset(("published", "author"))
"""What is read from the attribute `value`, too, where a page has it for `content`: what few pages say elsewhere. Their titles and sections do worse than those shown."""
_KEYS: Final = ("property", "name", "itemprop", "http-equiv")


def meta_claims(metas: Sequence[Mapping[str, str]], canonical: Sequence[str], titles: Sequence[str]) -> list[Claim]:
    """The claims of the page's meta tags, canonical link and title, in that order."""
    claims: list[Claim] = []
    for attributes in metas:
        stated = attributes.get("content")
        value = stated or attributes.get("value")
        if not value or len(value) > 2 * MAX_CLAIM_CHARACTERS:
            continue
        for key in _KEYS:
            name = attributes.get(key)
            if not name:
                continue
            field = _FIELDS.get(name)
            if field is None:
                name = name.strip().lower()
                field = _FIELDS.get(name)
            if field is not None and (stated or field in _MISPLACED) and (text := one_line(value)):
                if field == "labelled":  # cards for posts have who wrote them behind "Written by", in any language
                    labels = [claim.value for claim in claims[-1:] if claim.field == "label"]
                    claims += [Claim("author", f"{label} {text}", Source.META, name) for label in labels]
                else:
                    claims.append(Claim(field, text, Source.META, name))
                break
    if canonical and (address := one_line(canonical[0])):
        claims.append(Claim("url", address, Source.META, "canonical"))
    if titles and (text := one_line(titles[0])):
        claims.append(Claim("headline", text, Source.META, "title"))
    return claims
