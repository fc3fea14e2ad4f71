"""Starts from zeros in every step.

Caught by: adam_step::test_five_steps, adam_step::test_arguments, adam_step::test_two_models
Hint: adam_forgets_the_moments
"""


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    k, m, v = (0, dict.fromkeys(params, 0.0), dict.fromkeys(params, 0.0))
    k = k + 1
    m = {name: beta1 * m[name] + (1 - beta1) * g for name, g in grads.items()}
    v = {name: beta2 * v[name] + (1 - beta2) * g**2 for name, g in grads.items()}
    after = {}
    for name, w in params.items():
        m_hat, v_hat = m[name] / (1 - beta1**k), v[name] / (1 - beta2**k)
        after[name] = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return after, (k, m, v)
