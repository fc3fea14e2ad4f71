"""The public checks of this unit: examples small enough for pencil and paper. No model is built here: build yours in
the notebook and look at its `summary()`.

`check("pad")` in the notebook runs those of one question; `rnncourse check FILE` runs all of them. Read them, and add
your own. Grading uses other checks, with other texts, and trains your models.
"""

from rnncourse.expect import Wrong, expect_close, expect_keys

TEXTS = ["The cat saw the dog.", "The dog ran!", "A cat sat"]


def expect_list(name, value, expected, advice):
    """A list with these entries."""
    if not isinstance(value, list) or value != expected:
        raise Wrong("wrong_list", advice, name=name)


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
    if not hasattr(model, "output_shape"):
        raise Wrong("not_a_model", "advice.model", type=type(model).__name__)
    if tuple(model.output_shape) != (None, 1):
        raise Wrong("model_shape", "advice.model_output", shape=model.output_shape)
