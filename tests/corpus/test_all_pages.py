"""Every page of the corpus gives an article that keeps what the values promise, and raises nothing."""

import corpus
import pytest
from promises import faults

import articlekit

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not corpus.CORPUS.is_dir(), reason="needs ../shared/corpus")]


def test_every_page_is_read():
    broken = []
    count = 0
    for name, source, url in corpus.pages():
        count += 1
        try:
            broken += [f"{name}: {fault}" for fault in faults(articlekit.parse(source, url=url))]
        except Exception as error:  # noqa: BLE001 - which exception it is, is the finding
            broken.append(f"{name}: {type(error).__name__}: {error}")
    assert broken == []
    assert count > 1_000
