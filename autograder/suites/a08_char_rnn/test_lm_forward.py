"""The forward pass of the language model."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1.5)
def test_scores(student, reference, model):
    """Every place has a score for each character, made from all that was read up to there."""
    scores, _, _ = student.lm_forward(model.x, model.h0, model.params)
    require_close("scores", scores, reference.lm_forward(model.x, model.h0, model.params)[0], time_axis=1)


@points(0.5)
def test_last_state(student, reference, draw):
    """The state after the last character comes out, to go on from."""
    model = draw(N=3, T=4, V=6, H=5)
    _, last_h, _ = student.lm_forward(model.x, model.h0, model.params)
    require_close("last_h", last_h, reference.lm_forward(model.x, model.h0, model.params)[1])


@points(0.5)
def test_no_initial_state(student, reference, draw):
    """Without an initial state (h0 = None) the model starts from zeros."""
    model = draw(N=2, T=3)
    scores, _, _ = student.lm_forward(model.x, None, model.params)
    require_close("scores", scores, reference.lm_forward(model.x, None, model.params)[0], time_axis=1)


@points(0.5)
def test_goes_on(student, reference, draw):
    """A sequence read in two pieces, the second from the last state of the first, gives the same as read at once."""
    model = draw(N=1, T=7, V=5)
    _, h, _ = student.lm_forward(model.x[:, :3], model.h0, model.params)
    scores, _, _ = student.lm_forward(model.x[:, 3:], h, model.params)
    require_close("scores", scores, reference.lm_forward(model.x, model.h0, model.params)[0][:, 3:], time_axis=1)


@points(0.5)
def test_single_precision(student, reference, draw):
    """Single precision (float32) parameters and int32 ids work as well."""
    model = draw(N=1, T=1, dtype=np.float32)
    scores, _, _ = student.lm_forward(model.x.astype(np.int32), model.h0, model.params)
    require_close("scores", scores, reference.lm_forward(model.x, model.h0, model.params)[0])


@points(0.5)
def test_refuses_unknown_ids(student, draw):
    """An id that is negative or too large raises ValueError."""
    model = draw(V=6)
    for id_ in (6, -1):
        x = model.x.copy()
        x[1, 2] = id_
        require_raises(ValueError, student.lm_forward, x, None, model.params)
