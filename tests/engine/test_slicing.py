"""Only what is graded runs."""

from __future__ import annotations

import pytest

from autograder.notebook import _INSTALL
from autograder.slicing import slice_cells
from autograder.submission import Cell
from autograder.submission.source import read_cell


def kept(*sources: str) -> list[str]:
    cells = [read_cell(f"cell {number}", source).cell for number, source in enumerate(sources, 1)]
    assert not any(cell.problem for cell in cells)
    return [statement.source for statement in slice_cells(cells, ["f"]).statements]


def test_the_first_cell_of_a_released_notebook_does_not_make_all_of_it_run() -> None:
    install = _INSTALL.replace("<package>", "rnncourse").replace("<run_first>", "first").replace("<no_wheel>", "none")
    statements = kept(install, "print('a lesson')", "figure = draw(3)", "def f(x):\n    return x")
    assert statements == ["import sys", "def f(x):\n    return x"]


@pytest.mark.parametrize("reach", ["sys.modules['__main__'].f = 3", "vars(sys.modules['__main__'])['f'] = 3"])
def test_whoever_reaches_into_modules_has_everything_run(reach: str) -> None:
    assert len(kept("import sys", "x = 1", reach, "def f(x):\n    return x")) == 4


def test_asking_for_a_module_by_a_name_of_ones_own_may_be_anything() -> None:
    assert len(kept("import sys", "x = 1", "x in sys.modules", "def f(x):\n    return x")) == 4
    assert kept("import sys", "x = 1", "'y' in sys.modules", "def f(x):\n    return x")[0] == "import sys"
    assert len(slice_cells([Cell("cell 1", "import sys\n'y' in sys.modules")], ["f"]).statements) == 1
