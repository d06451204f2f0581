"""What a page keeps hidden although it shows it as well: the same line for other screens, for printers, for its scripts."""

from itertools import accumulate, compress

from .types import Block, Container


def without_doubles(blocks: list[Block], containers: list[Container]) -> tuple[list[Block], list[Container]]:
    """Blocks and containers without the hidden blocks that stand on the page a second time, in an element of the same kind, for all to see."""
    hidden = [container.hidden for container in containers]
    concealed = [hidden[block.container] for block in blocks]
    sizes = {len(block.text) for block in compress(blocks, concealed)}  # most texts need not be compared
    if not sizes:
        return blocks, containers
    shown = {
        (block.tag, block.text)
        for block, unseen in zip(blocks, concealed, strict=True)
        if not unseen and len(block.text) in sizes
    }
    kept = [not unseen or (block.tag, block.text) not in shown for block, unseen in zip(blocks, concealed, strict=True)]
    if all(kept):
        return blocks, containers
    before = list(accumulate(kept, initial=0))
    return list(compress(blocks, kept)), [
        Container(tag, names, parent, before[first], before[last], concealing)
        for tag, names, parent, first, last, concealing in containers
    ]
