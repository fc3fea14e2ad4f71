"""Adds eps under the root.

Caught by: adagrad_step::test_five_steps
Hint: adagrad_eps_under_the_root
"""


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    state = state or dict.fromkeys(params, 0.0)
    s = {name: state[name] + g**2 for name, g in grads.items()}
    return {name: w - lr * grads[name] / (np.sqrt(s[name] + eps)) for name, w in params.items()}, s
