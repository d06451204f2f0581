"""What class and id words say of the lines around a headline: names that papers of many countries give them."""

import pytest

from articlekit._headline.deck import names_deck
from articlekit._headline.printed import names_kicker


@pytest.mark.parametrize(
    "names",
    [
        *("standfirst", "article__subtitle", "dek", "post-excerpt", "subhead"),
        *("artikel-einleitung", "einleitung small", "leadtext d-block", "lead-in", "unterzeile", "artikel__anreisser"),
        *("inleiding", "article-ondertitel", "perex", "uvod", "podnaslov", "podtytul", "article-podtitulek", "zajawka"),
        *("chapo", "accroche", "entradilla", "bajada", "balazo", "linha-fina", "materia-olho", "sottotitolo"),
        *("ingress", "ingressi", "manchet", "bevezeto", "alcim", "haber-spot", "ozet", "alt-baslik", "sapo", "sapou"),
    ],
)
def test_names_of_decks(names):
    assert names_deck(names)


@pytest.mark.parametrize(
    "names", ["article-text", "valid", "slider", "unterricht", "altimeter", "spot-im", "leader", "betitelt"]
)
def test_names_of_no_deck(names):
    assert not names_deck(names)


@pytest.mark.parametrize(
    "names",
    ["kicker", "dachzeile", "overline", "antetitulo", "occhiello", "cartola", "article-chapeu", "trompet", "vinjett"],
)
def test_names_of_kickers(names):
    assert names_kicker(names)


@pytest.mark.parametrize("names", ["headline", "chapeau", "trompette", "title", "coverline"])
def test_names_of_no_kicker(names):
    assert not names_kicker(names)
