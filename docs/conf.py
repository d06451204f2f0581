"""How Sphinx builds the site: sphinx-build -W docs OUT, with the extra articlekit[docs]."""

project = "articlekit"
author = "the articlekit authors"
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "articlekit"
exclude_patterns = ["_build"]
suppress_warnings = ["misc.highlighting_failure"]  # a listing of a shell's output is no language
