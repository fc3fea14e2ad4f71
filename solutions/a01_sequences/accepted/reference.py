"""Sequences, from raw data to (N, T, D): the reference, which expected values come from."""

import re

import numpy as np

PITCHES = "cdefgab"
DURATIONS = (2, 4, 8)
BASES = "ACGT"


def data_kinds():
    """For each source of data "iid" or "sequential".

    Returns:
        dict of eight texts
    """
    sequential = {"melody", "sentence", "temperature", "dna"}
    independent = {"coin", "dice", "digits", "survey"}
    return dict.fromkeys(sequential, "sequential") | dict.fromkeys(independent, "iid")


def sequence_forms():
    """For each task its form of input and output.

    Returns:
        dict of ten texts
    """
    tasks = {
        "one-to-one": ("digit", "flat"),
        "one-to-many": ("caption", "continue"),
        "many-to-one": ("review", "price"),
        "encoder-decoder": ("translate", "answer"),
        "synced": ("grammar", "frames"),
    }
    return {task: form for form, names in tasks.items() for task in names}


def make_sample(data, window):
    """Every window of a series, and the point that follows it.

    Shapes:
        data (L,), which counts as (L, 1), or (L, D)

    Returns:
        X (L - window, window, D), y (L - window, D)

    Raises:
        ValueError: window is less than 1, or there is not a single pair.
    """
    data = _points(data)
    return _windows(data, window, len(data) - window), data[window:]


def seq2dataset(seq, window, horizon):
    """Every window of a series, and the point that lies `horizon` steps after its last point.

    Shapes:
        seq (L,), which counts as (L, 1), or (L, D)

    Returns:
        X (N, window, D), Y (N, D) with N = L - (window + horizon) + 1

    Raises:
        ValueError: window or horizon is less than 1, or there is not a single pair.
    """
    if horizon < 1:
        raise ValueError(f"horizon is {horizon}, expected at least 1")
    seq = _points(seq)
    return _windows(seq, window, len(seq) - (window + horizon) + 1), seq[window + horizon - 1 :]


def chronological_split(data, held_out):
    """The past for training, the last points for testing.

    Shapes:
        data (L,) or (L, D)

    Returns:
        train, the first L - held_out points, and test, the last held_out

    Raises:
        ValueError: held_out is not in 1 ... L - 1.
    """
    data = np.asarray(data)
    border = len(data) - held_out
    if min(held_out, border) < 1:
        raise ValueError(f"of {len(data)} points {held_out} cannot be held out")
    return data[:border], data[border:]


def fit_min_max(train):
    """The smallest and the largest value of each column.

    Shapes:
        train (L, D)

    Returns:
        low (D,), high (D,)

    Raises:
        ValueError: there are no rows.
    """
    return np.min(train, axis=0), np.max(train, axis=0)


def scale_min_max(data, low, high):
    """(data - low) / (high - low), column by column.

    Shapes:
        data (..., D)   low (D,)   high (D,)

    Returns:
        scaled (..., D), floating point; a column with high = low is divided by 1

    Raises:
        ValueError: data has another number of columns.
    """
    data = np.asarray(data)
    if data.shape[-1:] != np.shape(low):
        raise ValueError(f"data of shape {data.shape} do not fit a range of shape {np.shape(low)}")
    return (data - low) / _width(low, high)


def unscale_min_max(scaled, low, high):
    """scale_min_max, undone.

    Shapes:
        scaled (..., D)   low (D,)   high (D,)

    Returns:
        data (..., D), floating point
    """
    return scaled * _width(low, high) + low


def prepare_series(series, window, held_out):
    """A series split by time, scaled by what the training part shows, and cut into windows.

    Shapes:
        series (L, D)

    Returns:
        X_train (L - held_out - window, window, D), y_train (L - held_out - window, D), X_test (held_out, window, D),
        y_test (held_out, D)

    Raises:
        ValueError: a part would be empty, or window is less than 1.
    """
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(train)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    pairs = make_sample(train, window)
    return *pairs, *make_sample(np.concatenate([train[-window:], test]), window)


def to_onehot(labels, classes):
    """A row for each label, with a one at the label's place.

    Shapes:
        labels (...), whole numbers in 0 ... classes - 1

    Returns:
        onehot (..., classes), bool

    Raises:
        ValueError: a label is outside of that range.
    """
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError(f"labels should lie in 0 ... {classes - 1}")
    return labels[..., np.newaxis] == np.arange(classes)


