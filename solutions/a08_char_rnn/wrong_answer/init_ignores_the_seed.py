"""Uses a seed of its own.

Caught by: init_params::test_randomness
Hint: init_ignores_the_seed
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(0)
    Wx, Wh, Wy = (rng.normal(0, H**-0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
