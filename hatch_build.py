"""What the C compiler is told where a wheel is built with compiled modules."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HEADER = """\
#include <Python.h>
#include <assert.h>
#include <ctype.h>
#include <float.h>
#include <frameobject.h>
#include <math.h>
#include <patchlevel.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <structmember.h>
#pragma GCC visibility push(hidden)
void __attribute__((cold)) CPyError_OutOfMemory(void);
void __attribute__((cold)) CPy_TypeError(const char *, PyObject *);
void __attribute__((cold)) CPy_AddTraceback(const char *, const char *, int, PyObject *);
void __attribute__((cold)) CPy_TypeErrorTraceback(const char *, const char *, int, PyObject *, const char *, PyObject *);
void __attribute__((cold)) CPy_AttributeError(const char *, const char *, const char *, const char *, int, PyObject *);
"""
"""Read before each C file. What mypyc writes for all modules is one library, and nothing in it is called from outside but
what Python declares to be: so its parts may call each other directly, and not through a table that could lead elsewhere.
The ways of errors, which every operation has, are set apart from the code that runs."""


class OneLibrary(BuildHookInterface[Any]):
    """Has the compiled modules built as one library whose parts know each other, where GCC or Clang builds for Linux."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - as hatchling calls it
        """Sets the flags that the later hooks of the build compile with, beside those of Python and of the environment."""
        if sys.platform != "linux":
            return
        self.folder = tempfile.TemporaryDirectory()
        header = Path(self.folder.name) / "one_library.h"
        header.write_text(HEADER)
        for name, flags in (
            ("CPPFLAGS", f"-fno-semantic-interposition -fno-plt -include {header}"),
            ("LDFLAGS", "-Wl,-Bsymbolic"),
        ):
            os.environ[name] = f"{os.environ.get(name, '')} {flags}".strip()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - as hatchling calls it
        """Takes the header away."""
        if sys.platform == "linux":
            self.folder.cleanup()
