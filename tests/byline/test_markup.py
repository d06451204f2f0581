"""What class and id words, and the addresses of links, say of authors: words that systems of many countries use."""

import pytest

from articlekit._byline.markup import CREDIT, is_author_page, marks


@pytest.mark.parametrize(
    "names",
    [
        *("byline", "post-author", "article-author-name", "written-by", "words-by", "story_by", "correspondent"),
        *(
            "autor-nombre",
            "nota-periodista",
            "jornalista",
            "escrito-por",
            "journaliste",
            "ecrit-par",
            "giornalista",
            "scritto-da",
        ),
        *(
            "article__redakteur",
            "text-von",
            "schrijver",
            "geschreven-door",
            "skribent",
            "forfatter",
            "skrevet-av",
            "toimittaja",
        ),
        *(
            "szerzo",
            "dziennikarz",
            "novinar",
            "avtor",
            "muhabir",
            "yazar",
            "penulis",
            "wartawan",
            "phong-vien",
            "zuozhe",
            "jizhe",
        ),
    ],
)
def test_names_of_credits(names):
    assert marks(names) & CREDIT


@pytest.mark.parametrize(
    "names", ["authority", "article-body", "story", "text", "storybook", "journal", "authentic", "avtomobil"]
)
def test_names_of_no_credit(names):
    assert not marks(names) & CREDIT


@pytest.mark.parametrize(
    "address",
    [
        *(
            "/authors/ada-brook",
            "/by/ada-brook",
            "https://ledger.example/staff/ada-brook",
            "/?author=3",
            "mailto:ada@ledger.example",
        ),
        *(
            "/periodistas/ana-rojo/",
            "/jornalistas/ana-souza",
            "/giornalisti/anna-rossi.html",
            "/journalistes/anne-roux",
            "/redacteur/anna-vos",
        ),
        *(
            "/toimittajat/anna-korpi",
            "/szerzo/kovacs-anna",
            "/dziennikarze/anna-kowal,3",
            "/novinar/ana-horvat",
            "/muhabir/ayse",
            "/tac-gia/an",
        ),
    ],
)
def test_addresses_of_authors(address):
    assert is_author_page(address)


@pytest.mark.parametrize(
    "address", [None, "/politics/vote", "/journal/3", "/story/bystanders", "/szerzodes/3", "/novinarstvo/3"]
)
def test_addresses_of_no_author(address):
    assert not is_author_page(address)
