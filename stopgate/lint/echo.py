"""What the toll-free reviewer calls a fault that another check reports: advice beside it, never a second fault."""

from collections.abc import Callable, Iterator

from stopgate.lint.check import Check
from stopgate.lint.finding import Code, Fault
from stopgate.lint.submission import Submission

_MEANING = "eligible for resubmission within 7 days (the fault is reported under {check})."


def echo(
    row: str, rule: str, prevents: tuple[Code, ...], *, of: tuple[Check, ...], when: Callable[[Fault], bool]
) -> Check:
    """Make the check of a toll-free row from the checks that find its fault.

    Args:
        row: the row of the toll-free list.
        rule: kebab-case name.
        prevents: the toll-free codes.
        of: the checks whose faults it echoes.
        when: which of their faults belong to the row.
    """

    def find(submission: Submission) -> Iterator[Fault]:
        for check in of:
            for fault in check.find(submission):
                if fault.severity != "info" and when(fault):
                    message = f"Toll-free review names this {row}, {_MEANING.format(check=check.id)}"
                    yield Fault(fault.field, fault.quote, message, fault.correction, "info")

    needs = tuple(dict.fromkeys(field for check in of for field in check.needs))
    return Check(row, rule, prevents, needs, find, kinds=("toll_free",))


def mentions(*words: str) -> Callable[[Fault], bool]:
    """A test whether a fault's message or quote has one of the words."""
    return lambda fault: any(word in f"{fault.message} {fault.quote}".lower() for word in words)
