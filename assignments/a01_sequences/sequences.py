"""Sequences: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers at one step, L points in a series that
is not cut up yet. Arrays are batch-major: (N, T, D). A series may come as an array or as a list.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check sequences.py` runs
the public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def data_kinds():
    """For each source of data: may its examples be shuffled without loss?

    Returns:
        dict with a key for each source, and for each of them "iid" (independent and identically distributed: the order
        says nothing) or "sequential" (what came before says something about what comes next):
        "coin"           the tosses of one coin
        "melody"         the notes of a song
        "sentence"       the words of a sentence
        "dice"           the throws of two dice
        "temperature"    the temperature outside, hour by hour
        "digits"         pictures of digits, each drawn by another person
        "dna"            the bases of a gene
        "survey"         the answers of a thousand people who were drawn by lot and do not know each other
    """
    raise NotImplementedError


def sequence_forms():
    """For each task: which of the five forms of input and output is it?

    Returns:
        dict with a key for each task, and for each of them "one-to-one", "one-to-many", "many-to-one",
        "encoder-decoder" (many to many, the output begins when the input has ended) or
        "synced" (many to many, an output at every step of the input):
        "digit"           a picture in, which digit it shows out
        "flat"            size, age and district of a flat in, its price out
        "caption"         a picture in, a sentence about it out
        "continue"        a first note in, a melody out
        "review"          the words of a film review in, whether the writer liked the film out
        "price"           thirty days of prices in, the price of the next day out
        "translate"       an English sentence in, a Korean sentence out
        "answer"          a question in, an answer of several words out
        "grammar"         a sentence in, noun, verb or something else for each of its words out
        "frames"          a film in, for each picture of it whether a person is to be seen out
    """
    raise NotImplementedError


def make_sample(data, window):
    """Every window of a series, and the point that follows it.

    Shapes (L points, D numbers at each):
        data (L,), which counts as (L, 1), or (L, D)

    Numbers (int):
        window, how many points are read before each prediction, at least 1

    Returns:
        X (N, window, D) and y (N, D): X[i] is data[i] ... data[i + window - 1], and y[i] is data[i + window].
        N = L - window, so every point that has a whole window before it is predicted once.

    Raises:
        ValueError: window is less than 1, or there is not a single pair.
    """
    raise NotImplementedError


def seq2dataset(seq, window, horizon):
    """Every window of a series, and the point that lies `horizon` steps after its last point.

    Shapes:
        seq (L,), which counts as (L, 1), or (L, D)

    Numbers (int):
        window, how many points are read, at least 1
        horizon, how far ahead to predict, at least 1: 1 is the point right after the window

    Returns:
        X (N, window, D) and Y (N, D): X[i] is seq[i] ... seq[i + window - 1], Y[i] is seq[i + window + horizon - 1].
        N = L - (window + horizon) + 1.

    Raises:
        ValueError: window or horizon is less than 1, or there is not a single pair.
    """
    raise NotImplementedError


def chronological_split(data, held_out):
    """The past for training, the last points for testing; nothing is shuffled.

    Shapes:
        data (L,) or (L, D)

    Numbers (int):
        held_out, how many points the test part has, from 1 to L - 1
    Returns:
        train (L - held_out,) or (L - held_out, D), and test (held_out,) or (held_out, D), both in the order of time
    Raises:
        ValueError: one of the two parts would be empty, or held_out is negative.
    """
    raise NotImplementedError


def fit_min_max(train):
    """The smallest and the largest value of each column of the training part.

    Shapes:
        train (L, D), L at least 1

    Returns:
        low (D,), high (D,)

    Raises:
        ValueError: there are no rows.
    """
    raise NotImplementedError


def scale_min_max(data, low, high):
    """Each column moved and stretched so that low becomes 0 and high becomes 1: (data - low) / (high - low).

    Shapes:
        data (L, D), or windows (N, T, D)   low (D,)   high (D,)

    Returns:
        scaled, floating point, of the shape of data. Values beyond low and high come out below 0 and above 1; they
        are not cut off. A column with high = low is divided by 1 instead of 0.

    Raises:
        ValueError: data has another number of columns than low and high; nothing is broadcast silently.
    Source: the documentation of sklearn.preprocessing.MinMaxScaler.
    """
    raise NotImplementedError


def unscale_min_max(scaled, low, high):
    """What scale_min_max did, undone: predictions in the units of the data again.

    Shapes:
        scaled (N, D), or windows (N, T, D)   low (D,)   high (D,)

    Returns:
        data, floating point, of the shape of scaled. Where high = low, 0 becomes low, and 1 becomes low + 1.
    """
    raise NotImplementedError


def prepare_series(series, window, held_out):
    """A series made ready: split by time, scaled by what the training part shows, cut into windows.

    Shapes:
        series (L, D)

    Numbers (int):
        window, how many points are read before each prediction
        held_out, how many of the last points are for testing; every one of them is predicted once
    Returns:
        X_train (L - held_out - window, window, D), y_train (L - held_out - window, D): no point of the test part
        occurs in them
        X_test (held_out, window, D), y_test (held_out, D): the first window is made of the last points before the
        test part
        All are scaled by the minimum and maximum of the training part alone.

    Raises:
        ValueError: a part would be empty, or window is less than 1.
    """
    raise NotImplementedError


def to_onehot(labels, classes):
    """A row for each label, with a one at the label's place and zeros elsewhere.

    Shapes:
        labels, whole numbers from 0 to classes - 1, an array or nested lists of any shape

    Numbers (int):
        classes, how many classes there are
    Returns:
        onehot (..., classes): the shape of labels with one more axis at its end
    Raises:
        ValueError: a label is negative, or classes or more.
    """
    raise NotImplementedError


def codon_onehot(bases, frame=0):
    """DNA read three letters at a time: a one-hot row for each codon.

    Text:
        bases, of the letters A, C, G, T, large or small, as files of genomes have both

    Numbers (int):
        frame, 0, 1 or 2: how many letters are left out before the first codon
    Returns:
        onehot (n, 64), n the number of whole codons; letters that are left over at the end are dropped, and n may be 0.
        With A = 0, C = 1, G = 2, T = 3 the class of a codon is 16 first + 4 second + third: AAA is 0, AAC is 1,
        TTT is 63.

    Raises:
        ValueError: another letter is in bases, or frame is another number.
    """
    raise NotImplementedError


def shifted_pairs(text):
    """For every character the one that follows it: what a character model reads, and what it should say.

    Returns:
        inputs, targets: two texts of equal length; targets[i] follows inputs[i] in the text.
        "HELLO" gives the pairs (H, E), (E, L), (L, L), (L, O). Less than two characters give two empty texts.
    """
    raise NotImplementedError


def next_counts(labels, classes):
    """How often each class is followed by each class.

    Shapes:
        labels (L,), whole numbers from 0 to classes - 1

    Numbers (int):
        classes, how many classes there are
    Returns:
        counts (classes, classes): counts[i, j] is how often j comes right after i
    """
    raise NotImplementedError


def abc2timeseries(tune):
    """A tune in letters as a series of (pitch, duration).

    Text:
        tune, words with spaces between them such as "4/4 c4 c4 g2". The first may be a meter, two numbers with a slash
        between them; it is left out. Each other word is a note: a letter c d e f g a b, and a duration of one digit or
        more. 4 is a quarter note and 2 a half note. There is at least one note.

    Returns:
        notes (L, 2), integers: pitch 1 for c, 2 for d ... 7 for b, and the duration
    Raises:
        ValueError: a word is none of these, such as h4, C4, c, 4c, c-4, or a meter that is not the first word.
    Source: the "tiny notation" of music21, of which this is a small part.
    """
    raise NotImplementedError


def timeseries2abc(notes, meter="4/4"):
    """A series of (pitch, duration) as a tune in letters: abc2timeseries, undone.

    Shapes:
        notes (L, 2), whole numbers

    Returns:
        tune, the meter and then the notes, with one space between the words: "4/4 c4 c4 g2"
    Raises:
        ValueError: a pitch is not in 1 ... 7.
    """
    raise NotImplementedError


def notes_to_labels(notes):
    """Every pair (pitch, duration) as one of 21 classes.

    Shapes:
        notes (..., 2), whole numbers: pitch 1 ... 7, duration 2, 4 or 8

    Returns:
        labels (...): first the seven pitches of duration 2 (classes 0 to 6), then those of duration 4 (7 to 13), then
        those of duration 8 (14 to 20). (4, 4) is 10.

    Raises:
        ValueError: a pitch or a duration is another one.
    """
    raise NotImplementedError


def labels_to_notes(labels):
    """Every class as its pair (pitch, duration): notes_to_labels, undone.

    Shapes:
        labels, whole numbers from 0 to 20, of any shape (...)

    Returns:
        notes (..., 2), whole numbers
    Raises:
        ValueError: a label is not in 0 ... 20.
    """
    raise NotImplementedError


def melody_dataset(tune, window, horizon):
    """A tune made ready: windows of notes, and for each a one-hot row of the note to predict.

    Text:
        tune, as for abc2timeseries, with durations 2, 4 and 8 only

    Numbers (int):
        window and horizon, as for seq2dataset
    Returns:
        X (N, window, 2), the notes as pairs (pitch, duration)
        Y (N, 21), one-hot over the 21 classes of notes_to_labels
    Raises:
        ValueError: the tune cannot be read, or there is not a single pair.
    """
    raise NotImplementedError


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    """Sequences of different lengths as one array: short ones are filled up, long ones are cut.

    Shapes:
        seqs, a list of N lists or arrays of whole numbers, some of them perhaps empty, not all; N at least 1

    Options:
        maxlen: the length that all get, at least 1; None for the length of the longest
        padding: "pre" fills up before the numbers, "post" after them
        truncating: "pre" cuts numbers off at the beginning, "post" at the end
        value: the number that fills up
    Returns:
        padded (N, maxlen), whole numbers
    Raises:
        ValueError: padding or truncating is neither "pre" nor "post", or maxlen is less than 1.
    Source: the documentation of keras.utils.pad_sequences.
    """
    raise NotImplementedError
