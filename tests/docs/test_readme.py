"""The README does what it says: its commands run, its files exist, its verbs are the Makefile's."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
MAKE_VERBS = {
    line.split(":")[0]
    for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    if ": " in line
}


def test_every_file_the_readme_links_to_exists() -> None:
    """One screen, and each link leads somewhere."""
    links = re.findall(r"\]\(([^)#]+)\)", README)
    missing = [link for link in links if not link.startswith("http") and not (ROOT / link).exists()]
    assert missing == []


def test_every_make_verb_the_readme_names_exists() -> None:
    """`make check` runs the tests and the demo, so its own verbs are not run again here."""
    assert set(re.findall(r"make (\w+)", README)) <= MAKE_VERBS


def test_the_commands_of_the_readme_run(kafka: str, topic_prefix: str, tmp_path: Path) -> None:
    """Every block but the make verbs, against a running gate, as a user would type them."""
    environ = os.environ | {
        "KAFKA_BOOTSTRAP_SERVERS": kafka, "STOPGATE_TOPIC_PREFIX": topic_prefix, "STOPGATE_APP_ID": topic_prefix + "app",
        "STOPGATE_DATA_DIR": str(tmp_path / "state"), "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }  # fmt: skip
    script = "\n".join(block for block in BLOCKS if not block.startswith("make ")).replace(
        ". .venv/bin/activate\n", ""
    )
    subprocess.run(["stopgate", "topics", "create"], env=environ, check=True)
    with subprocess.Popen(["stopgate", "worker"], env=environ, stderr=subprocess.DEVNULL) as worker:
        try:
            ran = subprocess.run(
                ["bash", "-euxc", script],
                cwd=tmp_path,
                env=environ,
                capture_output=True,
                text=True,
                timeout=180,
                check=False,
            )
        finally:
            worker.terminate()
    assert ran.returncode == 0, ran.stdout + ran.stderr
    dry_runs = re.findall(r"^(delivered|rejected)", ran.stdout, re.MULTILINE)
    assert dry_runs == ["delivered", "rejected"]
    assert "21610" in ran.stdout


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_words_a_shell_can_read(block: str) -> None:
    """No placeholder that a user would have to replace."""
    assert shlex.split(block, comments=True)
    assert "<" not in block
