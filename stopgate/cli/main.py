"""The one program, `stopgate`: each subcommand is a module of this package, imported only when it is called.

A module offers either `command`, a function with typer annotations, or `app`, a Typer of further subcommands.
"""

import importlib
import importlib.metadata
import importlib.util
import logging
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

COMMANDS = {
    "demo": "Broker, topics and worker in one go, fed with sample traffic.",
    "up": "The same without sample traffic, for real use on one machine.",
    "broker": "The embedded Kafka broker alone, for development.",
    "topics": "Make or verify all topics.",
    "worker": "One gate worker; start as many as there are partitions.",
    "send": "Put JSON lines on an input topic under the right keys.",
    "watch": "Follow an output topic, readable.",
    "explain": "What a code or rule means, and what to correct.",
    "check": "Dry run: judge outbound records without sending.",
    "classify": "Tell what handset replies mean: opt_out, opt_in, help, review or none.",
    "lint": "Pre-flight check of 10DLC campaign or toll-free submissions.",
    "translate": "Provider webhook bodies to contract records.",
    "opt-outs": "The Opt Out Report.",
    "evidence": "Everything on record about one number, as a pack for a complaint or court.",
    "senders": "Senders, their account and standing.",
    "reviews": "What a person has to decide: list, decide, approve, reject, appeal.",
    "rejections": "What was refused; send it again when the cause is gone.",
    "broadcasts": "What became of broadcasts.",
    "skip": "Move one record that breaks the gate to dead-letters, on the record.",
    "state": "A worker's local state: where it is, and whether it equals the changelog.",
}
"""Every subcommand; `opt-outs` lives in `stopgate/cli/opt_outs.py`, and so on."""


def typer_app(**options: Any) -> typer.Typer:
    """A Typer with the house's settings: plain tracebacks, no shell-completion options, `-h` for help."""
    settings = {"help_option_names": ["-h", "--help"]}
    return typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings=settings,
        no_args_is_help=True,
        **options,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; exits 0 (done), 1 (findings or failure) or 2 (bad usage or configuration)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    asked = next((word for word in words if not word.startswith("-")), None)
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)  # what ends a command is told in its own words
    _program(asked)(args=words, prog_name="stopgate")


def _program(asked: str | None) -> typer.Typer:
    """The whole program as far as this call needs it: the asked subcommand in full, the others by name."""
    program = typer_app()
    program.callback(invoke_without_command=True)(_root)
    for name, line in COMMANDS.items():
        module = f"stopgate.cli.{name.replace('-', '_')}"
        if importlib.util.find_spec(module) is None:
            continue
        if name != asked:
            program.command(name, help=line)(_not_loaded)
        elif hasattr(loaded := importlib.import_module(module), "app"):
            program.add_typer(loaded.app, name=name, help=line)
        else:
            program.command(name)(loaded.command)
    return program


def _not_loaded() -> None:
    raise AssertionError("only the asked subcommand is ever run")


def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    """Judges every text message before a carrier sees it: STOP always first, every refusal explained."""
    if version:
        print(importlib.metadata.version("stopgate"))
        raise typer.Exit


if __name__ == "__main__":
    main()
