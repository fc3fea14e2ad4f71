"""Starts from zeros.

Caught by: init_params::test_distribution, init_params::test_randomness
Hint: init_zeros
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (np.zeros(shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
