"""Print the lock entries of the first file that the second does not hold: the development lock beside the runtime lock."""

import re
import sys
from pathlib import Path


def entries(path: str) -> dict[str, str]:
    """Split a hashed requirements file into its entries, by the requirement line (name, version, marker)."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", Path(path).read_text(encoding="utf-8").strip())
    return {block.splitlines()[0].rstrip("\\ "): block for block in blocks}


if __name__ == "__main__":
    everything, runtime = entries(sys.argv[1]), entries(sys.argv[2])
    print("\n".join(block for line, block in everything.items() if line not in runtime))
