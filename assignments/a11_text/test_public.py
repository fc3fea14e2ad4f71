"""The public checks of this unit: examples small enough for pencil and paper. No model is built here: build yours in
the notebook and look at its `summary()`.

`check("pad")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them, and add
your own. Grading uses other checks, with other texts, and trains your models.
"""

import numpy as np

from rnncourse.expect import Wrong, expect_close, expect_integer, expect_keys, expect_values

TEXTS = ["The cat saw the dog.", "The dog ran!", "A cat sat"]


def expect_list(name, value, expected, advice):
    """A list with these entries."""
    if not isinstance(value, list) or value != expected:
        raise Wrong("wrong_list", advice, name=name)


def expect_model(model, output_shape, kinds):
    """A Keras model whose output has this shape, with layers of these kinds in this order."""
    if not hasattr(model, "output_shape"):
        raise Wrong("not_a_model", "advice.model", type=type(model).__name__)
    if tuple(model.output_shape) != output_shape:
        raise Wrong("model_shape", "advice.model_output", shape=model.output_shape)
    found = [type(layer).__name__ for layer in model.layers if type(layer).__name__ != "InputLayer"]
    if kinds and found != kinds:
        raise Wrong("model_layers", "advice.model_layers", layers=", ".join(found))


def expect_settings(name, training, keys):
    """A dict of training settings with at least these keys, and callbacks by name."""
    if not isinstance(training, dict):
        raise Wrong("wrong_type", name=name, type=type(training).__name__, expected="dict")
    if set(keys) - set(training):
        raise Wrong("settings_missing", "advice.settings", keys=", ".join(sorted(set(keys) - set(training))))
    for callback in training.get("callbacks", []):
        if not isinstance(callback, dict) or "name" not in callback:
            raise Wrong("callback_form", "advice.callbacks")


# split_words


def test_split_words_example(student):
    """The contract's sentence."""
    words = student.split_words("It's GOOD, isn't it?")
    expect_list("words", words, ["it's", "good", "isn't", "it"], "advice.words")


# build_vocabulary


def test_build_vocabulary_example(student):
    """Three short texts, and room for three words."""
    vocabulary = expect_keys("vocabulary", student.build_vocabulary(TEXTS, 5), ["the", "cat", "dog"], "advice.frequent")
    expect_close("ids", [vocabulary[word] for word in ("the", "cat", "dog")], [2, 3, 4], "advice.ids")


# texts_to_sequences


def test_texts_to_sequences_example(student):
    """One word of each text is unknown."""
    sequences = student.texts_to_sequences(["The cat saw", "dogs the"], {"the": 2, "cat": 3})
    expect_list("sequences", sequences, [[2, 3, 1], [1, 2]], "advice.sequences")


# pad


def test_pad_example(student):
    """A short sequence and a long one."""
    padded = student.pad([[5, 2], [3, 9, 4, 8]], 3)
    expect_close("padded", padded, [[0, 5, 2], [9, 4, 8]], "advice.pad")


# build_embedding_model


def test_build_embedding_model_gives_one_number(student):
    """A small model for texts of six words gives one number for each text."""
    model = student.build_embedding_model(10, 6)
    expect_model(model, (None, 1), ["Embedding", "Flatten", "Dense", "Dense"])


# best_epoch

HISTORY = {"loss": [0.69, 0.52, 0.4, 0.31, 0.22, 0.15], "val_loss": [0.68, 0.55, 0.49, 0.51, 0.5, 0.58]}


def test_best_epoch_example(student):
    """The lesson's six epochs."""
    history = {**HISTORY, "accuracy": [0.5] * 6, "val_accuracy": [0.5] * 6}
    expect_integer("epoch", student.best_epoch(history), 3, "advice.best_epoch")


# overfits_from


def test_overfits_from_example(student):
    """The lesson's six epochs, of which the third is the best."""
    expect_integer("epoch", student.overfits_from(HISTORY["loss"], 3), 4, "advice.overfits")


def test_overfits_from_nothing(student):
    """A training that ends with its best epoch."""
    expect_integer("epoch", student.overfits_from([0.6, 0.5, 0.4], 3), 0, "advice.overfits_nothing")


