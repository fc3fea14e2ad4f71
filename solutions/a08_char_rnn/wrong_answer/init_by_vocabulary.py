"""Takes the size of the vocabulary for that of the state.

Caught by: init_params::test_distribution
Hint: init_by_vocabulary
"""


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.normal(0, V**-0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}
