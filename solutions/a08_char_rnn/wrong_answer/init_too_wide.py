"""Draws with standard deviation 1.

Caught by: init_params::test_distribution
Hint: init_too_wide
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.normal(0, 1.0, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
