"""What a recipe takes is of its text, in whatever elements that are named for ingredients; such words on offers elsewhere are not."""

import pytest

import articlekit

LINE = "The crab is boiled for as long as the tide needs to reach the second step of the quay."
STEPS = "".join(f"<li>Step {number} begins as the first did. {LINE}</li>" for number in range(4))
PAGE = (
    "<html lang=en><title>Crab soup</title><body><nav><a href=/>Home</a></nav><main><article><h1>Crab soup of Port Ellery</h1>"
    "<div class=text><p>{0} {0} Nobody makes it as Ida Moe does.</p><p>{0} {0} She sells it on the quay.</p></div>{1}"
    "<div class=method><h3>Method</h3><ol>{2}</ol></div></article>{3}</main>"
)
TAKEN = ("2 crabs", "500 g potatoes", "1 l of milk", "a bay leaf")


def lines(form):
    return "".join(form.format(item, *item.split(" ", 1)) for item in TAKEN)


@pytest.mark.parametrize(
    "held",
    [
        "<div class=recipe-ingredients><h4>Ingredients</h4><ul>" + lines("<li>{0}</li>") + "</ul></div>",
        "<div class=card><div class=wprm-recipe-ingredients-container>"
        + lines("<div class=line>{0}</div>")
        + "</div></div>",
        "<div class=card><ul>" + lines("<li class=ingredient>{0}</li>") + "</ul></div>",
        "<div class='zutaten box'>" + lines("<p>{0}</p>") + "</div>",
        "<div class=ingredientes><ul>" + lines("<li>{0} (<a href=/s>in stock</a>)</li>") + "</ul></div>",
    ],
)
def test_ingredients_above_the_steps(held):
    found = articlekit.parse(PAGE.format(LINE, held, STEPS, "")).body.text
    assert all(item in found for item in TAKEN)
    assert "Step 3" in found


@pytest.mark.parametrize(
    ("held", "below"),
    [
        ("<div class=ingredients><ul>" + lines("<li><a href=/s>{0}</a></li>") + "</ul></div>", ""),
        ("<div class=ingredients hidden><ul>" + lines("<li>{0}</li>") + "</ul></div>", ""),
        (
            "",
            "<ul>"
            + "<li><a href=/r>Another soup</a></li>" * 9
            + "</ul><div class=ingredients>"
            + lines("<i>{0}</i>")
            + "</div>",
        ),
    ],
)
def test_links_and_what_stands_far_from_the_text(held, below):
    found = articlekit.parse(PAGE.format(LINE, held, STEPS, below)).body.text
    assert not any(item in found for item in TAKEN)


def test_the_copy_to_print_is_not_taken_twice():
    held = "<div class=recipe-ingredients><ul>" + lines("<li>{0}</li>") + "</ul></div>"
    found = articlekit.parse(PAGE.format(LINE, held + held, STEPS, "")).body.text
    assert all(found.count(item) == 1 for item in TAKEN)
