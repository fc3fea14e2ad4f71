"""The network: what it is made of, and whether it knows the song after the training of the exercise."""

from autograder.suite import accuracy, points, require_parameters, require_shapes


@points(1)
def test_layers(student, require_music_layers):
    """The layers, their sizes and their activations."""
    require_music_layers(student.build_music_model())


@points(1)
def test_sizes(student, trainer):
    """Shapes and parameters, for windows of eight notes and for others."""
    for window in (8, 5):
        model = trainer.describe(student.build_music_model(window))
        require_shapes(model, [None, window, 2], [None, 21])
        require_parameters(model, 4 * (128 * (2 + 128) + 128) + 128 * 21 + 21)


@points(1)
def test_compiled(student, require_music_compiled):
    """Loss, optimizer and metric."""
    require_music_compiled(student.build_music_model())


@points(2)
def test_knows_most_of_the_song(trained_on_song, reference, song, profile):
    """After the training, the most likely note is the right one nearly everywhere."""
    predictions = trained_on_song().predictions["song"]
    profile.at_least("melody_mostly", accuracy(predictions, reference.prepare(song)[1]))


@points(2)
def test_knows_the_song_by_heart(trained_on_song, reference, song, profile):
    """After the training, the most likely note is the right one after every window."""
    predictions = trained_on_song().predictions["song"]
    profile.at_least("melody_accuracy", accuracy(predictions, reference.prepare(song)[1]))
