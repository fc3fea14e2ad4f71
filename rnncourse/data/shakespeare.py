"""Five plays by Shakespeare, for models of characters."""

from __future__ import annotations

from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Included


def _sample() -> dict[str, Any]:
    return {"text": files.sample("shakespeare.txt").decode("ascii")}


RECIPES = (
    Recipe(
        name="shakespeare",
        about="data.about.shakespeare",
        unit="data.unit.characters",
        keys={"text": "str"},
        sources=(
            Source(
                kind="sample",
                read=_sample,
                origin=Included(),
                count="690,616",
                licence="CC BY 2.5",
                citation="W. Shakespeare: Antony and Cleopatra, Coriolanus, Julius Caesar, Macbeth, Othello; "
                "texts of the Open Knowledge Foundation's package shakespeare 0.6",
            ),
        ),
    ),
)
