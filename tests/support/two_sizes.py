"""What is wrong with an input that is read at two sizes: a foreign error, an unclean value, a time that grows too fast."""

import gc
import time

from promises import faults

import articlekit

GROWTH = 2.5
LEAST_SECONDS = 0.15
RUNS = 3
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
        least = {length: least_seconds(call, source(length)) for length in (size, 2 * size)}
        if least[2 * size] > GROWTH * least[size]:
            yield {
                "growth": round(least[2 * size] / least[size], 2),
                "seconds": [round(each, 2) for each in least.values()],
            }
    if seconds[2 * size] > SLOW * max(1, size / 100_000):
        yield {"slow": round(seconds[2 * size], 2)}


def least_seconds(call, made):
    """The least CPU time of a few runs, as timeit takes it: the collector rests, and what else runs on the machine only
    ever adds. (A collection of all garbage falls into the longer input alone, and costs as much as the parse itself.)
    """
    taken = []
    for _ in range(RUNS):
        gc.collect()
        gc.disable()
        start = time.process_time()
        try:
            call(made)
        except articlekit.DocumentError:
            pass
        finally:
            taken.append(time.process_time() - start)
            gc.enable()
    return min(taken)
