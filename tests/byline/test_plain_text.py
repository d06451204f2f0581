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
        (["Ada Brook Updated 3 May 2025"], ["Ada Brook"], "Ada Brook"),
        (["Ada BrookThursday 3 May 2025"], ["Ada Brook"], "Ada BrookThursday"),
        (["Posted by Brook 3.5.2025"], ["Brook"], "Posted by Brook"),
        (["3/05/2025 by Brook 24 Comments"], ["Brook"], "by Brook"),
        (["Author: slack_tide 3.5.2025, 13:36"], ["slack_tide"], "Author: slack_tide"),
        (["Author Slack Water Gang"], ["Slack Water Gang"], "Author Slack Water Gang"),
        (["Editorial staff - 3 May 2025"], ["Editorial staff"], "Editorial staff"),
        (["By", "Editorial staff", "-", "3 May 2025"], ["Editorial staff"], "Editorial staff"),
        (["3 May 2025 - Oda Renn - 12 comments"], ["Oda Renn"], "Oda Renn"),
        (["Oda Renn", "3 May 2025"], [], None),
        (["Author of the article:", "3 May 2025"], [], None),
        (["Place Holm", "3 May 2025"], [], None),
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


def test_what_says_below_the_text_that_it_is_the_credit_goes_before_a_name_at_the_headline():
    lines = [HEADLINE, "Ledger Skarvik - 3 May 2025, 16:12", *PROSE, "Written by: Ada Brook", "Editor: Ida Moe"]
    byline = articlekit.parse("\n\n".join(lines), language="en").byline
    assert [author.name for author in byline.authors] == ["Ada Brook"]


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        (["Text: Ada Brook"], ["Ada Brook"]),
        (["Share", "Print", "Written by Ada Brook"], ["Ada Brook"]),
        (["Article by:", "tidegirl", "Photo:", "Ida Moe"], ["tidegirl"]),
        (["Posted by tidegirl at 9:11 pm"], ["tidegirl"]),
        (["Share", "Author Ada Brook"], ["Ada Brook"]),
        (["Newsletter", "Sign in", "Reuters/rk"], ["Reuters"]),
        (["Newsletter", "Sign in", "Reuters"], []),
        (["Comments", "1", "Share", "Flag", "Posted by tidegirl at 9:11 pm"], []),
    ],
)
def test_a_telling_head_at_the_foot_of_the_text(foot, authors):
    byline = articlekit.parse("\n\n".join([*MENU, HEADLINE, "3 May 2025", *PROSE, *foot]), language="en").byline
    assert [author.name for author in byline.authors] == authors


def test_who_stands_beside_the_date_may_be_presented_in_the_text_but_does_not_speak_in_it():
    presented = (
        "For more than ten years our columnist Ada Brook has crossed to Skarvik each week to look after the seals."
    )
    speaking = "The seals are back on the north side of the island, Ada Brook said on Thursday when she came ashore."
    for paragraph, authors in ((presented, ["Ada Brook"]), (speaking, [])):
        lines = [HEADLINE, "Ada Brook", "3 May 2025", *PROSE, paragraph]
        byline = articlekit.parse("\n\n".join(lines), language="en").byline
        assert [author.name for author in byline.authors] == authors


def test_a_name_in_writing_without_capitals_has_a_date_beside_it():
    prose = [
        "連絡船は嵐のあと十一週間の修理を終え、月曜日からふたたび島と本土の間を往復すると郡の担当者が発表した。" * 2
    ] * 3
    for lines, authors in ((["2025/1/21 20:50", "山田 花子"], ["山田 花子"]), (["2025/1/21 20:50", "プログラム"], [])):
        byline = articlekit.parse("\n\n".join(["連絡船が島へもどる", *lines, *prose]), language="ja").byline
        assert [author.name for author in byline.authors] == authors
