"""Divides by the root of the present square alone.

Caught by: adagrad_step::test_five_steps, adagrad_step::test_two_models
Hint: adagrad_forgets_the_past
"""


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    state = state or dict.fromkeys(params, 0.0)
    s = {name: g**2 for name, g in grads.items()}
    return {name: w - lr * grads[name] / (np.sqrt(s[name]) + eps) for name, w in params.items()}, s
