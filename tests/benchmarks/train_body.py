"""Learn the weights of the body from the annotated pages, and write src/articlekit/_body/weights.py.

    python tests/benchmarks/train_body.py [--check] [--folds N]

The weights are those of a logistic regression over the traits of single blocks, with a scale for each kind of block that
is held near a common one. Labels come from the gold alone; where a page has only a few annotated segments, its other
blocks count a little, with what a model says that was learned on other sites. --check learns on four fifths of the
sites, five times, and shows how well the rest is read, writing nothing. Needs ../shared, numpy and scipy.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import body_gold
import corpus

from articlekit._body.choose import choose
from articlekit._body.copies import longest_copy
from articlekit._body.find import body_of, survey_page
from articlekit._body.grade import in_company, within_reach
from articlekit._body.names import KINDS as NAME_KINDS
from articlekit._body.phrases import openings
from articlekit._body.surroundings import SCALES
from articlekit._body.traits import TRAITS, rows
from articlekit._document import read_document, sample_text
from articlekit._headline import find_headline
from articlekit._languages import identify, table_code

WEIGHTS = Path(__file__).resolve().parents[2] / "src/articlekit/_body/weights.py"
KINDS = 4
FOLDS = 5
COMMON, OWN = 3.0, 10.0  # how strongly the common scale and a kind's departure from it are held near 0
ROUNDS = 2
SET_WEIGHTS = {"fundus": 2.0, "languages": 1.0, "trafilatura": 1.0, "postlight": 1.0, "readability": 0.5}
MARKED, GUESSED = 3.0, 0.3  # on pages with few annotated segments
MANY_BLOCKS = 12
COLUMNS = {
    name: steps
    for part in (TRAITS, SCALES, {"own": len(NAME_KINDS), "around": len(NAME_KINDS), "bias": 1})
    for name, steps in part.items()
}
FIRST = dict(zip(COLUMNS, np.cumsum([0, *COLUMNS.values()]).tolist(), strict=False))
WIDTH = sum(COLUMNS.values())


class Samples:
    """All graded blocks of all pages, as arrays."""

    def __init__(self, pages):
        found = [(number, *block) for number, page in enumerate(pages) for block in samples_of(page)]
        self.page, self.block, self.kind = (np.array([row[i] for row in found]) for i in (0, 1, 2))
        self.gold, self.sure, self.units = (np.array([row[i] for row in found], float) for i in (4, 5, 6))
        self.matrix = matrix([row[3] for row in found], self.kind)
        self.whole = np.array([record.get("body") is not None for record, _, _ in pages])[self.page]
        self.share = np.array([SET_WEIGHTS[record["set"]] for record, _, _ in pages])[self.page]


def read_pages(sets=body_gold.SETS):
    """(record, document, language) of every page with blocks."""
    for record, source in body_gold.records(corpus.CORPUS, sets):
        document = read_document(source, url=record.get("url"))
        tag = identify(document.declared_language, sample_text(document))
        if document.blocks:
            yield record, document, tag if tag and table_code(tag) else None


def samples_of(page):
    """(block, kind, columns, gold, sureness, units) of every block that is graded."""
    record, document, language = page
    labels = body_gold.labels(record, document.blocks)
    survey, places = survey_page(document, None)
    copy = "".join(longest_copy(document).split())
    near = sorted([*survey.long, *within_reach(survey, survey.long)])
    for number, kind, steps in rows(survey, places, near, copy, openings(language)):
        place = places.of(document.blocks[number].container)
        columns = [first + step for first, step in zip(FIRST.values(), (*steps, *place.steps), strict=False)]
        for name, bits in (("own", place.own), ("around", place.around)):
            columns += [FIRST[name] + bit for bit in range(len(NAME_KINDS)) if bits >> bit & 1]
        yield number, kind, [*columns, FIRST["bias"]], *labels[number], survey.units[number]


def matrix(columns, kinds):
    """Each row's columns twice: in the common scale, and in that of its kind."""
    indices, starts = [], [0]
    for row, kind in zip(columns, kinds, strict=True):
        indices += row
        indices += [WIDTH * (int(kind) + 1) + column for column in row]
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(columns), WIDTH * (KINDS + 1)))


