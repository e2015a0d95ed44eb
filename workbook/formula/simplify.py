"""What an expression comes down to where something is already settled, so that formulas say nothing twice.

Sentences are put together from parts that know nothing of each other: a part asks again what the whole has
asked before, or supposes what the verdict has excluded. In Python this costs nothing; in a formula it is text
that readers must follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from gocluster_rules.evaluation import evaluate
from gocluster_rules.expressions import (
    EXPRESSIONS,
    FALSE,
    TRUE,
    And,
    Compare,
    Expr,
    Given,
    Greatest,
    High,
    If,
    Join,
    Least,
    Listed,
    Low,
    Not,
    Number,
    Or,
    Phrase,
    Quotient,
    Sum,
    Times,
    supposing,
)
from gocluster_rules.expressions import Bounds as Ends
from workbook.formula.settled import Settled, codes_of, settling, together, value_of
from workbook.formula.spans import Bounds, Span, span


def simplified(
    expr: Expr, atoms: frozenset[Expr], settled: Settled | None = None, bounds: Bounds | None = None
) -> Expr:
    """The expression with the same value, where ``settled`` holds, and nothing needless in it.

    Those in ``atoms`` have a cell of their own and stay as they are. The facts lie within the ``bounds``.
    """
    return _Simplifier(atoms, bounds or {}).simplified(expr, settled or {})


@dataclass(frozen=True)
class _Simplifier:
    atoms: frozenset[Expr]
    bounds: Bounds

    def simplified(self, expr: Expr, known: Settled) -> Expr:
        if not isinstance(expr, And | Or | Not | Compare | Given):
            return self._simplified(expr, known)
        value = value_of(expr, known)
        if value is None:
            simple = self._simplified(expr, known)
            if simple == expr or simple in self.atoms:
                return simple
            value = value_of(simple, known)
            if value is None:
                return simple
        return TRUE if value else FALSE

    def _simplified(self, expr: Expr, known: Settled) -> Expr:
        if expr in self.atoms:
            return expr
        if isinstance(expr, If):
            return self._if(expr, known)
        if isinstance(expr, Not):
            return _negated(self.simplified(expr.term, known))
        if isinstance(expr, And | Or):
            return self._terms(expr, known)
        if isinstance(expr, Listed):
            return self._listed(expr, known)
        changes = {
            slot.name: self._within(getattr(expr, slot.name), known) for slot in fields(expr)
        }
        return self._reduced(replace(expr, **changes), known)

    def _within(self, value: Any, known: Settled) -> Any:
        if isinstance(value, tuple):
            return tuple(self.simplified(part, known) for part in value)
        return self.simplified(value, known) if isinstance(value, EXPRESSIONS) else value

    def _reduced(self, expr: Expr, known: Settled) -> Expr:
        """The same without what its parts, which are simplified, make needless."""
        if isinstance(expr, Join):
            return _joined(expr)
        if isinstance(expr, Sum):
            return _summed(expr)
        if isinstance(expr, Times) and expr.factor == 1:
            return expr.term
        if isinstance(expr, Quotient) and expr.divisor == Number(1):
            return expr.dividend
        if isinstance(expr, Least | Greatest):
            return self._extreme(expr)
        if isinstance(expr, Compare):
            return self._comparison(expr, known)
        return expr

    def _if(self, expr: If, known: Settled) -> Expr:
        test = self.simplified(expr.test, known)
        if test in (TRUE, FALSE):
            return self.simplified(expr.then if test == TRUE else expr.otherwise, known)
        then = self.simplified(expr.then, together(known, settling(test, True)))
        otherwise = self.simplified(expr.otherwise, together(known, settling(test, False)))
        if then == otherwise:
            return then
        return self._lowered(test, then, otherwise) or If(test, then, otherwise)

    def _lowered(self, test: Expr, then: Expr, otherwise: Expr) -> Expr | None:
        """The lesser number, where what is greater, or what nobody stated, is lowered to the other one."""
        if not isinstance(otherwise, High) or not isinstance(then, Least):
            return None
        # What nobody stated is the greatest number that there can be.
        most, number = then.terms[0], then.terms[-1]
        lowered = Or((Not(Given(otherwise.fact)), Compare(otherwise, ">", number)))
        if test != lowered or then.terms != (most, number) or most != self._most(otherwise):
            return None
        return Least((otherwise, number))

    def _most(self, expr: Expr) -> Number | None:
        own = self._span(expr)
        return Number(own.high) if own else None

    def _terms(self, expr: And | Or, known: Settled) -> Expr:
        """Each term where all the others hold (in an OR: do not hold)."""
        both = isinstance(expr, And)
        neutral, decisive = (TRUE, FALSE) if both else (FALSE, TRUE)
        terms = list(expr.terms)
        for index, term in enumerate(terms):
            among = known
            for other in (*terms[:index], *terms[index + 1 :]):
                among = together(among, settling(other, both))
            terms[index] = self.simplified(term, among)
            if terms[index] == decisive:
                return decisive
        left = tuple(term for term in terms if term != neutral)
        if both:
            left = self._without_implied(left, known)
        return left[0] if len(left) == 1 else type(expr)(left)

    def _without_implied(self, terms: tuple[Expr, ...], known: Settled) -> tuple[Expr, ...]:
        """Without the demand for an answer where the others do not hold anyway as long as there is none."""
        for term in terms:
            if isinstance(term, Given) and term.fact in self.bounds:
                low, high = (Number(end) for end in self.bounds[term.fact])
                unknown = {term.fact: Ends(low, high, FALSE)}
                others = tuple(other for other in terms if other != term)
                supposed = And(tuple(supposing(other, unknown) for other in others))
                if self.simplified(supposed, together(known, {term: False})) == FALSE:
                    return self._without_implied(others, known)
        return terms

    def _listed(self, expr: Listed, known: Settled) -> Expr:
        items: list[tuple[Expr, Expr]] = []
        for test, text in zip(expr.tests, expr.texts, strict=True):
            condition = self.simplified(test, known)
            if condition != FALSE:
                items.append(
                    (condition, self.simplified(text, together(known, settling(condition, True))))
                )
        if not items:
            return Phrase("")
        (test, first), *others = items
        if not others:
            certain = test == TRUE or value_of(Or(expr.tests), known)
            return first if certain else If(test, first, Phrase(""))
        if test != TRUE:
            return Listed(
                tuple(each for each, _ in items), tuple(text for _, text in items), expr.separator
            )
        separator = Phrase(expr.separator)
        following = (
            Join((separator, text))
            if condition == TRUE
            else If(condition, Join((separator, text)), Phrase(""))
            for condition, text in others
        )
        return _joined(Join((first, *following)))

    def _comparison(self, expr: Compare, known: Settled) -> Expr:
        value = value_of(expr, known)
        left, right = expr.left, expr.right
        if value is None and left in self.atoms:
            inner = replace(self, atoms=self.atoms - {left}).simplified(left, known)
            if isinstance(inner, Number):
                expr = replace(expr, left=inner)
        if value is None:
            value = self._decided(expr, known)
        if value is not None:
            return TRUE if value else FALSE
        if expr.relation == "<=" and isinstance(right, Least):
            return self._below(left, right)
        if expr.relation == "=" and isinstance(right, Number) and left not in self.atoms:
            if isinstance(left, If):
                then, otherwise = (
                    self._comparison(Compare(part, "=", right), known)
                    for part in (left.then, left.otherwise)
                )
                return self._chosen(expr, left.test, then, otherwise, known)
            codes = codes_of(left)
            if isinstance(left, Least) and codes and max(codes) == right.value:
                return self._terms(
                    And(tuple(Compare(term, "=", right) for term in left.terms)), known
                )
        return expr

    def _below(self, left: Expr, right: Least) -> Expr:
        """Whether the left side exceeds none of the terms, without those that it never does."""
        most = self._span(left)
        terms = [
            term
            for term in right.terms
            if most is None or (least := self._span(term)) is None or most.high > least.low
        ]
        return Compare(left, "<=", terms[0] if len(terms) == 1 else Least(tuple(terms)))

    def _chosen(
        self, expr: Compare, test: Expr, then: Expr, otherwise: Expr, known: Settled
    ) -> Expr:
        """One of two conditions, where at least one of them is settled; else the comparison as it was."""
        if then == TRUE:
            return self._terms(Or((test, otherwise)), known)
        if otherwise == FALSE:
            return self._terms(And((test, then)), known)
        if then == FALSE:
            return self._terms(And((_negated(test), otherwise)), known)
        if otherwise == TRUE:
            return self._terms(Or((_negated(test), then)), known)
        return expr

    def _decided(self, expr: Compare, known: Settled) -> bool | None:
        """Whether the comparison holds for all numbers that its sides can be."""
        above_zero = _above_zero(known)
        left, right = (self._span(supposing(side, above_zero)) for side in (expr.left, expr.right))
        if left is None or right is None:
            return None
        first = Compare(Number(left.low), expr.relation, Number(right.high))
        second = Compare(Number(left.high), expr.relation, Number(right.low))
        if expr.relation == "=":
            apart = left.high < right.low or right.high < left.low
            return False if apart else None
        values = {bool(evaluate(first, {})), bool(evaluate(second, {}))}
        return values.pop() if len(values) == 1 else None

    def _extreme(self, expr: Least | Greatest) -> Expr:
        """Without the terms that another one always exceeds."""
        flat = [
            part
            for term in expr.terms
            for part in (term.terms if type(term) is type(expr) else (term,))
        ]
        kept = list(dict.fromkeys(flat))
        for term in list(kept):
            # What has gone exceeds nothing any more: of two that are always the same, one stays.
            if any(self._exceeds(expr, other, term) for other in kept if other != term):
                kept.remove(term)
        return kept[0] if len(kept) == 1 else type(expr)(tuple(kept))

    def _exceeds(self, expr: Least | Greatest, other: Expr, term: Expr) -> bool:
        """Whether the other term is always the one that counts, or as good."""
        own, its = self._span(term), self._span(other)
        if own is None or its is None:
            return False
        return own.high <= its.low if isinstance(expr, Greatest) else own.low >= its.high

    def _span(self, expr: Expr) -> Span | None:
        try:
            return span(expr, self.bounds)
        except (KeyError, TypeError, OverflowError):
            return None


def _above_zero(known: Settled) -> Mapping[str, Ends]:
    """The facts of whose upper end it is known that it is not 0."""
    names = [
        condition.left.fact
        for condition, holds in known.items()
        if isinstance(condition, Compare) and isinstance(condition.left, High)
        if not holds and condition == Compare(condition.left, "=", Number(0))
    ]
    return {name: Ends(Low(name), Greatest((Number(1), High(name))), Given(name)) for name in names}


def _negated(term: Expr) -> Expr:
    if isinstance(term, Not):
        return term.term
    opposites: Mapping[Expr, Expr] = {TRUE: FALSE, FALSE: TRUE}
    return opposites.get(term, Not(term))


def _joined(expr: Join) -> Expr:
    left = tuple(part for part in expr.parts if part != Phrase(""))
    return left[0] if len(left) == 1 else Join(left)


def _summed(expr: Sum) -> Expr:
    """With the fixed numbers added up, and without what is taken away again."""
    terms = [
        part for term in expr.terms for part in (term.terms if isinstance(term, Sum) else (term,))
    ]
    for term in list(terms):
        negated = Times(-1, term)
        if negated in terms and term in terms:
            terms.remove(term)
            terms.remove(negated)
    expr = Sum(tuple(terms))
    fixed = [term.value for term in expr.terms if isinstance(term, Number) and not term.is_day]
    others = tuple(term for term in expr.terms if not isinstance(term, Number) or term.is_day)
    if len(fixed) > 1 or 0 in fixed:
        expr = Sum((*others, Number(sum(fixed))) if sum(fixed) or not others else others)
    return expr.terms[0] if len(expr.terms) == 1 else expr
