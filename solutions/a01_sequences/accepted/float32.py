"""As in many notebooks: empty arrays that are filled in a loop, single precision, np.eye, and dicts of notes."""

import numpy as np

NOTE_OF_LETTER = {"c": 1, "d": 2, "e": 3, "f": 4, "g": 5, "a": 6, "b": 7}
LETTER_OF_NOTE = {number: letter for letter, number in NOTE_OF_LETTER.items()}
CLASS_OF_NOTE = {(p, d): 7 * i + p - 1 for i, d in enumerate([2, 4, 8]) for p in range(1, 8)}
NOTE_OF_CLASS = {number: note for note, number in CLASS_OF_NOTE.items()}


def data_kinds():
    kinds = {}
    for source in ["coin", "dice", "digits", "survey"]:
        kinds[source] = "iid"
    for source in ["melody", "sentence", "temperature", "dna"]:
        kinds[source] = "sequential"
    return kinds


def sequence_forms():
    forms = dict.fromkeys(["digit", "flat"], "one-to-one")
    forms |= dict.fromkeys(["caption", "continue"], "one-to-many")
    forms |= dict.fromkeys(["review", "price"], "many-to-one")
    forms |= dict.fromkeys(["translate", "answer"], "encoder-decoder")
    return forms | dict.fromkeys(["grammar", "frames"], "synced")


def make_sample(data, window):
    X, y = seq2dataset(data, window, 1)
    return X, y


def seq2dataset(seq, window, horizon):
    seq = np.asarray(seq, dtype=np.float32)
    if seq.ndim == 1:
        seq = seq.reshape(-1, 1)
    N = len(seq) - window - horizon + 1
    if N <= 0 or window <= 0 or horizon <= 0:
        raise ValueError(f"cannot cut {len(seq)} points into windows of {window}")
    X = np.empty((N, window, seq.shape[1]), dtype=np.float32)
    Y = np.empty((N, seq.shape[1]), dtype=np.float32)
    for i in range(N):
        X[i] = seq[i : i + window]
        Y[i] = seq[i + window + horizon - 1]
    return X, Y


def chronological_split(data, held_out):
    size = len(data) - held_out
    if size < 1 or held_out < 1:
        raise ValueError("choose another size")
    return np.asarray(data[:size]), np.asarray(data[size:])


def fit_min_max(train):
    train = np.asarray(train, dtype=np.float32)
    if train.shape[0] == 0:
        raise ValueError("empty")
    return train.min(0), train.max(0)


def scale_min_max(data, low, high):
    data = np.array(data, dtype=np.float64)
    if data.shape[-1] != low.shape[0]:
        raise ValueError("wrong number of columns")
    for d in range(data.shape[-1]):
        data[..., d] -= low[d]
        if high[d] > low[d]:
            data[..., d] /= high[d] - low[d]
    return data.astype(np.float32)


def unscale_min_max(scaled, low, high):
    data = np.array(scaled, dtype=np.float64)
    for d in range(data.shape[-1]):
        if high[d] > low[d]:
            data[..., d] *= high[d] - low[d]
        data[..., d] += low[d]
    return data.astype(np.float32)


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(train)
    train = scale_min_max(train, low, high)
    test = scale_min_max(test, low, high)
    X_train, y_train = make_sample(train, window)
    X_test, y_test = make_sample(np.vstack([train[len(train) - window :], test]), window)
    return X_train, y_train, X_test, y_test


def to_onehot(labels, classes):
    labels = np.asarray(labels).astype(int)
    if any(label < 0 or label >= classes for label in labels.ravel()):
        raise ValueError("label out of range")
    return np.eye(classes, dtype=np.float32)[labels]


def codon_onehot(bases, frame=0):
    if frame not in (0, 1, 2) or set(bases) - set("ACGTacgt"):
        raise ValueError("cannot read this")
    read = bases.upper()[frame:]
    labels = []
    for i in range(len(read) // 3):
        a, b, c = ("ACGT".find(letter) for letter in read[3 * i : 3 * i + 3])
        labels.append(a * 16 + b * 4 + c)
    return to_onehot(labels, 64)


def shifted_pairs(text):
    return text[: max(len(text) - 1, 0)], text[1:]


def next_counts(labels, classes):
    counts = np.zeros((classes, classes), dtype=np.float32)
    for i in range(len(labels) - 1):
        counts[labels[i], labels[i + 1]] += 1
    return counts


def abc2timeseries(tune):
    notes = []
    words = tune.split(" ")
    if words[0].replace("/", "", 1).isdigit():
        del words[0]
    for word in words:
        letter, duration = word[0], word[1:]
        if letter not in NOTE_OF_LETTER or not duration.isdigit():
            raise ValueError(f"{word} is no note")
        notes.append((NOTE_OF_LETTER[letter], int(duration)))
    return np.array(notes, dtype=np.int32)


def timeseries2abc(notes, meter="4/4"):
    words = [meter]
    for pitch, duration in notes:
        if pitch not in LETTER_OF_NOTE:
            raise ValueError("no such note")
        words.append(f"{LETTER_OF_NOTE[pitch]}{duration}")
    return " ".join(words)


def notes_to_labels(notes):
    notes = np.asarray(notes)
    labels = np.empty(notes.shape[:-1], int)
    for place in np.ndindex(labels.shape):
        note = tuple(notes[place])
        if note not in CLASS_OF_NOTE:
            raise ValueError(f"{note} has no class")
        labels[place] = CLASS_OF_NOTE[note]
    return labels


def labels_to_notes(labels):
    labels = np.asarray(labels)
    notes = np.empty((*labels.shape, 2), int)
    for place in np.ndindex(labels.shape):
        if labels[place] not in NOTE_OF_CLASS:
            raise ValueError(f"no class {labels[place]}")
        notes[place] = NOTE_OF_CLASS[labels[place]]
    return notes


def melody_dataset(tune, window, horizon):
    notes = abc2timeseries(tune)
    X, Y = seq2dataset(notes, window, horizon)
    return X, to_onehot(notes_to_labels(Y.astype(int)), 21)


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    if padding not in ("pre", "post") or truncating not in ("pre", "post"):
        raise ValueError("only pre and post")
    if maxlen is None:
        maxlen = np.max([len(numbers) for numbers in seqs])
    if maxlen < 1:
        raise ValueError("at least one place")
    rows = []
    for seq in seqs:
        surplus = max(0, len(seq) - maxlen)
        numbers = list(seq[surplus:] if truncating == "pre" else seq[: len(seq) - surplus])
        filling = [value] * (maxlen - len(numbers))
        rows.append(filling + numbers if padding == "pre" else numbers + filling)
    return np.array(rows)