def fit(table, gold, weight):
    """The weights that make the gold likeliest, held near 0."""
    hold = np.full(table.shape[1], OWN)
    hold[:WIDTH] = COMMON

    def loss(weights):
        odds = table @ weights
        value = np.sum(weight * (np.logaddexp(0, odds) - gold * odds)) + 0.5 * np.sum(hold * weights**2)
        return value, table.T @ (weight * (likelihood(odds) - gold)) + hold * weights

    start = np.zeros(table.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def likelihood(odds):
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def importance(samples, share):
    """How much a mistake at each block costs: half for its length, half for being one, against the page's whole text."""
    weight = np.zeros(len(share))
    for page in np.unique(samples.page):
        own = samples.page == page
        length = max(300.0, np.sum(samples.units[own] * share[own]))
        weight[own] = np.minimum(samples.units[own] / length, 1) / 2 + 0.5 / max(4.0, np.sum(share[own]))
    return weight * MANY_BLOCKS * samples.share


def learn(samples, folds):
    """Gold and weight of every block, with guesses from models of other sites where there is no gold."""
    known = samples.whole | (samples.sure > 0.9)
    gold, weight = samples.gold, importance(samples, samples.gold) * samples.sure * samples.whole
    for _ in range(ROUNDS):
        guess = likelihood(held_out(samples, folds, gold, weight))
        gold = np.where(known, samples.gold, guess)
        cost = importance(samples, np.where(samples.whole, samples.gold, guess))
        partly = np.where(known, MARKED, GUESSED)
        weight = cost * np.where(samples.whole, samples.sure, partly)
    return gold, weight


def held_out(samples, folds, gold, weight):
    """The grade of every block by a model that has not seen its site."""
    odds = np.zeros(len(gold))
    for fold in range(FOLDS):
        others = (folds != fold) & (weight > 0)
        weights = fit(samples.matrix[others], gold[others], weight[others])
        odds[folds == fold] = samples.matrix[folds == fold] @ weights
    return odds


def written(weights):
    """The text of weights.py."""
    scales = weights.reshape(KINDS + 1, WIDTH)
    scales = scales[1:] + scales[0]
    lines = [
        '"""What each step of each trait is worth, in log odds that a block is of the article.',
        "",
        "One row for each kind of block: heading, prose, sentence, scrap. Written by `tests/benchmarks/train_body.py`.",
        '"""',
        "",
        "from collections.abc import Mapping",
        "from typing import Final",
        "",
        "Scale = tuple[tuple[float, ...], ...]",
        "",
        "# fmt: off",
        f"BIAS: Final = ({numbers(scales[:, FIRST['bias']])})",
    ]
    for title, part in (("WORTHS", TRAITS), ("PLACES", SCALES)):
        lines.append(f"{title}: Final[Mapping[str, Scale]] = {{")
        for name, steps in part.items():
            lines.append(f'    "{name}": (')
            lines += [f"        ({numbers(scale[FIRST[name] : FIRST[name] + steps])})," for scale in scales]
            lines.append("    ),")
        lines.append("}")
    for title, name in (("NAMES", "own"), ("NAMES_AROUND", "around")):
        lines.append(f"{title}: Final[Mapping[str, tuple[float, ...]]] = {{")
        lines += [f'    "{kind}": ({numbers(scales[:, FIRST[name] + i])}),' for i, kind in enumerate(NAME_KINDS)]
        lines.append("}")
    return "\n".join(lines).replace("-0.00", "0.00") + "\n# fmt: on\n"


def numbers(values):
    return ", ".join(f"{value:.2f}" for value in values)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    pages = list(read_pages())
    samples = Samples(pages)
    sites = body_gold.sites([(record, document.blocks) for record, document, _ in pages])
    order = np.random.default_rng(5).permutation(len(pages))
    folds = np.array([order[site] % FOLDS for site in sites])[samples.page]
    gold, weight = learn(samples, folds)
    print(f"{len(pages)} pages of {len(set(sites))} sites, {len(gold)} blocks")
    if arguments.check:
        check(pages, samples, held_out(samples, folds, gold, weight))
    else:
        WEIGHTS.write_text(
            written(fit(samples.matrix[weight > 0], gold[weight > 0], weight[weight > 0])), encoding="utf-8"
        )


def check(pages, samples, odds):
    """Show the scores of pages that were read with weights learned on other sites."""
    sys.path.insert(0, str(corpus.TOOLS))
    import score  # noqa: PLC0415 - only there with ../shared

    scored = {}
    for number, (record, document, language) in enumerate(pages):
        survey, places = survey_page(document, None)
        grades = {int(samples.block[i]): float(odds[i]) for i in np.flatnonzero(samples.page == number)}
        values = in_company(survey, places, grades)
        body = body_of(
            survey, places, choose(survey, places, values), find_headline(document, language, None), language
        )
        scored.setdefault(record["set"], []).append(
            score.Page(
                gold=record, path=None, predicted={"body": body.text}, scores=score.score(record, {"body": body.text})
            )
        )
    for name, found in scored.items():
        table = score.summarise(found)
        figures = {**table["body"], **{f"must {key}": value for key, value in table["must"].items()}}
        shown = ("F1", "P", "R", "paraF1", "start", "must F1", "must P", "must R")
        print(f"{name:12}", "  ".join(f"{key} {figures[key]:.4f}" for key in shown if figures.get(key) is not None))


if __name__ == "__main__":
    main()
