"""Every field with its value, its source and what else it could have been; every speaker with what they say."""

from collections.abc import Iterator, Sequence
from html import escape

from articlekit._article import Candidate, Explanation, Quote
from articlekit._explain import agrees, shown

from .marks import direction
from .voices import Voice

_MOST_CANDIDATES = 12
_LONGEST_VALUE = 240
"""How much of a value or candidate is shown, in code points."""


def evidence_html(explanation: Explanation, voices: Sequence[Voice]) -> Iterator[str]:
    """The right side of the report."""
    yield '<aside class="evidence">\n<h2>Fields</h2>\n'
    unsaid = []
    for field, reason in explanation.reasons:
        if field == "quotes":
            continue
        if _value(explanation, field) or explanation.of(field):
            yield from _field(explanation, field, reason)
        else:
            unsaid.append(escape(_name(field)))
    if unsaid:
        yield f'<section class="field absent">\n<h3>The page says nothing of</h3>\n<p class="none">{", ".join(unsaid)}</p>\n</section>\n'
    yield "<h2>Quotes</h2>\n"
    if voices:
        yield f'<p class="reason">{escape(dict(explanation.reasons).get("quotes", ""))}</p>\n'
    for voice in voices:
        yield from _voice(voice, explanation.article.body.text)
    if not voices:
        why = dict(explanation.reasons).get("quotes", "")
        yield f'<p class="nothing">No quotes were found{escape(f": {why}") if why else ""}.</p>\n'
    yield "</aside>\n"


def _field(explanation: Explanation, field: str, reason: str) -> Iterator[str]:
    value = _value(explanation, field)
    candidates = explanation.of(field)
    source = _source(explanation, field)
    chip = f'<span class="source">{escape(source)}</span>' if source else ""
    yield f'<section class="field{"" if value else " absent"}">\n<h3>{escape(_name(field))} {chip}</h3>\n'
    yield f'<p class="value" dir="auto">{escape(_short(value))}</p>\n' if value else '<p class="value none">none</p>\n'
    yield f'<p class="reason">{escape(reason)}</p>\n'
    if candidates:
        yield from _candidates(candidates, shown(explanation.article, field))
    yield "</section>\n"


def _candidates(candidates: Sequence[Candidate], value: str) -> Iterator[str]:
    count = f"{len(candidates)} candidate{'s' if len(candidates) > 1 else ''}"
    yield f'<details>\n<summary>{count}</summary>\n<ol class="candidates">\n'
    for candidate in candidates[:_MOST_CANDIDATES]:
        won = candidate.value in value if candidate.field == "body" else agrees(candidate, value)
        mark = '<span class="won">chosen</span> ' if won else ""
        note = f" · {escape(candidate.note)}" if candidate.note else ""
        text = _short(candidate.value)
        yield (
            f'<li class="{"kept" if won else "lost"}"><span class="score">{candidate.score:.2f}</span> '
            f'<span class="offered"><span dir="{direction(text)}">{escape(text)}</span>\n'
            f"<small>{mark}{escape(candidate.source.value)} {escape(candidate.origin)}{note}</small></span></li>\n"
        )
    left = len(candidates) - _MOST_CANDIDATES
    yield f"</ol>\n{f'<p class=reason>and {left} more</p>' if left > 0 else ''}</details>\n"


def _voice(voice: Voice, text: str) -> Iterator[str]:
    yield f'<section class="voice {voice.colour}" id="s{voice.number}">\n'
    yield f'<h3><span class="n {voice.colour}">{voice.number or "?"}</span> <bdi>{escape(voice.name)}</bdi></h3>\n'
    yield f'<p class="about" dir="auto">{escape(voice.about)}</p>\n' if voice.about else ""
    yield "<ul>\n"
    for number, quote in voice.quotes:
        told = ", ".join(part for part in (quote.kind.value, _mention(quote)) if part)
        yield (
            f'<li><a href="#q{number}" dir="auto">{escape(_short(_words(quote, text)))}</a>'
            f" <small>{escape(told)}{f' · <bdi>{escape(quote.cue)}</bdi>' if quote.cue else ''}</small></li>\n"
        )
    yield "</ul>\n</section>\n"


def _words(quote: Quote, text: str) -> str:
    """What was said, piece by piece, without what stands between."""
    return " … ".join(text[start:end] for start, end in quote.spans) or quote.text


def _mention(quote: Quote) -> str:
    speaker = quote.speaker
    return f"as “{speaker.mention}”" if speaker and speaker.mention and speaker.mention != speaker.name else ""


def _value(explanation: Explanation, field: str) -> str:
    article = explanation.article
    match field:
        case "byline":
            return "; ".join(
                f"{author.name} ({', '.join(p for p in (author.role, author.kind.value) if p)})"
                for author in article.byline.authors
            )
        case "published" | "modified":
            stamp = getattr(article, field)
            return f"{stamp.value.isoformat(' ')} · to the {stamp.precision.value}" if stamp else ""
        case "body":
            count = len(article.body.paragraphs)
            return f"{len(article.body.text):,} characters in {count} paragraphs" if article.body.text else ""
        case "paywalled":
            return "" if article.paywalled is None else "paywalled" if article.paywalled else "free"
        case _:
            return shown(article, field)


def _source(explanation: Explanation, field: str) -> str:
    value = getattr(explanation.article, field, None)
    source = getattr(value, "source", None)
    if source is None and value:
        agreeing = (c.source for c in explanation.of(field) if agrees(c, shown(explanation.article, field)))
        source = next(agreeing, None)
    return source.value if source else ""


def _name(field: str) -> str:
    return {"alternative": "Deck", "url": "Address", "is_live": "Live blog"}.get(
        field, field.replace("_", " ").capitalize()
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"
