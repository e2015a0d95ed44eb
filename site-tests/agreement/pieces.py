"""A formula taken apart into its tokens and calls, so that one thing in it can be broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token


class Call(NamedTuple):
    """A function's call: its name, where its arguments lie, and where it ends."""

    name: str
    arguments: tuple[slice, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokens of a formula, and its calls by the place where each begins."""

    tokens: tuple[Token, ...]
    calls: Mapping[int, Call]

    def text(self, part: slice = slice(None)) -> str:
        return "".join(token.value for token in self.tokens[part])

    def changed(self, change: Mapping[int, str]) -> str:
        return "".join(change.get(at, token.value) for at, token in enumerate(self.tokens))


def pieces(formula: str) -> Pieces:
    """The formula, which begins with "=", taken apart."""
    tokens = tuple(Tokenizer(formula).items)
    calls: dict[int, Call] = {}
    opened: list[list[int]] = []
    for at, token in enumerate(tokens):
        if token.subtype == Token.OPEN:
            opened.append([at])
        elif token.type == Token.SEP:
            opened[-1].append(at)
        elif token.subtype == Token.CLOSE:
            marks = [*opened.pop(), at]
            arguments = tuple(slice(one + 1, other) for one, other in pairwise(marks))
            calls[marks[0]] = Call(tokens[marks[0]].value.rstrip("("), arguments, at)
    return Pieces(tokens, calls)
