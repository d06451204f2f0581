"""The public list: what it names exists, is documented, and nothing else is public."""

import inspect
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import attrs
import pytest

import articlekit

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_list_is_what_can_be_imported():
    for name in articlekit.__all__:
        assert getattr(articlekit, name).__name__ == name
    public = {
        name for name, value in vars(articlekit).items() if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert public - {"Any", "import_module", "TYPE_CHECKING"} == set(articlekit.__all__)
    assert {name for name in dir(articlekit) if not name.startswith("_")} == public - {
        "Any",
        "import_module",
        "TYPE_CHECKING",
    }
    assert articlekit.__all__ == sorted(articlekit.__all__)
    with pytest.raises(AttributeError, match="no attribute 'prase'"):
        articlekit.prase  # noqa: B018


def test_only_private_modules_below_the_root_but_the_doors_of_the_extras():
    package = Path(articlekit.__file__).parent
    extras = {line.partition("==")[2].strip(" '\"") for line in metadata.requires("articlekit") if "extra ==" in line}
    assert {
        path.stem for path in package.iterdir() if path.name != "py.typed" and not path.name.startswith("_")
    } <= extras


@pytest.mark.parametrize("name", articlekit.__all__)
def test_every_name_is_documented(name):
    assert getattr(articlekit, name).__doc__
    assert f"`{name}" in (DOCS / "reference.md").read_text(encoding="utf-8")


def functions_and_methods():
    for name in articlekit.__all__:
        found = getattr(articlekit, name)
        if not inspect.isclass(found):
            yield name, found
        elif attrs.has(found):
            yield from ((f"{name}.{at}", each) for at, each in inspect.getmembers(found, callable) if at[0] != "_")


def test_every_function_and_method_has_an_example():
    assert [name for name, found in functions_and_methods() if ">>>" not in (found.__doc__ or "")] == []


@pytest.mark.parametrize("name", [name for name in articlekit.__all__ if inspect.isfunction(getattr(articlekit, name))])
def test_one_positional_argument_and_the_rest_by_keyword(name):
    kinds = [parameter.kind for parameter in inspect.signature(getattr(articlekit, name)).parameters.values()]
    assert kinds.count(inspect.Parameter.POSITIONAL_OR_KEYWORD) <= 1
    assert set(kinds[1:]) <= {inspect.Parameter.KEYWORD_ONLY}


def test_the_version_is_the_package_s():
    assert articlekit.__version__ == metadata.version("articlekit")


def test_core_needs_three_packages():
    needed = [line for line in metadata.requires("articlekit") if "extra ==" not in line]
    assert {line.partition(">=")[0] for line in needed} == {"attrs", "dateparser", "lxml"}


@pytest.mark.parametrize(
    "module", ["dateparser", "lxml", "tomllib", "json", "concurrent.futures", "articlekit._quotes", "articlekit._many"]
)
def test_import_loads_little(module):
    code = f"import articlekit, sys; print({module!r} in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_a_page_loads_no_dateparser():
    code = "import articlekit, sys; articlekit.parse('<h1>Ferry returns</h1>'); print('dateparser' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
