"""Multiplies by the radius wanted without dividing by the radius that is there.

Caught by: scale_spectral_radius::test_positive_matrix,
    scale_spectral_radius::test_complex_eigenvalues,
    scale_spectral_radius::test_negative_eigenvalue
Hint: radius_multiplies_only
"""


def scale_spectral_radius(Wh, radius):
    now = np.abs(np.linalg.eigvals(Wh)).max()
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * radius
