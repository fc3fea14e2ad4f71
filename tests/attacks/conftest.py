"""One run a file: every attack of it, with an honest student in between."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("attacking")

from attacking import Ran, grade_attacks  # noqa: E402  after the rewrite is registered

from autograder.doctor import try_level  # noqa: E402
from autograder.errors import SandboxError  # noqa: E402
from autograder.sandbox.levels import LEVELS  # noqa: E402


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`attack` runs over the names of the file's ATTACKS."""
    if "attack" in metafunc.fixturenames:
        metafunc.parametrize("attack", list(metafunc.module.ATTACKS))


@pytest.fixture(scope="module")
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """The file's attacks, graded at its LEVEL."""
    level = getattr(request.module, "LEVEL", "full")
    try:
        try_level(LEVELS[level])
    except SandboxError:
        pytest.skip(f"isolation level {level} does not work on this machine")
    return grade_attacks(request.module.ATTACKS, tmp_path_factory.mktemp("arena"), level)
