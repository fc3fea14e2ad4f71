"""Numbers and loops only: every function works entry by entry on nested lists and returns nested lists."""

import math


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    x, prev_h, Wx, Wh, b = (array.tolist() for array in (x, prev_h, Wx, Wh, b))
    require_matrix(prev_h, len(x), len(Wh))
    require_matrix(x, len(x), len(Wx))
    require_matrix(Wx, len(Wx), len(Wh))
    require_matrix(Wh, len(Wh), len(Wh))
    require_vector(b, len(Wh))
    return one_step(x, prev_h, Wx, Wh, b), None


def rnn_forward(x, h0, Wx, Wh, b):
    x, Wx, Wh, b = (array.tolist() for array in (x, Wx, Wh, b))
    h = [[0.0] * len(Wh) for _ in x] if h0 is None else h0.tolist()
    require_matrix(h, len(x), len(Wh))
    states = []
    for t in range(len(x[0])):
        h = one_step([sequence[t] for sequence in x], h, Wx, Wh, b)
        states.append(h)
    return [[state[n] for state in states] for n in range(len(x))], states


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, states = rnn_forward(x, h0, Wx, Wh, b)
    out = h if return_sequences else states[-1]
    if return_state:
        return out, states[-1]
    return out


def output_layer(h, Wy, by, activation="softmax"):
    functions = {"softmax": softmax, "sigmoid": lambda z: [sigmoid(entry) for entry in z], "identity": list}
    if activation not in functions:
        raise ValueError(f"I do not know the activation {activation}")
    return [outputs(row, Wy.tolist(), by.tolist(), functions[activation]) for row in as_list(h)]


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    _, states = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(states[-1], Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h, Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if len(by) != len(Wx):
        raise ValueError("the outputs cannot be inputs: O is not D")
    x = x0.tolist()
    h = [[0.0] * len(Wh) for _ in x] if h0 is None else h0.tolist()
    y = [[] for _ in x]
    for _ in range(steps):
        h = one_step(x, h, Wx.tolist(), Wh.tolist(), b.tolist())
        x = output_layer(h, Wy, by, activation)
        for sequence, entry in zip(y, x, strict=True):
            sequence.append(entry)
    return y


def rnn_param_count(D, H, O=None):  # noqa: E741
    weights = sum(1 for _ in range(D) for _ in range(H)) + sum(1 for _ in range(H) for _ in range(H))
    return weights + H + (0 if O is None else H * O + O)


def from_keras_weights(weights):
    names = {2: ["Wx", "Wh"], 3: ["Wx", "Wh", "b"], 5: ["Wx", "Wh", "b", "Wy", "by"]}.get(len(weights))
    if names is None:
        raise ValueError("weights must be a list of 2, 3 or 5 arrays")
    named = {name: array.tolist() for name, array in zip(names, weights, strict=True)}
    named.setdefault("b", [0.0] * len(named["Wh"]))
    return named


def one_step(x, h, Wx, Wh, b):
    return [
        [math.tanh(dot(row, column(Wx, j)) + dot(state, column(Wh, j)) + b[j]) for j in range(len(b))]
        for row, state in zip(x, h, strict=True)
    ]


def outputs(h, Wy, by, function):
    """For a state, or for a list of states."""
    if isinstance(h[0], list):
        return [outputs(row, Wy, by, function) for row in h]
    return function([dot(h, column(Wy, j)) + by[j] for j in range(len(by))])


def softmax(z):
    powers = [math.exp(entry - max(z)) for entry in z]
    return [power / sum(powers) for power in powers]


def sigmoid(z):
    return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))


def dot(a, b):
    return sum(p * q for p, q in zip(a, b, strict=True))


def column(matrix, j):
    return [row[j] for row in matrix]


def as_list(array):
    return array if isinstance(array, list) else array.tolist()


def require_matrix(matrix, rows, columns):
    if len(matrix) != rows or any(len(row) != columns for row in matrix):
        raise ValueError(f"a matrix of {rows} rows and {columns} columns is expected")


def require_vector(vector, length):
    if len(vector) != length or any(isinstance(entry, list) for entry in vector):
        raise ValueError(f"a vector of {length} numbers is expected")
