"""Texts whose parts stand in alike elements, folded up or side by side: interviews, questions with answers, guides, recipes."""

import pytest

import articlekit

TALK = {
    "How did you come to the harbour?": "My father was a pilot here, and I went out with him when I was six years old. When the school asked what we would become, I drew a boat.",
    "And your mother?": "She kept the books of three captains. She could tell a boat by its engine, long before it came round the point.",
    "Why do the young leave?": "Because nobody can live on it. The boats are larger, the crews are smaller, and the fish go to markets that we never see.",
    "Really?": "Yes.",
    "What would help?": "A quay that does not fall apart. We have asked for one since the storm of 1998, and every council has promised it to us.",
    "Will you stop?": "When my back tells me to. It has begun to hint at it.",
}
INTRODUCTION = (
    "Ida Moe has run the harbour of Port Ellery for thirty years, and in spring she hands over to her deputy, the first of her crew to have learnt the trade at a school. "
    "We met her on the quay, in the rain, between two boats."
)
MENU = "<nav><a href=/>Home</a> <a href=/sea>Sea</a></nav>"
FOOT = "<aside><h3>Most read</h3><ul><li><a href=/a>Ferry timetable changes again</a></li></ul></aside><footer>© Tidal Post. All rights reserved.</footer>"


def body(content, headline="The sea decides", introduction=INTRODUCTION):
    page = f"<html lang=en><title>{headline} - Tidal Post</title><body>{MENU}<main><h1>{headline}</h1><p>By Ada Brook</p><p>{introduction}</p>{content}</main>{FOOT}"
    return articlekit.parse(page).body


@pytest.mark.parametrize(
    "turn",
    [
        "<div class=row><div class=who>Post</div><div class=what>{}</div></div><div class=row><div class=who>Moe</div><div class=what>{}</div></div>",
        "<p class=question>{}</p><p class=answer>{}</p>",
        "<section class=qa><h4 class=q>{}</h4><div class=a><p>{}</p></div></section>",
        "<div class=faq-item><div class=faq-question>{}</div><div class=faq-answer><p>{}</p></div></div>",
        "<div class='message from'><span>Post</span><p>{}</p></div><div class='message to'><span>Moe</span><p>{}</p></div>",
        "<details><summary>{}</summary><p>{}</p></details>",
        "<div class=accordion-item><h3 class=accordion-header><button aria-expanded=false>{}</button></h3><div class='accordion-collapse collapse'><div class=accordion-body>{}</div></div></div>",
        "<div class=card><div class=card-header><button>{}</button></div><div class=collapse hidden><div class=card-body>{}</div></div></div>",
    ],
)
def test_every_question_and_answer_of_a_talk(turn):
    turns = "".join(turn.format(*pair) for pair in TALK.items())
    found = body(f"<div class=list>{turns}</div>")
    assert [line for pair in TALK.items() for line in pair if line not in found.text] == []
    assert "Most read" not in found.text
    assert "rights reserved" not in found.text


def test_questions_that_are_folded_up_are_headings():
    turns = "".join(f"<details><summary>{asked}</summary><p>{answer}</p></details>" for asked, answer in TALK.items())
    assert [part.text for part in body(turns).paragraphs if part.kind == "heading"] == list(TALK)


def test_the_parts_of_a_guide_in_few_words():
    walks = {"Moe Point": "short, with a café", "The Sands": "flat and empty before ten", "Brook Head": "steep steps"}
    parts = "".join(
        f"<h2>{number}. {name}</h2><img src=/{number}.jpg><p>A walk for windy days: {words}.</p><p><b>Bus:</b> line {number}.</p>"
        for number, (name, words) in enumerate(walks.items(), 1)
    )
    found = body(
        parts,
        "Three walks along the coast",
        "The coast path opens again at Easter, and we walked three parts of it with a dog and an old map.",
    ).text
    assert [name for name in walks if f". {name}\n\nA walk" not in found] == []


