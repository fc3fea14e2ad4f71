"""Takes the eigenvalue that is largest, not the one with the largest absolute value.

Caught by: scale_spectral_radius::test_negative_eigenvalue
Hint: radius_of_the_largest_eigenvalue
"""


def scale_spectral_radius(Wh, radius):
    now = np.abs(np.max(np.linalg.eigvals(Wh)))
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * (radius / now)
