"""Two tables side by side."""

from hypothesis import given
from hypothesis import strategies as st

from stopgate.state.comparison import find_differences

ROWS = st.dictionaries(st.binary(min_size=1, max_size=2), st.binary(max_size=1), max_size=8)


@given(ROWS, ROWS, st.sets(st.binary(min_size=1, max_size=2), max_size=3))
def test_exactly_the_differing_rows_are_told(
    here: dict[bytes, bytes], there: dict[bytes, bytes], changed: set[bytes]
) -> None:
    """Each with its kind and both values, in order; rows that were changed since are left out."""
    found = find_differences(iter(sorted(here.items())), iter(sorted(there.items())), changed_since=changed)
    kinds = {True: {True: "different", False: "unknown"}, False: {True: "missing"}}
    assert [(row.kind, row.key, row.local, row.expected) for row in found] == [
        (kinds[key in here][key in there], key, here.get(key), there.get(key))
        for key in sorted(here.keys() | there.keys())
        if here.get(key) != there.get(key) and key not in changed
    ]
