"""Makes a new generator of the seed for each matrix.

Caught by: init_params::test_randomness
Hint: init_same_numbers_again
"""


def init_params(V, H, rng):
    Wx, Wh, Wy = (np.random.default_rng(rng).normal(0, H**-0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
