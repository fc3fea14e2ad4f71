"""A course is a folder: `course.toml` says where its assignments, solutions and hidden suites live."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from autograder.errors import CourseError

COURSE_FILE = "course.toml"
SEED_KEY_VARIABLE = "AUTOGRADER_SEED_KEY"

_Schema = TypeVar("_Schema")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short text in the languages of the course; English is always there."""

    en: str
    ko: str = ""

    def in_language(self, language: str) -> str:
        """The text in `language`, in English where there is no translation."""
        return getattr(self, language, "") or self.en

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the text is given. Those of an assignment's title are those of the assignment."""
        return tuple(name for name in self.__struct_fields__ if getattr(self, name))


class _CourseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    title: Text
    seed_key: str
    assignments: str = "assignments"
    solutions: str = "solutions"
    suites: str = "suites"
    student_packages: tuple[str, ...] = ()


class Course(msgspec.Struct, frozen=True):
    """Where everything of a course is. `student_packages` are folders that student code may import."""

    root: Path
    title: Text
    assignments: Path
    solutions: Path
    suites: Path
    student_packages: tuple[Path, ...]
    seed_key: str  # secret: keys the random inputs of the checks

    @classmethod
    def load(cls, root: Path) -> Course:
        """Read `root/course.toml`; the environment variable AUTOGRADER_SEED_KEY overrides the file's `seed_key`."""
        root = root.resolve()
        file = root / COURSE_FILE
        declared = read_toml(file, _CourseFile)
        require_format(file, declared.format)
        folders = {name: root / getattr(declared, name) for name in ("assignments", "solutions", "suites")}
        for name, folder in folders.items():
            if not folder.is_dir():
                raise CourseError(file, name, f"there is no folder {folder.relative_to(root)}")
        packages = tuple(root / package for package in declared.student_packages)
        for package in packages:
            if not package.is_dir():
                raise CourseError(file, "student_packages", f"there is no folder {package.name}")
        key = os.environ.get(SEED_KEY_VARIABLE, declared.seed_key)
        return cls(root, declared.title, student_packages=packages, seed_key=key, **folders)

    def assignment_names(self) -> list[str]:
        """The names of all assignments, sorted: the folders that hold an assignment.toml."""
        return sorted(file.parent.name for file in self.assignments.glob("*/assignment.toml"))


def read_toml(file: Path, schema: type[_Schema]) -> _Schema:
    """Read a TOML file into a closed schema, or raise CourseError naming the file and the key."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=schema)
    except FileNotFoundError:
        raise CourseError(file, "", "the file does not exist") from None
    except msgspec.ValidationError as error:
        problem, _, path = str(error).partition(" - at `$")
        raise CourseError(file, path.strip("`.") or "top level", problem) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CourseError(file, "", f"not valid TOML: {error}") from None


def require_format(file: Path, number: Any) -> None:
    """Refuse files of another format version than this program reads."""
    if number != 1:
        raise CourseError(file, "format", f"this version reads format 1, the file says {number}")
