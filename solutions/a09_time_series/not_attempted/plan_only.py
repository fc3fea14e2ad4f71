"""A plan, and no function at all."""

import numpy as np

plan = ["windows", "network", "training"]
print("to do:", ", ".join(plan), np.pi)
