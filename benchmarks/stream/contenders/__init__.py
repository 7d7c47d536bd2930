"""One module per contender: each is the whole program of a process, and reads its settings from the environment.

All take the same job (decisions.py) from the same topics, under a group of their own. Where a choice had to be made,
it favours the others: they hear the STOPs before the clock runs, write no change records, and Quix writes no headers.
"""
