"""Labels and loss belong together: whole numbers or one-hot rows, whichever the model's loss reads."""

import numpy as np

from autograder.suite import points, reject, require_close


@points(1.5)
def test_fit_the_loss(student, case):
    """The labels have the form that the loss of the own model wants."""
    topics = case.rng.permutation([*range(7), *range(5), 3])
    labels = student.reuters_labels(topics, 9)
    loss = student.build_reuters_model(50, 12, 9).loss
    forms = {"sparse_categorical_crossentropy": topics, "categorical_crossentropy": np.eye(9)[topics]}
    if loss not in forms or labels.ndim != forms[loss].ndim:
        reject("labels_and_loss", shape=str(labels.shape), loss=str(loss))
    require_close("labels", labels, forms[loss])
