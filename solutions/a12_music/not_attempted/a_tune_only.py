"""A tune, and no function at all."""

import numpy as np

tune = "c4 d4 e4 f4 g2 g2"
print(len(tune.split()), "notes", np.pi)