# epochs_run


def test_epochs_run_example(student):
    """The lesson's six epochs, with a patience of 2."""
    expect_integer("epochs", student.epochs_run(HISTORY["val_loss"], 2), 5, "advice.patience")


# build_gru_model


def test_build_gru_model_layers(student):
    """A small model for texts of six words."""
    expect_model(student.build_gru_model(10, 6), (None, 1), ["Embedding", "GRU", "Dense"])


# gru_training


def test_gru_training_form(student):
    """A dict with the settings, and callbacks by name."""
    expect_settings("training", student.gru_training(), ["epochs", "batch_size", "callbacks"])


# cnn_lstm_steps


def test_cnn_lstm_steps_example(student):
    """Texts of 400 words, as in the lesson."""
    expect_integer("steps", student.cnn_lstm_steps(400, 5, 4), 99, "advice.steps")


# build_cnn_lstm_model


def test_build_cnn_lstm_model_layers(student):
    """A small model for texts of 12 words."""
    kinds = ["Embedding", "Dropout", "Conv1D", "MaxPooling1D", "LSTM", "Dense"]
    expect_model(student.build_cnn_lstm_model(10, 12), (None, 1), kinds)


# korean_pieces


def test_korean_pieces_example(student):
    """The contract's sentence."""
    pieces = student.korean_pieces("영화가 참 좋다!")
    expect_list("pieces", pieces, ["영화", "화가", "참", "좋다"], "advice.pieces")


# build_naver_model


def test_build_naver_model_layers(student):
    """A small model for texts of six pieces."""
    expect_model(student.build_naver_model(10, 6), (None, 1), ["Embedding", "LSTM", "Dense"])


# naver_training


def test_naver_training_form(student):
    """A dict with all the settings of the lecture."""
    keys = ["epochs", "batch_size", "validation_split", "callbacks", "load_best"]
    expect_settings("training", student.naver_training(), keys)


# build_reuters_model


def test_build_reuters_model_layers(student):
    """A small model for texts of six words on five topics."""
    expect_model(student.build_reuters_model(10, 6, 5), (None, 5), ["Embedding", "LSTM", "Dense"])


# reuters_labels


def test_reuters_labels_shape(student):
    """Three articles and four topics: a number or a row of four for each."""
    labels = np.asarray(student.reuters_labels(np.array([2, 0, 3]), 4))
    if labels.shape not in {(3,), (3, 4)}:
        raise Wrong("labels_shape", "advice.labels", shape=labels.shape)


# split_news


def test_split_news_every_article_once(student):
    """Ten articles, of which three are held out."""
    articles = [(f"title {n}", f"text {n}") for n in range(10)]
    train, test = expect_values("split_news", student.split_news(articles, 0.3), 2)
    expect_list("train and test", sorted(map(int, [*train, *test])), list(range(10)), "advice.split")
    expect_integer("number of articles held out", len(test), 3, "advice.split")


# prepare_news


def test_prepare_news_form(student):
    """Three articles to train on and two for the test, one of which has no title."""
    train = [("Rain", "it rains again"), ("Sun", "the sun is out"), ("Snow", "snow in may")]
    result = student.prepare_news(train, [("Rain", "rain in may"), ("", "the sun")])
    x_train, x_test, words = expect_values("prepare_news", result, 3)
    x_train, x_test = np.asarray(x_train), np.asarray(x_test)
    if x_train.ndim != 2 or x_train.shape[0] != 3 or x_test.shape != (2, x_train.shape[1]):
        raise Wrong("news_shapes", "advice.news_shapes", train=x_train.shape, test=x_test.shape)
    if max(x_train.max(), x_test.max()) >= words:
        raise Wrong("news_ids", "advice.news_ids", words=words)


# build_news_model


def test_build_news_model_output(student):
    """One number for each article."""
    expect_model(student.build_news_model(10, 6), (None, 1), [])


# news_training


def test_news_training_form(student):
    """A dict with the number of epochs."""
    expect_settings("training", student.news_training(), ["epochs"])
