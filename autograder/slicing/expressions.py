"""What the value of an expression may be or hold, judged by its text alone. For `facts.py`."""

from __future__ import annotations

import ast

_LONGEST_CHAIN = 50  # of attributes, items and calls; keeps hostile text from costing quadratic time
_NUMBERS = {"len", "int", "float", "bool", "str", "round", "abs", "ord", "chr", "range", "type", "complex", "bytes"}
_KEEPS_ARGUMENTS = {"list", "tuple", "set", "dict", "zip", "reversed", "iter", "next", "sorted", "enumerate", "getattr"}
_VIEWS = {"asarray", "asanyarray", "ravel", "reshape", "transpose", "squeeze", "swapaxes", "moveaxis", "expand_dims"}


def root(expression: ast.expr) -> str:
    """The name that a chain of attributes, items and calls begins with; "" where it begins with none."""
    for _ in range(_LONGEST_CHAIN):
        match expression:
            case ast.Name(id=name):
                return name
            case (
                ast.Attribute(value=inner)
                | ast.Subscript(value=inner)
                | ast.Starred(value=inner)
                | ast.Call(func=inner)
            ):
                expression = inner
            case _:
                break
    return ""


def held(*expressions: ast.expr) -> set[str]:
    """The names whose objects the values may be, or hold. Results of calculations are new."""
    found: set[str] = set()
    waiting = list(expressions)
    while waiting:
        expression = waiting.pop()
        match expression:
            case ast.Name(id=name):
                found.add(name)
            case ast.Constant() | ast.BinOp() | ast.JoinedStr():
                pass
            case ast.Attribute() | ast.Subscript() | ast.Starred() | ast.Await() | ast.NamedExpr():
                waiting.append(expression.value)
            case ast.Tuple(elts=values) | ast.List(elts=values) | ast.Set(elts=values):
                waiting += values
            case ast.BoolOp(values=values) | ast.Dict(values=values):
                waiting += values
            case ast.IfExp():
                waiting += [expression.body, expression.orelse]
            case ast.ListComp(elt=ast.Name() | ast.Attribute() as value, generators=generators):
                waiting += [value, *(generator.iter for generator in generators)]
            case ast.Call(func=function):
                name = getattr(function, "attr", getattr(function, "id", ""))
                if name[:1].isupper() or name in _KEEPS_ARGUMENTS or name in _VIEWS:  # objects keep what they are given
                    waiting += arguments(expression)
                if isinstance(function, ast.Attribute):
                    waiting.append(function.value)
    return found


def arguments(call: ast.Call) -> list[ast.expr]:
    """All arguments of a call, named ones included."""
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def immutable_if(expression: ast.expr) -> frozenset[str] | None:
    """Names whose values must be immutable so that the expression's is; None where it is not in any case."""
    needed: set[str] = set()
    waiting = [expression]
    while waiting:
        match waiting.pop():
            case ast.Constant() | ast.JoinedStr() | ast.Lambda() | ast.Attribute(attr="shape" | "size" | "ndim"):
                pass
            case ast.Subscript(value=ast.Attribute(attr="shape")):
                pass
            case ast.Call(func=ast.Name(id=name)) if name in _NUMBERS:
                pass
            case ast.Name(id=name):
                needed.add(name)
            case ast.BinOp(left=left, right=right):
                waiting += [left, right]
            case ast.Compare(left=left, comparators=comparators):
                waiting += [left, *comparators]
            case ast.UnaryOp(operand=operand):
                waiting.append(operand)
            case ast.Tuple(elts=values) | ast.BoolOp(values=values):
                waiting += values
            case ast.IfExp(body=body, orelse=orelse):
                waiting += [body, orelse]
            case _:
                return None
    return frozenset(needed)
