"""The house's budgets, measured on the code itself, and what importing it may load."""

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import agents
import schemas

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    path for package in ("agents", "schemas", "stopgate") for path in sorted((ROOT / package).rglob("*.py"))
]
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def body_lines(function: Function) -> int:
    """Lines of the body without its docstring."""
    body = function.body
    is_docstring = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    body = body[1:] if is_docstring else body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


FUNCTIONS = {
    f"{name}:{node.lineno} {node.name}": node
    for name, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, Function)
}


def test_files_are_short() -> None:
    """Median at most 110 lines, none above 300."""
    sizes = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in FILES
    }
    assert {name: size for name, size in sizes.items() if size > 300} == {}
    assert statistics.median(sizes.values()) <= 110


def test_functions_are_short() -> None:
    """Median at most 8 lines, nine in ten at most 25, none above 40."""
    sizes = {name: body_lines(node) for name, node in FUNCTIONS.items()}
    assert {name: size for name, size in sizes.items() if size > 40} == {}
    assert statistics.median(sizes.values()) <= 8
    assert sorted(sizes.values())[int(len(sizes) * 0.9)] <= 25


def test_public_names_of_the_core_are_documented() -> None:
    """Every public class, function and module of `policy` and `schemas` has a docstring."""
    missing = [
        f"{name}:{getattr(node, 'lineno', 1)}"
        for name, tree in TREES.items()
        if name.startswith(("schemas/", "stopgate/policy/")) and tree.body
        for node in [tree, *tree.body]
        if isinstance(node, ast.Module | ast.ClassDef | Function)
        and not getattr(node, "name", "").startswith("_")
        and ast.get_docstring(node) is None
    ]
    assert missing == []


def test_the_packages_come_from_this_checkout() -> None:
    """`agents` and `schemas` are common names; another package of that name must not be what runs."""
    assert Path(agents.__file__).is_relative_to(ROOT)
    assert Path(schemas.__file__).is_relative_to(ROOT)


def test_importing_the_core_loads_neither_faust_nor_a_client() -> None:
    """The functional core stands alone, with nothing heavy behind it."""
    script = "import sys, stopgate.policy.decide, stopgate.policy.keywords, stopgate.policy.screening; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {
        "faust",
        "mode",
        "aiokafka",
        "asyncio",
        "numpy",
        "py3langid",
        "tldextract",
        "aiohttp",
        "rocksdict",
    }
    assert heavy.isdisjoint(loaded)
