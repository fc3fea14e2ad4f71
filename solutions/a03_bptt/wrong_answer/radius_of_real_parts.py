"""Takes the largest real part.

Caught by: scale_spectral_radius::test_complex_eigenvalues
Hint: radius_of_real_parts
"""


def scale_spectral_radius(Wh, radius):
    now = np.abs(np.linalg.eigvals(Wh).real).max()
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * (radius / now)
