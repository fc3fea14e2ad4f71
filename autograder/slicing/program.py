"""All statements of a submission together: which names are modules, which share values, what calls change."""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from .facts import Call, Facts
from .needs import Groups, Needs

_BUILTINS = {*dir(builtins), "display", "get_ipython"} - {"next", "setattr", "delattr"}  # these change their arguments
_DISPLAY = {"matplotlib", "seaborn", "plotly", "bokeh", "altair", "IPython", "pprint", "time", "tqdm", "graphviz"}
_CHANGES_MODULE = re.compile(
    r"(set|seed|set_\w+|seterr\w*|manual_seed|enable\w*|disable\w*|append|insert|extend|update|setdefault"
    r"|filterwarnings|simplefilter|use|register\w*|config\w*|basicConfig|putenv|reload)$"
)
_TAKES_FROM_ARGUMENT = {"heappop", "heappushpop", "heapreplace"}
_ALWAYS = ("sys", "os")  # their search path and environment matter to imports


class Program:
    """All statements of a submission together: which names are modules, which share what, who calls whom."""

    def __init__(self, facts: Sequence[Facts], local_modules: Collection[str]) -> None:
        self._facts = facts = _with_module_state(facts, local_modules)
        bound = {name for fact in facts for name in fact.binds | fact.binds_later}
        self._builtins = _BUILTINS - bound
        self._modules = _installed_modules(facts, local_modules)
        self._fixed = _immutable_names(facts) | self._modules.keys()  # nothing changes these in place
        self._group = Groups()
        for fact in facts:
            for names in fact.shares:
                self._group.join(names - self._fixed)
        self._changes_now = [self._changes(fact, fact.reads | fact.binds) for fact in facts]
        self._changes_later = [self._changes(fact, fact.reads_later) | fact.binds_later for fact in facts]

    def is_unknowable(self, names: Sequence[str]) -> bool:
        """Whether anything that may run reaches names that no text shows."""
        inside = {name for fact in self._facts if fact.is_unknowable and fact.is_definition for name in fact.binds}
        return not inside.isdisjoint(names) or any(
            (fact.is_unknowable and not fact.is_definition)
            or not inside.isdisjoint((fact.reads | fact.reads_later) - (fact.binds if fact.is_definition else set()))
            for fact in self._facts
        )

    def everything(self) -> list[int]:
        """All statements but those that only show something."""
        return [
            index
            for index, fact in enumerate(self._facts)
            if not (fact.is_expression and all(map(self._only_shows, fact.calls)))
            or fact.is_unknowable
            or self._changes_now[index]
        ]

    def needed(self, names: Sequence[str]) -> list[int]:
        """The statements that `names` need, in order."""
        needs = Needs(self._facts, self._changes_now, self._changes_later, self._group)
        needs.add([*names, *_ALWAYS])
        needs.add(name for fact in self._facts if fact.is_needed for name in fact.reads_later)
        kept = []
        for index in range(len(self._facts) - 1, -1, -1):
            if self._facts[index].is_needed or needs.want(index):
                kept.append(index)
                needs.add(self._facts[index].reads | self._changes_now[index])
        return kept[::-1]

    def _changes(self, fact: Facts, names: frozenset[str]) -> frozenset[str]:
        """Which of `names` the statement may change, other than by binding them."""
        return names & fact.targets.union(*map(self._changed_by, fact.calls))

    def _changed_by(self, call: Call) -> frozenset[str]:
        if call.root in self._builtins:
            return frozenset()
        if call.root not in self._modules:
            return call.arguments.union([call.root]) - self._fixed
        module, function = self._modules[call.root]
        changed = frozenset[str]()
        if module not in _DISPLAY and (call.for_effect or (call.attribute or function) in _TAKES_FROM_ARGUMENT):
            changed = call.arguments - self._fixed
        return changed | {call.root} if _CHANGES_MODULE.match(call.attribute) else changed

    def _only_shows(self, call: Call) -> bool:
        return call.root in self._builtins or self._modules.get(call.root, ("",))[0] in _DISPLAY


def _with_module_state(facts: Sequence[Facts], local_modules: Collection[str]) -> list[Facts]:
    """`from helper import f` reads what the names `helper` or `import helper as h` stand for: f may use its state."""
    modules = defaultdict[str, set[str]](set)
    for fact in facts:
        for name, (module, name_there) in fact.imports.items():
            if module in local_modules and not name_there:
                modules[module].add(name)
    changed = []
    for fact in facts:
        more = {
            name for module, _ in fact.imports.values() if module in modules for name in modules[module]
        } - fact.binds
        changed.append(fact._replace(reads=fact.reads | more, reads_later=fact.reads_later | more) if more else fact)
    return changed


def _installed_modules(facts: Sequence[Facts], local_modules: Collection[str]) -> dict[str, tuple[str, str]]:
    """Names that are only ever imported, and from installed modules: name -> (module, its name there)."""
    others = {name for fact in facts for name in fact.binds - fact.imports.keys()}
    others.update(name for fact in facts for name in fact.binds_later)
    return {
        name: origin
        for fact in facts
        for name, origin in fact.imports.items()
        if name in fact.binds - others and origin[0] not in local_modules and not origin[0].startswith(".")
    }


def _immutable_names(facts: Sequence[Facts]) -> set[str]:
    """Names that are bound to functions, numbers and texts only."""
    immutable = {name for fact in facts for name in fact.binds}
    made_from = defaultdict[str, list[int]](list)  # name -> statements whose value is immutable only if that name's is
    doubtful = [name for fact in facts for name in fact.binds_later]
    for index, fact in enumerate(facts):
        if fact.immutable_if is None:
            doubtful += fact.binds
        else:
            for name in fact.immutable_if:
                made_from[name].append(index)
                if name not in immutable:
                    doubtful.append(name)
    while doubtful:
        name = doubtful.pop()
        immutable.discard(name)
        for index in made_from.pop(name, []):
            doubtful += facts[index].binds & immutable
    return immutable
