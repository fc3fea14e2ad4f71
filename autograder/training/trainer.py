"""Builds, fits and asks models in sandboxed workers that hold our own code only, each piece of work in a fresh one."""

from __future__ import annotations

import secrets
import time
from importlib import metadata
from typing import Any, TypeVar

import msgspec
import numpy as np

from autograder.errors import Rejected, SandboxError
from autograder.inside import wire
from autograder.inside.confine import Limits
from autograder.models import Model, of_keras
from autograder.sandbox.bubblewrap import environment
from autograder.sandbox.process import Sandbox
from autograder.student import Called
from autograder.training.fit import Data, Description, Fit, Run, fingerprint
from autograder.training.runs import Runs
from autograder.verdict import Finding, Trained, Verdict

_DESCRIBE_S = 60.0
_SLACK_S = 60.0  # building, tracing and predicting, beside the budget for fitting
_METHOD = "method 2"  # changes where `inside/models.py` trains or describes in another way, down to the last bit
_Kind = TypeVar("_Kind")
_LIMITS = {"file_mib": 256, "folder_mib": 512, "output_kib": 64, "reply_mib": 1024}


class Trainer:
    """Trains for one grading process, on a GPU where its sandbox has one.

    `budget_s` bounds the fitting of one model; `seed` is added to every seed.
    """

    def __init__(
        self, sandbox: Sandbox, runs: Runs, *, budget_s: float, memory_mib: int, seed: int = 0, device: str = "cpu"
    ) -> None:
        self._sandbox, self._runs, self._budget_s, self._seed = sandbox, runs, budget_s, seed
        self._device, self._seen = device, False
        self._limits = Limits(cpu_s=int(16 * (budget_s + _SLACK_S)), memory_mib=memory_mib, **_LIMITS)
        self._described: dict[tuple[str, str], Description] = {}
        self._versions = _versions()

    def describe(self, model: Model) -> Description:
        """The model as built, with shapes and counts. What a foreign model's worker would say is worth nothing.

        Raises:
            Rejected: the model is foreign, or cannot be built.
        """
        if model.foreign:
            raise Rejected(Verdict.wrong_answer, Finding("model_foreign", {"layer": model.foreign}))
        texts = model.texts()
        if texts not in self._described:
            key = " ".join(["describe", *texts, self._versions])
            kept = self._runs.load_description(key)
            if kept is None:
                kept = _description(self._work("describe", [[*texts, 0]], _DESCRIBE_S))
                self._runs.save_description(key, kept)
            self._described[texts] = kept
        return self._described[texts]

    def fit(self, model: Model, code: Called, fit: Fit, data: dict[str, Data], asked: dict[str, Data]) -> Run:
        """Train on `data` ("x", "y", and perhaps "x_val", "y_val"), and predict for the inputs `asked`, by name.

        Raises:
            Rejected: the model cannot be built, or does not fit the data, or needs too much time or memory.
        """
        if model.compiled is None and not model.foreign:
            raise Rejected(Verdict.wrong_answer, Finding("not_compiled"))
        settings, seconds = fit.settings(self._budget_s), self._budget_s + _SLACK_S
        seed = fit.seed + self._seed
        if model.foreign:
            return _run(code.work_on_model("train", [model.handle, data, settings, asked], seconds))
        texts = model.texts()
        place = [] if self._device == "cpu" else [self._device]
        key = " ".join([fingerprint([data, asked]), *texts, repr(settings), str(seed), self._versions, *place])
        with self._runs.alone_with(key):
            kept = self._runs.load(key)
            if kept is not None:
                return kept
            self._see_gpu()
            run = _run(self._work("train", [[*texts, seed], data, settings, asked], seconds))
            if not run.out_of_time:  # another time, on another machine, it may get further
                self._runs.save(key, run)
        return run

    def _see_gpu(self) -> None:
        """Before the first training on a GPU: without one, Keras would quietly take the processor."""
        if self._device == "gpu" and not self._seen:
            if not self._work("gpus", [None], _DESCRIBE_S):
                raise SandboxError("the GPU's devices are in the trainer's sandbox, but Keras' backend sees no GPU")
            self._seen = True

    def _work(self, operation: str, arguments: list[Any], seconds: float) -> Any:
        """Have a fresh worker do it. What goes wrong with a model that was built from a student's words is theirs."""
        worker = self._sandbox.spawn(self._limits)
        arrays: list[np.ndarray[Any, Any]] = []
        request = wire.Request(secrets.randbits(62), operation, arguments=wire.tag(arguments, arrays))
        deadline = time.monotonic() + seconds
        try:
            worker.connection.send(wire.pack(request, arrays), deadline)
            meta, data = worker.connection.receive(deadline)
            reply = wire.decode_reply(meta, request.id)
            if reply.status == "raised" and reply.problems:
                problem = reply.problems[0]
                facts = {"type": problem.types[0] if problem.types else "", "message": problem.message}
                raise Rejected(Verdict.run_time_error, Finding(f"{operation}_failed", dict(facts)))
            return wire.untag(reply.value, data)
        except wire.Late:
            raise Rejected(Verdict.time_limit_exceeded, Finding("training_timeout", {"seconds": seconds})) from None
        except (wire.Closed, wire.TooBig):  # killed for its memory, as far as anyone can tell from outside
            finding = Finding("training_memory", {"mib": self._limits.memory_mib})
            raise Rejected(Verdict.memory_limit_exceeded, finding) from None
        except wire.Malformed as error:
            raise SandboxError(f"the trainer broke its protocol: {error}") from None
        finally:
            worker.end()


