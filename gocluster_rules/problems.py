"""What is wrong with an input: the place, the value and the remedy, in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gocluster_rules.known import Known
from gocluster_rules.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    place: Text
    """``answers.actors`` in a file, "Selbstcheck, Zelle C12" in a workbook, a label in a form."""
    message: Text
    """What is wrong with which value, and what to do about it."""
    field: str | None = None
    """The form field at which it is told, if there is one."""
    proposal: Known | None = None
    """The answer that was probably meant, to be offered for the field's fact; never taken without asking."""
    at_field: Text | None = None
    """The message as it is told at the field, where how a file is written does not matter."""

    def line(self, lang: Lang) -> str:
        """The problem in one line, whatever the value contained."""
        return f"{self.place[lang]}: {self.message[lang]}"


class Invalid(Exception):
    """A raw value that cannot be an answer; the message names the value and the remedy.

    The ``proposal`` is the one answer that it can have meant, if there is one; the message names it.
    """

    def __init__(self, message: Text, proposal: Known | None = None) -> None:
        self.message, self.proposal = message, proposal
        super().__init__(message.en)


class Unreadable(Exception):
    """An input that cannot be evaluated, with everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(problem.line("en") for problem in self.problems))

    def __reduce__(self) -> tuple[type[Unreadable], tuple[tuple[Problem, ...]]]:
        """So that it can go from one process to another."""
        return type(self), (self.problems,)


def quoted(value: object, length: int = 60) -> str:
    """A value as it is shown in a message: on one line, printable, shortened."""
    text = value if isinstance(value, str) else str(value)
    shown = "".join(char if char.isprintable() else " " for char in text)
    return shown if len(shown) <= length else shown[: length - 1] + "…"
