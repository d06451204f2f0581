"""Who is credited in text without markup: by what stands beside a name."""

import pytest

import articlekit

HEADLINE = "Ferry to Skarvik sails again"
PROSE = [
    "The ferry between Holm and Skarvik sails again from Monday, after eleven weeks of repairs on the island side.",
    "The county paid for a new ramp and two winches. The operator promises four crossings a day until October.",
    "The early boat was missed, said Oda Renn, who runs the bakery on the quay and had waited since the storm in March.",
    "The timetable of the summer stays as it was before the storm, with a late boat on Fridays and on Sundays.",
]
MENU = ["News", "Sport", "Culture", "Weather", "Puzzles", "Jobs", "Shop", "Sign in", "Subscribe", "Search"]


@pytest.mark.parametrize(
    ("lines", "authors", "text"),
    [
        (["By Ada Brook and Ida Moe, Reporter"], ["Ada Brook", "Ida Moe"], "By Ada Brook and Ida Moe, Reporter"),
        (["Words by Ada Brook"], ["Ada Brook"], "Words by Ada Brook"),
        (["Ada Brook | 3 May 2025"], ["Ada Brook"], "Ada Brook"),
        (["Ada Brook", "3 May 2025"], ["Ada Brook"], "Ada Brook"),
        (["3 May 2025, 07:15", "Ada Brook"], ["Ada Brook"], "Ada Brook"),
        (["By", "Ada Brook"], ["Ada Brook"], "Ada Brook"),
        (["Share", "Ada Brook", "Transport Correspondent"], ["Ada Brook"], "Ada Brook"),
        (["Share", "Save", "Ada Brook", "Ida Moe", "3 May 2025"], ["Ada Brook", "Ida Moe"], "Ada Brook Ida Moe"),
        (["By Ada BrookReporter", "3 May 2025"], ["Ada Brook"], "By Ada BrookReporter"),
        (["Ada Brook5 hours ago"], ["Ada Brook"], "Ada Brook"),
        (["by Ada Brook Apr. 28, 2025 1:15 pm"], ["Ada Brook"], "by Ada Brook"),
        (["byAda Brook", "3 May 2025"], ["Ada Brook"], "byAda Brook"),
        (["Reuters", "3 May 2025"], ["Reuters"], "Reuters"),
        (["Posted on 3 May 2025 by Brook"], ["Brook"], "by Brook"),
        (["Oda Renn", "3 May 2025"], [], None),
        (["Rep. Ada Brook", "3 May 2025"], [], None),
        (["Photo: Ada Brook", "3 May 2025"], [], None),
        (["Islands", "3 May 2025"], [], None),
    ],
)
def test_a_line_below_the_headline(lines, authors, text):
    for above in ([], MENU):
        byline = articlekit.parse("\n\n".join([*above, HEADLINE, *lines, *PROSE]), language="en").byline
        assert [author.name for author in byline.authors] == authors
        assert byline.text == text


def test_the_title_in_the_line_below_a_name_is_its_role():
    lines = [HEADLINE, "Ada Brook", "Transport Correspondent", "3 May 2025", *PROSE]
    (author,) = articlekit.parse("\n\n".join(lines), language="en").byline.authors
    assert (author.name, author.role) == ("Ada Brook", "Transport Correspondent")


def test_a_name_far_below_the_headline_by_a_date():
    lines = [*MENU, HEADLINE, "Islands", *["Share", "Save", "Print", "Listen"] * 2, "Ada Brook", "3 May 2025", *PROSE]
    assert [author.name for author in articlekit.parse("\n\n".join(lines), language="en").byline.authors] == [
        "Ada Brook"
    ]


@pytest.mark.parametrize(
    ("name", "authors"), [("Ada Brook", ["Ada Brook"]), ("Oda Renn", []), ("Ada Brook\n\nIda Moe", [])]
)
def test_a_name_by_itself_signs_the_text_of_which_it_is_no_part(name, authors):
    byline = articlekit.parse("\n\n".join([HEADLINE, *PROSE, name]), language="en").byline
    assert [author.name for author in byline.authors] == authors
