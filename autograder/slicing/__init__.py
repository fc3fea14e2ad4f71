"""The statements that the graded names need, out of all that a notebook holds.

A statement is kept where it binds or changes something that is needed, and then what it reads is needed too. The
statements are seen once, from the last to the first, and what is needed only grows: names read while a statement runs
are needed before it; names read inside a function are needed wherever that function is. `facts.py` says what one
statement reads, binds and changes; `program.py` what that means among the others. Where that cannot be known (exec,
globals()), everything is kept but prints.

All bindings of a needed name before its use are kept, in order: so the last one wins, as in the notebook.

Two things are taken on trust, since nearly all notebooks would be kept whole otherwise: functions of installed modules
change their arguments only where they are called for their effect (`rng.shuffle(words)`) and change their module only
under names such as `seed` and `set_...`; and what a function returns is new, unless it is a class or a known view.
"""

from __future__ import annotations

from .cut import Slice, Sliceable, Statement, slice_cells

__all__ = ["Slice", "Sliceable", "Statement", "slice_cells"]