def test_the_lists_of_a_recipe_with_their_headings():
    found = body(
        "<h2>Ingredients</h2><ul><li>1 kg fish</li><li>2 onions</li></ul><h2>Method</h2>"
        "<ol><li>Cut the onions and let them turn soft in butter.</li><li>Add the fish, and take the pot off the fire.</li></ol>"
        "<p>Serve the soup with bread that is a day old, and leave the bones to the gulls of the quay.</p>",
        "Fish soup",
        "Everybody in Port Ellery cooks it when the boats are back, and nobody gives away how it is done. Ida Moe, who runs the harbour, does.",
    ).text
    listed = ["Ingredients", "1 kg fish", "2 onions", "Method", "Cut the onions and let them turn soft in butter."]
    assert "\n\n".join([*listed, "Add the fish"]) in found


@pytest.mark.parametrize(
    ("others", "not_ours"),
    [
        (
            "<div class=row><h3><a href=/{0}>Pilots ask for more pay, part {0}</a></h3><div><a href=/{0}>They have not had any for years, they say.</a></div></div>",
            "Pilots ask",
        ),
        ("<div class=row><div>Step {0}</div><p>Sign up for our newsletter and get the tide tables every morning.</p></div>", "Sign up"),
        ("<div class=opt><button>Choice {0}</button><span>It is high time for it.</span></div>", "high time"),
        ("<div><button>Pilot {0}</button><div hidden><p>A pilot guides ships into a harbour that he knows.</p></div></div>", "guides ships"),
        ("<div class=p><button>Statistics {0}</button><div>These cookies help us to understand how visitors use our site, and nothing that they tell is ever sold.</div></div>", "visitors"),
        ("<div class=photo><button>Enlarge</button><p class=caption>The quay at low tide, seen from boat {0}.</p></div>", "Enlarge"),
    ],
)  # fmt: skip
def test_series_of_other_things(others, not_ours):
    paragraphs = "".join(f"<p>{answer} {number}.</p>" for number, answer in enumerate(TALK.values()))
    found = body(paragraphs + "".join(others.format(number) for number in range(4)))
    assert not_ours not in found.text


def test_all_of_a_row_that_a_heading_announces():
    hours = {"22:10": "The wind turns.", "23:40": "A boat breaks loose.", "01:15": "Water runs over the quay."}
    paragraphs = "".join(f"<p>{answer} {number}.</p>" for number, answer in enumerate(TALK.values()))
    row = "".join(f"<div class=hour><span>{hour}</span><div>{words}</div></div>" for hour, words in hours.items())
    found = body(
        f"{paragraphs}<h2>The night, hour by hour</h2>{row}{paragraphs.replace('My father', 'Her father')}"
    ).text
    assert [words for words in hours.values() if words not in found] == []


def test_newsletters_to_choose_from_are_no_article():
    letters = "".join(
        f"<li><h3>{name}</h3><p>{words}</p><button>Sign up</button></li>"
        for name, words in {
            "The Morning Tide": "The news of the coast each morning at seven, by Ada Brook.",
            "The Wide Sea": "Fish, boats and ports: the whole week on the water as our reporters saw it, every Friday.",
            "At the table": "A recipe, an address and what the season brings, on Saturday before the market opens.",
        }.items()
    )
    assert not body(f"<ul>{letters}</ul>", "Our newsletters", "Subscribe to our letters, free of charge.").text


def brief(text, kind="article"):
    page = f"<html lang=en><meta property=og:type content={kind}><title>Harbour closed - Tidal Post</title><body>{MENU}<main><h1>Harbour closed</h1><p>By Ada Brook</p>{text}</main>{FOOT}"
    return articlekit.parse(page).body.text


def test_a_brief_is_an_article_if_its_page_says_so():
    text = "<p>The harbour is closed after a storm.</p><p>More soon.</p>"
    assert brief(text) == "The harbour is closed after a storm.\n\nMore soon."
    assert not brief(text, "website")
    assert not brief("<p><a href=/1>The harbour is closed after a storm.</a></p>")
    assert not brief("<div class=newsletter><p>Get the tide tables every morning.</p></div>")
