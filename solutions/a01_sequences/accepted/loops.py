"""Numbers, lists and loops only: every function builds nested lists, entry by entry."""


def data_kinds():
    return {
        "coin": "iid",
        "melody": "sequential",
        "sentence": "sequential",
        "dice": "iid",
        "temperature": "sequential",
        "digits": "iid",
        "dna": "sequential",
        "survey": "iid",
    }


def sequence_forms():
    return {
        "digit": "one-to-one",
        "flat": "one-to-one",
        "caption": "one-to-many",
        "continue": "one-to-many",
        "review": "many-to-one",
        "price": "many-to-one",
        "translate": "encoder-decoder",
        "answer": "encoder-decoder",
        "grammar": "synced",
        "frames": "synced",
    }


def make_sample(data, window):
    data = as_points(data)
    if window < 1 or len(data) <= window:
        raise ValueError("the series is too short, or the window is empty")
    X, y = [], []
    for end in range(window, len(data)):
        X.append(data[end - window : end])
        y.append(data[end])
    return X, y


def seq2dataset(seq, window, horizon):
    if horizon < 1:
        raise ValueError("the horizon is at least 1")
    X, _ = make_sample(seq, window)
    Y = as_points(seq)[window + horizon - 1 :]
    if not Y:
        raise ValueError("the series is too short")
    return X[: len(Y)], Y


def chronological_split(data, held_out):
    if not 0 < held_out < len(data):
        raise ValueError("both parts need a point")
    train, test = [], []
    for i, point in enumerate(data):
        (train if i < len(data) - held_out else test).append(point)
    return train, test


def fit_min_max(train):
    if len(train) == 0:
        raise ValueError("no rows")
    columns = list(zip(*as_list(train), strict=True))
    return [min(column) for column in columns], [max(column) for column in columns]


def scale_min_max(data, low, high):
    data, low, high = as_list(data), as_list(low), as_list(high)
    if isinstance(data[0], list):
        return [scale_min_max(row, low, high) for row in data]
    if len(data) != len(low):
        raise ValueError("another number of columns")
    return [(x - a) / ((b - a) or 1) for x, a, b in zip(data, low, high, strict=True)]


def unscale_min_max(scaled, low, high):
    scaled, low, high = as_list(scaled), as_list(low), as_list(high)
    if isinstance(scaled[0], list):
        return [unscale_min_max(row, low, high) for row in scaled]
    return [x * ((b - a) or 1) + a for x, a, b in zip(scaled, low, high, strict=True)]


def prepare_series(series, window, held_out):
    train, _ = chronological_split(as_list(series), held_out)
    scaled = scale_min_max(series, *fit_min_max(train))
    X, y = make_sample(scaled, window)
    if len(X) <= held_out:
        raise ValueError("nothing to train on")
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]


def to_onehot(labels, classes):
    labels = as_list(labels)
    if isinstance(labels, list):
        # an empty list has no row that would show how many columns there are
        return [to_onehot(label, classes) for label in labels] or __import__("numpy").zeros((0, classes))
    if not 0 <= labels < classes:
        raise ValueError(f"there is no class {labels}")
    return [1 if k == labels else 0 for k in range(classes)]


def codon_onehot(bases, frame=0):
    numbers = {"A": 0, "C": 1, "G": 2, "T": 3}
    for letter in bases:
        if letter.upper() not in numbers:
            raise ValueError(f"{letter} is no base")
    if frame < 0 or frame > 2:
        raise ValueError("frame is 0, 1 or 2")
    labels = []
    at = frame
    while at + 3 <= len(bases):
        label = 0
        for letter in bases[at : at + 3]:
            label = 4 * label + numbers[letter.upper()]
        labels.append(label)
        at += 3
    return to_onehot(labels, 64)


def shifted_pairs(text):
    inputs = targets = ""
    for i in range(1, len(text)):
        inputs += text[i - 1]
        targets += text[i]
    return inputs, targets


def next_counts(labels, classes):
    labels = as_list(labels)
    return [
        [sum(labels[t] == i and labels[t + 1] == j for t in range(len(labels) - 1)) for j in range(classes)]
        for i in range(classes)
    ]


def abc2timeseries(tune):
    notes = []
    for number, word in enumerate(tune.split()):
        if number == 0 and word.count("/") == 1 and word.replace("/", "").isdigit():
            continue
        if word[0] not in "cdefgab" or not word[1:].isdigit():
            raise ValueError(f"I cannot read {word}")
        notes.append([" cdefgab".index(word[0]), int(word[1:])])
    return notes


def timeseries2abc(notes, meter="4/4"):
    tune = meter
    for pitch, duration in as_list(notes):
        if pitch not in range(1, 8):
            raise ValueError(f"no letter for {pitch}")
        tune += " " + " cdefgab"[pitch] + str(duration)
    return tune


def notes_to_labels(notes):
    notes = as_list(notes)
    if isinstance(notes[0], list):
        return [notes_to_labels(note) for note in notes]
    return all_notes().index(notes)  # raises ValueError


def labels_to_notes(labels):
    labels = as_list(labels)
    if isinstance(labels, list):
        return [labels_to_notes(label) for label in labels]
    if not 0 <= labels <= 20:
        raise ValueError(f"there is no class {labels}")
    return all_notes()[labels]


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)


def pad_sequences(seqs, maxlen=None, padding="pre", truncating="pre", value=0):
    for side in (padding, truncating):
        if side not in ("pre", "post"):
            raise ValueError(f"{side} is no side")
    if maxlen is None:
        maxlen = max(map(len, seqs))
    if maxlen <= 0:
        raise ValueError("no length")
    padded = []
    for numbers in seqs:
        row = list(numbers)
        while len(row) > maxlen:
            row.pop(0 if truncating == "pre" else -1)
        while len(row) < maxlen:
            row.insert(0 if padding == "pre" else len(row), value)
        padded.append(row)
    return padded


def all_notes():
    return [[pitch, duration] for duration in (2, 4, 8) for pitch in range(1, 8)]


def as_list(array):
    return array if isinstance(array, list | int | float) else array.tolist()


def as_points(data):
    return [point if isinstance(point, list) else [point] for point in as_list(data)]
