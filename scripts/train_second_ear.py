"""Train the reply classifier's second ear: `python -m scripts.train_second_ear --chat FILE`.

Reads the tables of `tests/policy/keywords` and, as chat, the `ham` of the UCI SMS Spam Collection (`label`, tab, text; CC BY
4.0), and writes `stopgate/policy/keywords/second_ear.txt`: logistic regression by AdaGrad over what `features` finds. The
same texts make the same file. Run it again when a table has been added, and choose the thresholds anew (decision 0005).
"""

import argparse
import gzip
import random
from collections import Counter
from collections.abc import Iterable
from math import exp, sqrt
from pathlib import Path

from stopgate.policy.keywords.listener import Listener
from stopgate.policy.keywords.model import DEFAULT_PROFILE
from stopgate.policy.keywords.second_ear import features
from tests.policy.keywords.tables import CHAT, DOUBTFUL, REQUESTS, rows

KEPT = 4_000
"""Weights that are shipped; the others tell little."""
SEEN_AT_LEAST = 2
PASSES, RATE, DECAY = 12, 0.5, 1e-4
OUT = Path(__file__).parent.parent / "stopgate/policy/keywords/second_ear.txt"
HEADER = """# What the second ear weighs: a feature (second_ear.py), a tab, its weight in hundredths of a logit. Written by
# scripts/train_second_ear.py from tests/policy/keywords and the ham of the UCI SMS Spam Collection v.1 (T. A. Almeida, J. M.
# Gomez Hidalgo, A. Yamakami, 2011; CC BY 4.0); do not edit.
"""


def train(texts: Iterable[tuple[set[str], bool]]) -> dict[str, int]:
    """Find the weights that tell requests from other texts.

    Args:
        texts: the features of each text, and whether it is a request.

    Returns:
        The weights in hundredths, `bias` among them.
    """
    told = [(sorted(found), is_request) for found, is_request in texts]
    seen = Counter(feature for found, _ in told for feature in found)
    data = [
        ([one for one in found if seen[one] >= SEEN_AT_LEAST], 1 / sqrt(len(found) + 1), wanted)
        for found, wanted in told
    ]
    weights = {feature: 0.0 for feature, times in seen.items() if times >= SEEN_AT_LEAST}
    moved = dict.fromkeys(weights, 1e-6)
    bias, bias_moved = 0.0, 1e-6
    order = random.Random(1)
    for _ in range(PASSES):
        order.shuffle(data)
        for found, scale, wanted in data:
            logit = bias + scale * sum([weights[one] for one in found])
            error = 1 / (1 + exp(-max(-30.0, min(30.0, logit)))) - wanted
            bias_moved += error * error
            bias -= RATE * error / sqrt(bias_moved)
            for one in found:
                slope = error * scale + DECAY * weights[one]
                moved[one] += slope * slope
                weights[one] -= RATE * slope / sqrt(moved[one])
    kept = sorted(weights, key=lambda one: (-abs(weights[one]), one))[:KEPT]
    return {"bias": round(bias * 100), **{one: round(weights[one] * 100) for one in sorted(kept)}}


def own_texts(left_out: str = "") -> list[tuple[str, bool]]:
    """The texts of the tables, without the set whose name is given, and whether each asks for no more messages."""
    names = [name for name in (*REQUESTS, *DOUBTFUL, *CHAT) if not left_out or not name.endswith(left_out)]
    return [(text, name not in CHAT) for name in names for text, _ in rows(name)]


def chat_texts(path: Path) -> list[tuple[str, bool]]:
    """The ham of a collection of chat."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        labelled = [line.partition("\t") for line in file.read().split("\n")]
    return [(text, False) for label, _, text in labelled if label == "ham"]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--chat", type=Path, required=True, metavar="uci_sms.tsv.gz")
    parser.add_argument("--without", default="", metavar="SET", help="leave one set out, to measure on it")
    given = parser.parse_args()
    read = Listener(DEFAULT_PROFILE, is_aws=False).read
    texts = own_texts(given.without) + chat_texts(given.chat)
    weights = train((features(read(text)), is_request) for text, is_request in texts)
    lines = [f"{feature}\t{weight}\n" for feature, weight in weights.items()]
    OUT.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
