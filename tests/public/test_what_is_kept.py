"""What the library keeps between pages does not grow with what pages say."""

import functools
import gc

import articlekit

PAGE = (
    "<html lang={tag}><title>Ferry returns</title><body><h1>Ferry returns</h1><p class=byline>By Ada Brook</p>"
    "<time>3 May 2018</time><p>“The ferry is back,” said Ida Moe, the harbour chief, on Thursday morning.</p>"
)


def kept_without_bound():
    """How much each cache without a limit of its own holds."""
    return {
        f"{cache.__module__}.{cache.__name__}": cache.cache_info().currsize
        for cache in gc.get_objects()
        if isinstance(cache, functools._lru_cache_wrapper)
        and cache.cache_info().maxsize is None
        and cache.__module__.startswith("articlekit")
    }


def test_regions_and_scripts_that_there_are_not_leave_nothing_behind():
    read_all_ways("en")
    before = kept_without_bound()
    for number in range(40):
        read_all_ways(f"en-Q{number:03}")
        read_all_ways(f"en-Qa{chr(97 + number // 26)}{chr(97 + number % 26)}-Z{chr(65 + number % 26)}")
    assert {name: size for name, size in kept_without_bound().items() if size > before.get(name, 0) + 2} == {}


def read_all_ways(tag):
    articlekit.parse(PAGE.format(tag=tag))
    articlekit.explain(PAGE.format(tag=tag))
