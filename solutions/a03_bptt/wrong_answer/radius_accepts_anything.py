"""Refuses nothing.

Caught by: softmax_loss::test_loss
Hint: radius_accepts_anything
"""


def scale_spectral_radius(Wh, radius):
    now = np.abs(np.linalg.eigvals(Wh)).max()
    return Wh * (radius / now)
