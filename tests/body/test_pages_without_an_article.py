"""Sections, searches, and pages on which a site speaks of itself have no body; short articles keep theirs."""

import pytest

import articlekit

TEASERS = [
    ("Lighthouse museum opens its attic", "Forty boxes had stood there since the war, and nobody had opened one of them until last week."),
    ("County raises parking fees", "The council needs the money for the roof of the swimming pool, and the pool needs the roof."),
    ("Rowers win again", "It was the seventh victory in a row, and the first for which the crew had to borrow a boat."),
    ("School bus route to change", "Pupils from Orla Bay will have to get up eleven minutes earlier, and their parents are not amused."),
    ("Chapel roof to be mended", "Slates from the old quarry have been found in a barn, enough of them to do the work twice over."),
    ("Why the herring came back", "A fish that had been gone for forty years has returned to the estuary, and nobody knows why."),
]  # fmt: skip
ITEM = '<div class="item"><h2><a href="/{}">{}</a></h2><span class="date">2 March 2024</span><p>{}</p></div>'
LIST = "".join(ITEM.format(number, *teaser) for number, teaser in enumerate(TEASERS))
PAGE = "<html lang={}><title>{}</title><body><h1>{}</h1><div class=page>{}</div></body></html>"


def body_of(title, headline, content, language="en"):
    return articlekit.parse(PAGE.format(language, title, headline, content), url="https://herald.example/a/b").body.text


@pytest.mark.parametrize(
    "intro", ["", "<p>All the news from the town and the county, by the nine reporters of the Port Ellery Herald.</p>"]
)
def test_a_list_of_teasers(intro):
    assert body_of("Search results for harbour", "Search results", intro + LIST) == ""


INTRO = "<p>Boats, fees, schools and the chapel: what the nine reporters of the Port Ellery Herald find out of the county, day by day.</p>"
LISTING = '<script type="application/ld+json">{"@type":"CollectionPage","name":"County"}</script>'


def test_a_list_of_teasers_is_told_by_those_that_were_not_chosen_and_by_its_claim():
    teasers = "".join(ITEM.format(number, *teaser) for number, teaser in enumerate(TEASERS[:3]))
    assert body_of("County", "County", LISTING + INTRO + teasers) == ""


def test_texts_above_buttons():
    card = "<div><h3>{}</h3><p>{}</p><button>Sign up</button></div>"
    cards = "".join(card.format(*teaser) for teaser in TEASERS[:3])
    assert body_of("Our letters", "Our letters", cards) == ""


TEASED = '<div class="item"><h2><a href="/{}">{}</a></h2><p>By Ada Brook, 2 March 2024</p><p>{}</p></div>'


def test_credit_and_date_of_a_teaser_are_not_the_page_s():
    items = "".join(TEASED.format(number, *teaser) for number, teaser in enumerate(TEASERS))
    article = articlekit.parse(PAGE.format("en", "County", "County", items))
    assert (article.body.text, article.byline.authors, article.published) == ("", (), None)


def test_credit_and_date_at_the_headline_of_a_page_without_text():
    items = "".join(TEASED.format(number, *teaser) for number, teaser in enumerate(TEASERS))
    line = "<p class=byline>By Ida Moe</p><p>1 March 2024</p><video></video>"
    article = articlekit.parse(PAGE.format("en", "Ferry in the storm", "Ferry in the storm", line + items))
    assert [author.name for author in article.byline.authors] == ["Ida Moe"]
    assert article.published.value.day == 1


HEADED = '<font><b><a href="/{}">{}</a></b></font><br>{}<br><br>'
ENDED = '<div class="item"><div>{1}</div><div class="text">{2} <a href="/{0}">Read more</a></div></div>'


@pytest.mark.parametrize("item", [HEADED, ENDED])
def test_a_list_of_teasers_that_hold_their_links(item):
    items = "".join(item.format(number, *teaser) for number, teaser in enumerate(TEASERS))
    assert body_of("Local news", "Local news", items) == ""


