"""Leaves out of the doctests what needs an extra that is not installed; takes no test's time."""

from importlib.util import find_spec

from hypothesis import HealthCheck, settings

EXTRAS = {
    "arrow": "pyarrow",
    "charset": "charset_normalizer",
    "ray": "ray",
    "warc": "fastwarc",
    "zyte": "zyte_common_items",
}

collect_ignore = [f"src/articlekit/{door}.py" for door, needs in EXTRAS.items() if find_spec(needs) is None]
collect_ignore.append("tests/benchmarks/train_body.py")  # trains, and needs numpy and scipy for it

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # what a language's first page costs says nothing of a property
