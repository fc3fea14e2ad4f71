"""Notes and an import, and no function at all."""

import numpy as np

todo = ["prepare_images", "build_rnn_model"]
print("to do:", todo)