def codon_onehot(bases, frame=0):
    """A one-hot row for each codon of a DNA text.

    Returns:
        onehot (n, 64), n whole codons after `frame` letters

    Raises:
        ValueError: a letter other than A, C, G, T, or a frame other than 0, 1, 2.
    """
    if frame not in (0, 1, 2):
        raise ValueError(f"frame is {frame}, expected 0, 1 or 2")
    codes = [BASES.index(base) for base in bases.upper()][frame:]  # index raises ValueError
    codons = np.array(codes[: len(codes) // 3 * 3], int).reshape(-1, 3)
    return to_onehot(codons @ [16, 4, 1], 64)


def shifted_pairs(text):
    """The text without its last character, and without its first.

    Returns:
        inputs, targets: texts of equal length
    """
    return text[:-1], text[1:]


def next_counts(labels, classes):
    """How often class j comes right after class i.

    Shapes:
        labels (L,), whole numbers

    Returns:
        counts (classes, classes), int
    """
    counts = np.zeros((classes, classes), int)
    np.add.at(counts, (labels[:-1], labels[1:]), 1)
    return counts


def abc2timeseries(tune):
    """A tune in letters as a series of (pitch, duration).

    Returns:
        notes (L, 2), int

    Raises:
        ValueError: a word is no note.
    """
    words = tune.split()
    if words and re.fullmatch(r"\d+/\d+", words[0]):
        words = words[1:]
    return np.array([_note(word) for word in words])


def timeseries2abc(notes, meter="4/4"):
    """A series of (pitch, duration) as a tune in letters.

    Shapes:
        notes (L, 2), whole numbers

    Returns:
        tune, words with one space between them

    Raises:
        ValueError: a pitch is not in 1 ... 7.
    """
    for pitch, _ in notes:
        if not 1 <= pitch <= len(PITCHES):
            raise ValueError(f"there is no pitch {pitch}")
    return " ".join([meter, *(f"{PITCHES[pitch - 1]}{duration}" for pitch, duration in notes)])


def notes_to_labels(notes):
    """Every pair (pitch, duration) as one of 21 classes, the pitches of duration 2 first, then those of 4 and 8.

    Shapes:
        notes (..., 2), whole numbers

    Returns:
        labels (...), int

    Raises:
        ValueError: a pitch or a duration that has no class.
    """
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("pitches 1 to 7 and durations 2, 4, 8 have classes, others do not")
    return len(PITCHES) * np.searchsorted(DURATIONS, durations) + pitches - 1


def labels_to_notes(labels):
    """notes_to_labels, undone.

    Shapes:
        labels (...), whole numbers in 0 ... 20

    Returns:
        notes (..., 2), int

    Raises:
        ValueError: a label is outside of that range.
    """
    labels = np.asarray(labels)
    if not np.isin(labels, range(21)).all():
        raise ValueError("labels should lie in 0 ... 20")
    return np.stack([labels % len(PITCHES) + 1, np.take(DURATIONS, labels // len(PITCHES))], axis=-1)


def melody_dataset(tune, window, horizon):
    """Windows of notes, and for each a one-hot row of the note to predict.

    Returns:
        X (N, window, 2), Y (N, 21)

    Raises:
        ValueError: the tune cannot be read, or there is not a single pair.
    """
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    return X, to_onehot(notes_to_labels(Y), len(PITCHES) * len(DURATIONS))


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    """Sequences of different lengths as one array.

    Shapes:
        seqs, N sequences of whole numbers

    Returns:
        padded (N, maxlen), int

    Raises:
        ValueError: padding or truncating is neither "pre" nor "post", or maxlen is less than 1.
    Source: the documentation of keras.utils.pad_sequences.
    """
    if not {padding, truncating} <= {"pre", "post"}:
        raise ValueError(f"padding and truncating are {padding!r} and {truncating!r}, expected 'pre' or 'post'")
    if maxlen is None:
        maxlen = max(len(seq) for seq in seqs)
    if maxlen < 1:
        raise ValueError(f"maxlen is {maxlen}, expected at least 1")
    padded = np.full((len(seqs), maxlen), value)
    for row, seq in zip(padded, seqs, strict=True):
        kept = seq[-maxlen:] if truncating == "pre" else seq[:maxlen]
        start = maxlen - len(kept) if padding == "pre" else 0
        row[start : start + len(kept)] = kept
    return padded


def _points(series):
    """The series as (L, D)."""
    series = np.asarray(series)
    return series[:, np.newaxis] if series.ndim == 1 else series


def _windows(points, window, count):
    """The first `count` windows of (L, D) as (count, window, D)."""
    if min(window, count) < 1:
        raise ValueError(f"{len(points)} points give no pair with a window of {window}")
    return np.stack([points[i : i + window] for i in range(count)])


def _width(low, high):
    """high - low, or 1 where the two are equal."""
    return np.where(low == high, 1, np.subtract(high, low))


def _note(word):
    """Pitch and duration of a word such as c4."""
    if not re.fullmatch(r"[cdefgab]\d+", word):
        raise ValueError(f"{word!r} is no note")
    return PITCHES.index(word[0]) + 1, int(word[1:])
