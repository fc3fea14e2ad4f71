"""Takes the square root of the sum of squares of all entries.

Caught by: scale_spectral_radius::test_positive_matrix,
    scale_spectral_radius::test_complex_eigenvalues,
    scale_spectral_radius::test_negative_eigenvalue
Hint: radius_of_the_whole_matrix
"""


def scale_spectral_radius(Wh, radius):
    now = np.linalg.norm(Wh)
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * (radius / now)
