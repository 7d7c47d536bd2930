"""When Python looks for reference cycles: seldom, and never in what stays.

A full collection walks every container of the process. With caches, names of recent messages and indexes of held ones
that took 100 to 250 ms, every few seconds, in which nothing was judged and no transaction moved on: most of the engine's
long pauses. What a record needs is freed without it, since nothing on its way refers back.
"""

import gc

_YOUNG, _MIDDLE, _OLD = 20_000, 20, 50


def collect_seldom() -> None:
    """Call when everything is loaded and compiled, before the first record."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


def keep() -> None:
    """What was made until now stays for long (restored state): no collection walks it any more."""
    gc.freeze()
