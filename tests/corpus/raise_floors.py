"""Measures on ../shared and writes every figure that has risen into tests/scores.json; lowers none.

python tests/corpus/raise_floors.py [pages|dumps|fields|quotes|timestamps ...]
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import scorers


def main(groups):
    floors = scorers.read_floors() if scorers.FLOORS.exists() else {}
    for group in groups or scorers.GROUPS:
        for name, row in scorers.GROUPS[group]().items():
            for figure, value in row.items():
                floor = floors.setdefault(name, {}).get(figure)
                sign = (
                    "raised"
                    if floor is None or value > floor + scorers.TOLERANCE
                    else "BELOW"
                    if value < floor - scorers.TOLERANCE
                    else ""
                )
                print(f"{name:22} {figure:34} {value:.4f}  floor {'-' if floor is None else f'{floor:.4f}'}  {sign}")
                floors[name][figure] = round(value if floor is None else max(floor, value), scorers.DIGITS)
    scorers.FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
