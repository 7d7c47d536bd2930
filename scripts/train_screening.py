"""Train what content screening has learned: `make learn DATA=DIR` writes the shipped model.

It learns from the tables in `tests/policy/screening/tables` (except `sealed`) and, so that chat is known as chat, from
one in four of the chat messages in DIR (`nus_en.txt.gz`, `uci_sms.tsv.gz`), whose texts are not in the model. It runs
in the environment of the benchmarks' peers (scikit-learn is no dependency of the gate), takes a minute and gives the
same file each time. `LEARN=--leave-one-out` trains once for each author without that author and prints what the rules then
find in that author's texts: the figures of decision 0008.
"""

import argparse
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.screening import _data_sets
from stopgate.policy.screening import ScreeningContext, reading, screen, verdict
from stopgate.policy.screening.categories import CATEGORIES
from stopgate.policy.screening.learned import MODEL_FILE, Model, learned, pairs, word_features
from stopgate.policy.screening.reading import Reading
from stopgate.policy.screening.triggers import split_words
from tests.policy.screening.tables import SETS, clean_texts, rows
from tests.policy.screening.unseen import AUTHORS, measure

PASSES = "passes"
ALPHA = 4.0
"""Inverse of the regularisation, and the length of a text's feature vector; both chosen by leaving authors out."""
LENGTH = 4.0
SELDOM = {"word": 2, "pair": 2, "piece": 3}
"""In how many texts a feature must stand."""
CHAT_LEARNED = 4
CHAT_WEIGHT = 0.3
"""A chat message counts for less: there are many, and none of them was written to be hard."""
Text = tuple[str, str, bool]
"""A text, what it is, and whether it is chat."""


def texts_of(sets: Iterable[str]) -> list[Text]:
    """Give the texts of some tables with what they are."""
    return [(row.text, row.category if row.wanted else PASSES, False) for name in sets for row in rows(name)]


def is_learned(text: str) -> bool:
    """Whether a chat message is one of those learned; the others are for measuring."""
    return zlib.crc32(text.encode()) % CHAT_LEARNED == 0


def chat(data_dir: Path | None) -> list[Text]:
    """Give the chat messages to learn from."""
    return [(text, PASSES, True) for text in _ham(data_dir) if is_learned(text)]


def features_of(text: str) -> Counter[str]:
    """Count the features of a text just as the gate adds them up."""
    read = Reading(text, (), ScreeningContext(profile="strict"))
    words = split_words(read.plain.text)
    found: Counter[str] = Counter()
    for word in {word for word, _, _ in words}:
        found.update(word_features(word))
    found.update({pair for pair, _ in pairs(words)})
    found.update(f"<{sign}>" for sign in read.link_signs)
    return found


def kind_of(feature: str) -> str:
    """Say what kind a feature is of."""
    if feature.startswith("~"):
        return "piece"
    return "pair" if " " in feature else "word"


def train(texts: Sequence[Text]) -> Model:
    """Fit the weights."""
    counted = [features_of(text) for text, _, _ in texts]
    seen = Counter(feature for found in counted for feature in found)
    features = sorted(feature for feature, times in seen.items() if times >= SELDOM[kind_of(feature)])
    matrix = matrix_of(counted, {feature: place for place, feature in enumerate(features)})
    weigh = [CHAT_WEIGHT if is_chat else 1.0 for _, _, is_chat in texts]
    fitted = LogisticRegression(C=ALPHA, max_iter=150, tol=1e-3)
    fitted.fit(matrix, [label for _, label, _ in texts], sample_weight=weigh)
    order = list(fitted.classes_)
    passes = order.index(PASSES)
    own = [order.index(category) for category in CATEGORIES]
    weights = (fitted.coef_[own] - fitted.coef_[[passes]]).T
    biases = fitted.intercept_[own] - fitted.intercept_[passes]
    return quantised(features, weights, biases)


def matrix_of(counted: Sequence[Counter[str]], places: dict[str, int]) -> csr_matrix:
    """Lay the features out, each text at the same length."""
    data, columns, starts = [], [], [0]
    for found in counted:
        known = dict(
            sorted((places[feature], times) for feature, times in found.items() if feature in places)
        )
        unit = LENGTH / np.sqrt(sum(known.values()) + 1)
        columns += known
        data += [times * unit for times in known.values()]
        starts.append(len(columns))
    return csr_matrix((data, columns, starts), shape=(len(counted), len(places)))


def quantised(features: Sequence[str], weights: np.ndarray, biases: np.ndarray) -> Model:
    """Round the weights to a byte each; features that weigh next to nothing anywhere are left out."""
    step = float(np.quantile(np.abs(weights), 0.9999)) / 127
    small = np.clip(np.rint(weights / step), -127, 127).astype(int)
    kept = np.abs(small).max(axis=1) >= 4
    return Model(
        categories=tuple(CATEGORIES),
        features=tuple(feature for feature, keep in zip(features, kept, strict=True) if keep),
        weights=bytes((small[kept] + 128).astype(np.uint8).tobytes()),
        biases=tuple(round(float(bias), 3) for bias in biases),
        scale=step * LENGTH,
    )


def install(model: Model) -> int:
    """Write a model where the gate looks for it, and make the gate forget the one before; gives its bytes."""
    written = MODEL_FILE.write_bytes(model.pack())
    for remembered in (learned, reading.index, verdict._remembered):
        remembered.cache_clear()
    return written


def leave_one_out(others: Sequence[Text], data_dir: Path | None) -> None:
    """Print what the rules find in the texts of each author when they learned from the other authors only."""
    unlearned = [text for text in _ham(data_dir) if not is_learned(text)][::8]
    for author, sets in AUTHORS.items():
        rest = [name for other, own in AUTHORS.items() if other != author for name in own]
        install(train([*others, *texts_of(rest)]))
        for name in sets:
            strict, carrier = measure(name), measure(name, "carrier")
            print(
                f"{name}: macro recall {strict.macro_recall:.3f}, precision {strict.precision:.3f}, passing texts hit "
                f"{strict.passing_hit:.2%} (carrier {carrier.passing_hit:.2%})"
            )
        hit = sum(
            bool({h.rule for h in screen(t, (), ScreeningContext())} & CATEGORIES.keys()) for t in unlearned
        )
        print(f"  chat under carrier, content rules: {hit / max(1, len(unlearned)):.2%} of {len(unlearned)}")


def _ham(data_dir: Path | None) -> list[str]:
    sets = _data_sets(data_dir)
    return [*sets.get("NUS messages", ()), *sets.get("UCI ham", ())]


def main() -> None:
    """Train, write, and say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--leave-one-out", action="store_true")
    arguments = parser.parse_args()
    everyday = [(text, PASSES, False) for text in clean_texts()]
    others = [*texts_of([*SETS, "coined"]), *everyday, *chat(arguments.data)]
    if arguments.leave_one_out:
        leave_one_out(others, arguments.data)
    model = train([*others, *texts_of(name for sets in AUTHORS.values() for name in sets)])
    print(f"{len(model.features)} features, {install(model)} bytes")


if __name__ == "__main__":
    main()
