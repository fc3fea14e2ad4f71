"""Divides by the sum of squares itself.

Caught by: adagrad_step::test_first_step, adagrad_step::test_five_steps, adagrad_step::test_two_models
Hint: adagrad_forgets_the_root
"""


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    state = state or dict.fromkeys(params, 0.0)
    s = {name: state[name] + g**2 for name, g in grads.items()}
    return {name: w - lr * grads[name] / (s[name] + eps) for name, w in params.items()}, s
