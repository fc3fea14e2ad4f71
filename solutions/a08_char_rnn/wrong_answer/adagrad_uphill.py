"""Adds the step.

Caught by: adagrad_step::test_first_step, adagrad_step::test_five_steps, adagrad_step::test_no_gradient,
    adagrad_step::test_two_models
Hint: adagrad_uphill
"""


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    state = state or dict.fromkeys(params, 0.0)
    s = {name: state[name] + g**2 for name, g in grads.items()}
    return {name: w + lr * grads[name] / (np.sqrt(s[name]) + eps) for name, w in params.items()}, s
