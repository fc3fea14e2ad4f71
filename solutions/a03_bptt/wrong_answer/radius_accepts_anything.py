"""Refuses nothing.

Caught by: scale_spectral_radius::test_refuses_what_cannot_be
Hint: radius_accepts_anything
"""


def scale_spectral_radius(Wh, radius):
    now = np.abs(np.linalg.eigvals(Wh)).max()
    return Wh * (radius / now)
