"""Divides by H, not by its square root.

Caught by: init_params::test_distribution
Hint: init_without_root
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.normal(0, 1 / H, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
