"""Pages to rows: one for each, in the order of the inputs, whether it gave an article or not."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from articlekit._errors import ArticleKitError
from articlekit._explain import explain
from articlekit._many import parse_many
from articlekit._many.one_page import Item

from .formats import Row
from .inputs import Page, cause_of

_FEW = 16
"""Up to so many pages no worker is started: that takes longer than reading them."""


def article_rows(
    pages: Iterable[Page], workers: int | None, options: Mapping[str, Any], at: Callable[[int], None]
) -> Iterator[Row]:
    """A row for each page, read on all cores where there are many; `at` hears how far the inputs are read."""
    waiting: deque[Page] = deque()

    def items() -> Iterator[Item]:
        for page in pages:
            at(page.position)
            try:
                item = None if page.fault else page.item()
            except OSError as error:
                waiting.append(Page(name=page.name, url=page.url, fault=cause_of(error)))
                continue
            waiting.append(Page(name=page.name, url=page.url, fault=page.fault))
            if item:
                yield item

    source = items()
    if workers is None:
        first = list(islice(source, _FEW + 1))
        source = chain(first, source)
        workers = 0 if len(first) <= _FEW else None
    for result in parse_many(source, workers=workers, options=options):
        while waiting[0].fault:
            yield _row(waiting.popleft())
        page = waiting.popleft()
        yield _row(page, result.article.to_dict() if result.article else {"error": result.error})
    yield from (_row(page) for page in waiting)


def explained_rows(pages: Iterable[Page], options: Mapping[str, Any]) -> Iterator[Row]:
    """The same with `explain`, which is for looking at a few pages."""
    for page in pages:
        if page.fault:
            yield _row(page)
            continue
        try:
            source, url, *own = page.item()
            explanation = explain(source, url=url, **{**options, **(own[0] if own else {})})
        except (OSError, ArticleKitError) as error:
            yield _row(page, {"error": cause_of(error)})
        else:
            yield _row(page, explanation.to_dict())


def _row(page: Page, found: Row | None = None) -> Row:
    named = {"input": page.name, "requested_url": page.url} if page.url else {"input": page.name}
    return {**named, **(found or {"error": page.fault})}
