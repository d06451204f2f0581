"""The modules that the wheel has compiled say nothing that the compiler would read otherwise than the interpreter does."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]["hooks"]["mypyc"]


def compiled_modules():
    left_out = {
        path for pattern in HOOK["exclude"] for path in ROOT.glob(pattern if "/" in pattern else f"src/**/{pattern}")
    }
    return sorted({path for pattern in HOOK["include"] for path in ROOT.glob(pattern)} - left_out)


def generators(tree):
    """The functions of a module that yield."""
    return {
        function.name
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        and any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))
    }


MODULES = {str(path.relative_to(ROOT / "src/articlekit")): path for path in compiled_modules()}


@pytest.mark.parametrize("pattern", [*HOOK["include"], *HOOK["exclude"]])
def test_each_pattern_names_a_module(pattern):
    assert list(ROOT.glob(pattern if "/" in pattern else f"src/**/{pattern}"))


@pytest.mark.parametrize("module", MODULES)
def test_nothing_is_said_that_is_compiled_otherwise(module):
    found = []
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    yielding = generators(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            found += [
                f"line {node.lineno}: nothing is told to be in what a compiled generator yields"
                for held in node.comparators
                if isinstance(held, ast.Call) and isinstance(held.func, ast.Name) and held.func.id in yielding
            ]
        elif isinstance(node, ast.Match):
            found.append(f"line {node.lineno}: match takes another branch where patterns are joined with |")
        elif isinstance(node, ast.ImportFrom) and node.module == "functools":
            found += [
                f"line {node.lineno}: a cached_property is made anew each time"
                for name in node.names
                if name.name == "cached_property"
            ]
        elif isinstance(node, ast.ImportFrom) and node.module == "attrs":
            found += [
                f"line {node.lineno}: attrs.field is taken for the value" for name in node.names if name.name == "field"
            ]
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and any("\ud800" <= sign <= "\udfff" for sign in node.value)
        ):
            found.append(f"line {node.lineno}: a lone surrogate cannot be written down; chr() can")
    assert not found


def test_what_a_caller_sees_is_not_compiled():
    """A compiled function has no docstring and words its type errors in its own way."""
    public = {
        "_parse.py",
        "_headline/parse.py",
        "_byline/parse.py",
        "_body/find.py",
        "_timestamp/parse.py",
        "_quotes/find.py",
    }
    assert public.isdisjoint(MODULES)
