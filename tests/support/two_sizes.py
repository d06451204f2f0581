"""What is wrong with an input that is read at two sizes: a foreign error, an unclean value, a time that grows too fast."""

import gc
import time

from promises import faults

import articlekit

GROWTH = 2.5
LEAST_SECONDS = 0.15
RUNS = (3, 12)
SLOW = 6.0


def findings(call, source, size):
    """What is wrong with one input at two sizes."""
    seconds = {}
    for length in (size, 2 * size):
        made = source(length)
        start = time.process_time()
        try:
            value = call(made)
        except articlekit.DocumentError:
            value = None
        except Exception as error:  # noqa: BLE001 - that is the finding
            yield {"error": f"{type(error).__name__}: {error}"[:300]}
            return
        seconds[length] = time.process_time() - start
        yield from ({"unclean": fault} for fault in faults(value))
    if seconds[2 * size] > LEAST_SECONDS and seconds[2 * size] > GROWTH * seconds[size]:
        shorter, longer = least_seconds(call, source(size), source(2 * size))
        if longer > GROWTH * shorter:
            yield {"growth": round(longer / shorter, 2), "seconds": [round(shorter, 2), round(longer, 2)]}
    if seconds[2 * size] > SLOW * max(1, size / 100_000):
        yield {"slow": round(seconds[2 * size], 2)}


def least_seconds(call, shorter, longer):
    """The least CPU time of each of two inputs in a few runs. They are read in turns, so that a spell in which the machine
    is slow meets both, and after the first few only until the longer one is seen not to grow too fast: what else runs on
    the machine only ever adds, and time that truly grows is there in every run.
    """
    fewest, most = RUNS
    taken: tuple[list[float], list[float]] = ([], [])
    for run in range(most):
        if run >= fewest and min(taken[1]) <= GROWTH * min(taken[0]):
            break
        taken[0].append(seconds_of(call, shorter))
        taken[1].append(seconds_of(call, longer))
    return min(taken[0]), min(taken[1])


def seconds_of(call, made):
    """The CPU time of one reading, while the collector rests, as timeit takes it. (A collection of all garbage falls into
    the longer input alone, and costs as much as the parse itself.)
    """
    gc.collect()
    gc.disable()
    start = time.process_time()
    try:
        call(made)
    except articlekit.DocumentError:
        pass
    finally:
        gc.enable()
    return time.process_time() - start
