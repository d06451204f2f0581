"""The article as read: headline, credits and text, with what the parsers found in them marked."""

from collections.abc import Iterator, Sequence
from html import escape

from articlekit._article import Article, Paragraph, ParagraphKind, Timestamp

from .marks import Mark, direction, marked
from .voices import Voice

_TAGS = {
    ParagraphKind.LIST_ITEM: "li",
    ParagraphKind.QUOTATION: "blockquote",
    ParagraphKind.PULL_QUOTE: "blockquote",
    ParagraphKind.CAPTION: "figcaption",
    ParagraphKind.PREFORMATTED: "pre",
}


def reading_html(article: Article, voices: Sequence[Voice]) -> Iterator[str]:
    """The left side of the report."""
    language = f' lang="{escape(article.language)}"' if article.language else ""
    sample = article.body.text or (article.headline.text if article.headline else "")
    yield f'<article class="reading"{language} dir="{direction(sample)}">\n<header>\n'
    yield from _head(article)
    yield "</header>\n"
    yield from _body(article, voices)
    for note in article.corrections:
        yield f'<p class="note"><span class="tag" lang="en">{note.kind.value}</span> {escape(note.text)}</p>\n'
    for update in article.updates:
        yield '<section class="update">\n'
        yield _stamp("update", update.published) if update.published else ""
        yield f"<h3>{escape(update.headline)}</h3>\n" if update.headline else ""
        yield f"<p>{escape(update.text)}</p>\n</section>\n"
    yield "</article>\n"


def _head(article: Article) -> Iterator[str]:
    if article.site or article.sections:
        yield f'<p class="trail">{escape(" › ".join([*([article.site] if article.site else []), *article.sections]))}</p>\n'
    headline = article.headline
    if headline:
        yield f'<p class="kicker">{escape(headline.kicker)}</p>\n' if headline.kicker else ""
        yield f'<h1><mark class="headline">{escape(headline.text)}</mark></h1>\n'
        yield f'<p class="deck">{escape(headline.alternative)}</p>\n' if headline.alternative else ""
    byline = article.byline
    if byline.text or byline.authors:
        names = [author.name for author in byline.authors]
        text = byline.text or ", ".join(names)
        yield f'<p class="credit">{marked(text, _names(text, names))}</p>\n'
    if article.published or article.modified:
        yield '<p class="times">'
        yield _stamp("published", article.published) if article.published else ""
        yield _stamp("modified", article.modified) if article.modified else ""
        yield "</p>\n"
    if article.dateline:
        yield f'<p class="times"><span class="tag" lang="en">dateline</span> {escape(article.dateline.text)}</p>\n'


def _names(text: str, names: Sequence[str]) -> Iterator[Mark]:
    after = 0
    for name in names:
        start = text.find(name, after)
        if start >= 0:
            after = start + len(name)
            yield Mark(start, after, "mark", "author")


def _stamp(label: str, stamp: Timestamp) -> str:
    shown = marked(stamp.text, [Mark(stamp.start, stamp.end, "mark", "stamp")])
    return f'<span class="when"><span class="tag" lang="en">{label}</span> {shown}</span> '


def _body(article: Article, voices: Sequence[Voice]) -> Iterator[str]:
    if not article.body.paragraphs:
        yield '<p class="nothing" lang="en" dir="ltr">No article text was found on this page.</p>\n'
    marks = [*_quotes(voices), *_speakers(voices)]
    listed = False
    for paragraph in article.body.paragraphs:
        if (paragraph.kind is ParagraphKind.LIST_ITEM) != listed:
            listed = not listed
            yield "<ul>\n" if listed else "</ul>\n"
        yield _paragraph(paragraph, marks)
    if listed:
        yield "</ul>\n"


def _quotes(voices: Sequence[Voice]) -> Iterator[Mark]:
    for voice in voices:
        for number, quote in voice.quotes:
            spans = quote.spans or ((quote.start, quote.end),)
            for start, end in spans:
                last = end == spans[-1][1]
                link = f'<a class="n {voice.colour}" href="#s{voice.number}">{voice.number or "?"}</a>' if last else ""
                anchor = f"q{number}" if start == spans[0][0] else ""
                yield Mark(start, end, "mark", f"quote {quote.kind.value} {voice.colour}", anchor, link)


def _speakers(voices: Sequence[Voice]) -> Iterator[Mark]:
    seen = set()
    for voice in voices:
        for _, quote in voice.quotes:
            speaker = quote.speaker
            if speaker and speaker.start is not None and speaker.end is not None and speaker.start not in seen:
                seen.add(speaker.start)
                yield Mark(speaker.start, speaker.end, "span", f"speaker {voice.colour}")


def _paragraph(paragraph: Paragraph, marks: Sequence[Mark]) -> str:
    text = escape(paragraph.text) if paragraph.start is None else marked(paragraph.text, marks, offset=paragraph.start)
    if paragraph.kind is ParagraphKind.HEADING:
        level = min(6, max(2, paragraph.level or 2))
        return f"<h{level}>{text}</h{level}>\n"
    if paragraph.kind is ParagraphKind.CAPTION:
        credit = f' <span class="photo">{escape(paragraph.credit)}</span>' if paragraph.credit else ""
        return f'<figure><figcaption><span class="tag" lang="en">caption</span> {text}{credit}</figcaption></figure>\n'
    tag = _TAGS.get(paragraph.kind, "p")
    beside = ' class="beside"' if paragraph.start is None else ""
    row = ' class="row"' if paragraph.kind is ParagraphKind.TABLE_ROW else beside
    return f"<{tag}{row}>{text}</{tag}>\n"
