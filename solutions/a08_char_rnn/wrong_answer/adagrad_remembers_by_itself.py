"""Keeps its sums in a global variable, and trusts that one model is trained after the other.

Caught by: adagrad_step::test_two_models
Hint: adagrad_remembers_by_itself
"""


_SUMS = {}


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    if state is None:
        _SUMS.clear()
    for name, g in grads.items():
        _SUMS[name] = _SUMS.get(name, 0.0) + g**2
    return {name: w - lr * grads[name] / (np.sqrt(_SUMS[name]) + eps) for name, w in params.items()}, "started"
