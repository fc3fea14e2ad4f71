"""Draws evenly between two bounds, with the right standard deviation.

Caught by: init_params::test_distribution
Hint: init_even
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.uniform(-((3 / H) ** 0.5), (3 / H) ** 0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
