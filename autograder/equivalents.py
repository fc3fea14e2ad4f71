"""Mutants that compute what the reference computes: listed in a file of the course, each with the reason."""

from __future__ import annotations

import msgspec

from autograder.assignment import Assignment
from autograder.course import read_toml, require_format
from autograder.errors import CourseError
from autograder.mutants import Mutant

EQUIVALENT_FILE = "equivalent_mutants.toml"


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A change that is no mistake, and why. `before` and `after` are the changed lines as verify prints them."""

    function: str
    operator: str
    before: str
    after: str
    reason: str

    def covers(self, mutant: Mutant) -> bool:
        """Whether this entry speaks of `mutant`."""
        return (self.function, self.operator, self.before.strip(), self.after.strip()) == _key(mutant)


class _EquivalentFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    mutant: tuple[Equivalent, ...] = ()


def read_equivalents(assignment: Assignment) -> tuple[Equivalent, ...]:
    """The entries of `equivalent_mutants.toml` beside the solutions; none where there is no such file."""
    file = assignment.solutions / EQUIVALENT_FILE
    if not file.exists():
        return ()
    declared = read_toml(file, _EquivalentFile)
    require_format(file, declared.format)
    for index, entry in enumerate(declared.mutant):
        if not entry.reason.strip():
            raise CourseError(file, f"mutant[{index}].reason", "say why this mutant computes the same")
    return declared.mutant


def equivalent_entry(mutant: Mutant) -> str:
    """The entry for `mutant`, ready to be pasted, with the reason left open (an empty reason is refused)."""
    fields = zip(("function", "operator", "before", "after", "reason"), (*_key(mutant), ""), strict=True)
    return "[[mutant]]\n" + "\n".join(f"{name} = {_toml_text(value)}" for name, value in fields)


def _key(mutant: Mutant) -> tuple[str, str, str, str]:
    return mutant.function, mutant.operator, mutant.before.strip(), mutant.after.strip()


def _toml_text(value: str) -> str:
    """A literal text where possible, because code is full of quotes and backslashes."""
    if "'''" in value or ("\n" not in value and "'" in value):
        return msgspec.json.encode(value).decode()  # a JSON text is a valid TOML basic text
    return f"'''\n{value}'''" if "\n" in value else f"'{value}'"
