"""Under which conditions the models of a class are trained."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class ProfileName(StrEnum):
    """Which data, how much training, and so which thresholds."""

    sample = "sample"
    full = "full"


class Device(StrEnum):
    """What models are trained on."""

    cpu = "cpu"
    gpu = "gpu"


class Conditions(msgspec.Struct, frozen=True):
    """How models are trained. `seed` is added to that of every training: 0 for grades."""

    profile: ProfileName = ProfileName.sample
    device: Device = Device.cpu
    seed: int = 0


USUAL = Conditions()
