"""Takes the largest singular value.

Caught by: scale_spectral_radius::test_positive_matrix,
    scale_spectral_radius::test_complex_eigenvalues,
    scale_spectral_radius::test_negative_eigenvalue
Hint: radius_of_singular_values
"""


def scale_spectral_radius(Wh, radius):
    now = np.linalg.norm(Wh, 2)
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * (radius / now)