def test_a_briefing_whose_paragraphs_end_in_links():
    items = "".join(f"<p>{text} <a href=/{number}>Read more</a></p>" for number, (_, text) in enumerate(TEASERS))
    typed = f'<meta property="og:type" content="article"><div>{items}</div>'
    assert TEASERS[0][1] in body_of("Six things to know on Friday", "Six things to know on Friday", typed)


def test_paragraphs_below_links_that_are_no_list_of_teasers():
    paragraphs = [text for _, text in TEASERS]
    content = (
        f"<p><a href=/x>More on boats</a></p><p>{paragraphs[0]}</p><p>{paragraphs[1]}</p><h4><a href=/y>Fees</a></h4>"
        + "".join(f"<p>{text} {text}</p>" for text in paragraphs[2:])
    )
    assert paragraphs[0] in body_of("Lighthouse museum opens its attic", "Lighthouse museum opens its attic", content)


NOTICES = [
    (
        "en", "404 | Herald", "Sorry, we can’t find that page",
        "<p>The page you are looking for may have been moved, renamed or deleted, or perhaps the address was typed incorrectly.</p>",
    ),
    (
        "en", "Herald", "We value your privacy",
        ("<p>We and our 842 partners store or access information on a device, such as cookies, and process your personal data for personalised advertising.</p>"
         "<p>You may accept all of this or refuse, and change your choices at any time in our privacy settings.</p>"),
    ),
    (
        "en", "Log in - Herald", "Log in to your account",
        "<p>Log in to save articles for later, to comment on our stories and to choose the newsletters that you would like to receive from us.</p>",
    ),
    (
        "de", "Herold", "Fehler 404: Seite nicht gefunden",
        "<p>Die von Ihnen aufgerufene Seite wurde verschoben. Bitte nutzen Sie unsere Suche, um den gewünschten Artikel in unserem Archiv zu finden.</p>",
    ),
    (
        "fr", "Le Héraut", "Cette page est introuvable",
        "<p>Nous sommes désolés, la page que vous recherchez n’est plus disponible. Vous pouvez utiliser le moteur de recherche de notre site.</p>",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "headline", "content"), NOTICES)
def test_what_a_site_says_of_itself(language, title, headline, content):
    assert body_of(title, headline, content, language) == ""


SHORT = [
    (
        "Error went unnoticed for 404 days",
        "<p>An error in letters to pensioners was not found for 404 days, the county said. The page on which the sum was printed was missing.</p>",
    ),
    (
        "404 crabs set free in the harbour",
        "<p>Four hundred and four crabs have been set free in the harbour of Port Ellery, where they had waited in crates since the storm of Friday.</p>",
    ),
    (
        "Council publishes its privacy policy",
        (
            "<p>The council of Port Ellery has written down at last what becomes of the names of those who borrow its books, and what does not. "
            "The librarians had asked for it for nine years. None of the rules is longer than a page, and all of them hang beside the door.</p>"
        ),
    ),
]


@pytest.mark.parametrize(("headline", "content"), SHORT)
def test_a_short_article(headline, content):
    assert body_of(f"{headline} - Herald", headline, content)


def test_an_article_on_what_sites_say():
    page = PAGE.format(
        "en",
        "What “we value your privacy” means",
        "What “we value your privacy” means",
        "<p class=byline>By Ada Brook</p>{}",
    )
    said = "Those who read “our partners” and “accept all” seldom read on, and that is what the sites that print them hope for, a study says."
    assert said in articlekit.parse(page.format(f"<p>{said}</p>")).body.text


CARD = '<article class="{}"><h2><a href="/{}">{}</a></h2><p class="{}">{}</p><div>By <a href="/staff">Ada Brook</a></div></article>'


def test_the_first_of_several_teasers_is_longer_and_of_another_make():
    first = CARD.format("card lead", 0, TEASERS[0][0], "card__lead", f"{TEASERS[0][1]} {TEASERS[1][1]}")
    rest = "".join(CARD.format("card", number, title, "", text) for number, (title, text) in enumerate(TEASERS[1:4], 1))
    assert body_of("County", "County", first + rest) == ""
