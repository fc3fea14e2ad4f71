"""Isolation levels by name, strongest first. Every result records the level it was made under."""

from __future__ import annotations

import msgspec


class Level(msgspec.Struct, frozen=True):
    """What stands between student code and everything else."""

    name: str
    summary: str
    bubblewrap: bool  # the zygote lives in a bubblewrap sandbox
    shared: bool  # one zygote serves all submissions
    namespaces: bool  # each worker has user, mount, process and IPC namespaces of its own
    landlock: bool
    seccomp: bool


FULL = Level(
    "full",
    "bubblewrap around all, and for every submission its own namespaces, Landlock, system call filter and limits",
    bubblewrap=True, shared=True, namespaces=True, landlock=True, seccomp=True,
)  # fmt: skip
BUBBLEWRAP = Level(
    "bubblewrap",
    "one bubblewrap for every submission, with Landlock, system call filter and limits",
    bubblewrap=True, shared=False, namespaces=False, landlock=True, seccomp=True,
)  # fmt: skip
LANDLOCK = Level(
    "landlock",
    "no namespaces: Landlock hides files, the system call filter denies processes, signals and sockets, limits hold",
    bubblewrap=False, shared=True, namespaces=False, landlock=True, seccomp=True,
)  # fmt: skip
LIMITS = Level(
    "limits",
    "limits only: student code can read your files and use the network; for submissions you would run yourself",
    bubblewrap=False, shared=True, namespaces=False, landlock=False, seccomp=False,
)  # fmt: skip

# Of the trainer alone, where it has a GPU: CUDA maps more memory than any limit, and asks for what others must not.
TRAINER_WITH_GPU = Level(
    "gpu",
    "for our own code only: bubblewrap around all, without network and home folder, and the GPU's devices",
    bubblewrap=True, shared=True, namespaces=False, landlock=False, seccomp=False,
)  # fmt: skip

LEVELS = {level.name: level for level in (FULL, BUBBLEWRAP, LANDLOCK, LIMITS)}
AUTOMATIC = (FULL, BUBBLEWRAP, LANDLOCK)  # the weakest has to be asked for by name
