"""Notes and an import, and no function at all."""

import numpy as np

todo = ["one_hot_lookup", "word_embedding_forward"]
print("to do:", todo)