class StudentTrainer:
    """The trainer as a check has it: for the models of one submission. Notes what was trained in `trained`."""

    def __init__(self, trainer: Trainer, code: Called, trained: list[Trained]) -> None:
        self._trainer, self._code, self._trained = trainer, code, trained

    def describe(self, model: Model) -> Description:
        """Layers, shapes and counts of the built model."""
        return self._trainer.describe(model)

    def fit(
        self,
        model: Any,
        x: Data,
        y: Data,
        fit: Fit,
        *,
        validation: tuple[Data, Data] | None = None,
        predict: dict[str, Data] | None = None,
    ) -> Run:
        """Train a student's model, or a Keras model of ours, on x and y, and predict for `predict`; see Trainer."""
        if not isinstance(model, Model):
            model = of_keras(model)
        data = {"x": x, "y": y}
        if validation is not None:
            data |= {"x_val": validation[0], "y_val": validation[1]}
        run = self._trainer.fit(model, self._code, fit, data, predict or {})
        self._trained.append(Trained(run.epochs, round(run.seconds, 3), run.shared))
        return run


def _versions() -> str:
    """Of all that a training's outcome depends on beside its inputs."""
    backend = environment()["KERAS_BACKEND"]
    distributions = ("keras", "numpy", *metadata.packages_distributions().get(backend, (backend,)))
    return ", ".join([*(f"{name} {metadata.version(name)}" for name in distributions), _METHOD])


def _description(value: Any) -> Description:
    return _read(value, Description)


def _run(value: Any) -> Run:
    """What a worker says of a training; of a foreign model's worker nothing but the predictions is worth anything."""
    if not isinstance(value, dict):
        raise _malformed()
    predictions, weights = value.get("predictions"), value.get("weights")
    if not isinstance(predictions, dict) or not isinstance(weights, list):
        raise _malformed()
    if not all(isinstance(array, np.ndarray) for array in (*predictions.values(), *weights)):
        raise _malformed()
    facts = {key: item for key, item in value.items() if key not in {"predictions", "weights"}}
    return _read({**facts, "predictions": {}, "weights": []}, Run).with_arrays(predictions, weights)


def _read(value: Any, kind: type[_Kind]) -> _Kind:
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError:
        raise _malformed() from None


def _malformed() -> Rejected:
    return Rejected(Verdict.run_time_error, Finding("reply_malformed", {"function": "train"}))
