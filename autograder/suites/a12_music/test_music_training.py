"""The declared settings, as model.fit takes them."""

from autograder.suite import points, read_training, require_setting


@points(1)
def test_settings(student):
    """Epochs and batch size."""
    training = read_training("training", student.music_training())
    require_setting("epochs", training.epochs, 200)
    require_setting("batch_size", training.batch_size, 1)
