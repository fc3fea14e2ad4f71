"""Draws the biases too.

Caught by: init_params::test_shapes_and_biases
Hint: init_random_biases
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.normal(0, H**-0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": rng.normal(0, H**-0.5, H), "Wy": Wy, "by": np.zeros(V)}
