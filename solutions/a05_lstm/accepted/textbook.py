"""A matrix for each gate, in dictionaries; the logistic function in its textbook form; loops over units and steps."""

import numpy as np

GATES = "ifog"


def logistic(a):
    small = np.exp(-np.abs(a))
    return np.where(a >= 0, 1 / (1 + small), small / (1 + small))


def cut(array):
    return dict(zip(GATES, np.split(array, 4, axis=-1), strict=True))


def check(x, prev_h, prev_c, Wx, Wh, b):
    H = prev_h.shape[1]
    right = Wx.shape == (x.shape[1], 4 * H) and Wh.shape == (H, 4 * H) and b.shape == (4 * H,)
    if not right or prev_h.shape != prev_c.shape or len(x) != len(prev_h):
        raise ValueError("these sizes do not fit together")


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    check(x, prev_h, prev_c, Wx, Wh, b)
    U, V, bias = cut(Wx), cut(Wh), cut(b)
    a = {gate: x @ U[gate] + prev_h @ V[gate] + bias[gate] for gate in GATES}
    s = {gate: np.tanh(a[gate]) if gate == "g" else logistic(a[gate]) for gate in GATES}
    next_c = s["f"] * prev_c + s["i"] * s["g"]
    tanh_c = np.tanh(next_c)
    return s["o"] * tanh_c, next_c, {"x": x, "h": prev_h, "c": prev_c, "U": U, "V": V, "s": s, "tanh_c": tanh_c}


def lstm_limit_bias(H, limit):
    b = np.zeros(4 * H)
    if limit == "keep":
        b[:H] = -60
        b[H : 2 * H] = 60
    elif limit == "replace":
        b[:H] = 60
        b[H : 2 * H] = -60
    elif limit == "silence":
        b[2 * H : 3 * H] = -60
    else:
        raise ValueError(f"which limit is {limit}?")
    return b


def lstm_selective_memory(T, write, read):
    if write < 1 or write > T:
        raise ValueError("there is no such step to write")
    for t in read:
        if t < write or t > T:
            raise ValueError("there is no such step to read")
    columns = []
    for t in range(1, T + 1):
        columns.append([int(t == write), int(t != write), int(t in read)])
    return np.array(columns).T


def lstm_step_backward(dnext_h, dnext_c, cache):
    x, h, c, s, tanh_c = (cache[name] for name in ("x", "h", "c", "s", "tanh_c"))
    dc = dnext_c + dnext_h * s["o"] * (1 - tanh_c * tanh_c)
    ds = {"i": dc * s["g"], "f": dc * c, "o": dnext_h * tanh_c, "g": dc * s["i"]}
    da = {gate: ds[gate] * (1 - s[gate] ** 2 if gate == "g" else s[gate] * (1 - s[gate])) for gate in GATES}
    dx = sum(da[gate] @ cache["U"][gate].T for gate in GATES)
    dh = sum(da[gate] @ cache["V"][gate].T for gate in GATES)
    dWx = np.hstack([x.T @ da[gate] for gate in GATES])
    dWh = np.hstack([h.T @ da[gate] for gate in GATES])
    return dx, dh, dc * s["f"], dWx, dWh, np.hstack([da[gate].sum(0) for gate in GATES])


def lstm_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    h, c = np.zeros((N, T + 1, len(Wh))), np.zeros((N, T + 1, len(Wh)))
    if h0 is not None:
        h[:, 0] = h0
    caches = []
    for t in range(T):
        h[:, t + 1], c[:, t + 1], saved = lstm_step_forward(x[:, t], h[:, t], c[:, t], Wx, Wh, b)
        caches.append(saved)
    return h[:, 1:], caches


def all_steps(dh, cache):
    """The gradients of every step, the first step's first."""
    steps, carried_h, carried_c = [], 0, np.zeros_like(dh[:, 0])
    for t in range(len(cache) - 1, -1, -1):
        steps.insert(0, lstm_step_backward(dh[:, t] + carried_h, carried_c, cache[t]))
        carried_h, carried_c = steps[0][1:3]
    return steps


def lstm_backward(dh, cache):
    steps = all_steps(dh, cache)
    dx = np.stack([step[0] for step in steps], axis=1)
    return dx, steps[0][1], *(sum(step[k] for step in steps) for k in (3, 4, 5))


def lstm_gradient_norms(dh, cache):
    return np.array([np.linalg.norm(step[2]) for step in all_steps(dh, cache)])


def gradient_slope(norms):
    if len(norms) < 2 or any(norm <= 0 for norm in norms):
        raise ValueError("no slope")
    return np.polyfit(range(len(norms)), [np.log(norm) for norm in norms], 1)[0]


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    check(x, prev_h, prev_c, Wx, Wh, b)
    if P.shape != (3, prev_h.shape[1]):
        raise ValueError("P should have three rows, one number for each unit")
    U, V, bias = cut(Wx), cut(Wh), cut(b)
    a = {gate: x @ U[gate] + prev_h @ V[gate] + bias[gate] for gate in GATES}
    s = {"i": logistic(a["i"] + prev_c * P[0]), "f": logistic(a["f"] + prev_c * P[1]), "g": np.tanh(a["g"])}
    next_c = s["f"] * prev_c + s["i"] * s["g"]
    s["o"] = logistic(a["o"] + next_c * P[2])
    tanh_c = np.tanh(next_c)
    saved = {"x": x, "h": prev_h, "c": prev_c, "U": U, "V": V, "s": s, "tanh_c": tanh_c, "next_c": next_c, "P": P}
    return s["o"] * tanh_c, next_c, saved


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    x, h, c, s, tanh_c, next_c, P = (cache[name] for name in ("x", "h", "c", "s", "tanh_c", "next_c", "P"))
    da = {"o": dnext_h * tanh_c * s["o"] * (1 - s["o"])}
    dc = dnext_c + dnext_h * s["o"] * (1 - tanh_c * tanh_c) + da["o"] * P[2]
    da["i"] = dc * s["g"] * s["i"] * (1 - s["i"])
    da["f"] = dc * c * s["f"] * (1 - s["f"])
    da["g"] = dc * s["i"] * (1 - s["g"] ** 2)
    dx = sum(da[gate] @ cache["U"][gate].T for gate in GATES)
    dh = sum(da[gate] @ cache["V"][gate].T for gate in GATES)
    dWx = np.hstack([x.T @ da[gate] for gate in GATES])
    dWh = np.hstack([h.T @ da[gate] for gate in GATES])
    dP = [sum(da["i"] * c), sum(da["f"] * c), sum(da["o"] * next_c)]
    dc_before = dc * s["f"] + da["i"] * P[0] + da["f"] * P[1]
    return dx, dh, dc_before, dWx, dWh, np.hstack([da[gate].sum(0) for gate in GATES]), dP


def lstm_bidirectional(x, forward, backward):
    one, _ = lstm_forward(x, None, forward["Wx"], forward["Wh"], forward["b"])
    two, _ = lstm_forward(np.flip(x, axis=1), None, backward["Wx"], backward["Wh"], backward["b"])
    return np.dstack([one, np.flip(two, axis=1)])


def lstm_param_count(D, H, peephole=False):
    one_gate = D * H + H * H + H
    return 4 * one_gate + 3 * H * int(peephole)


def lstm_from_keras(weights):
    if len(weights) == 2:
        weights = [*weights, np.zeros(weights[0].shape[1])]
    kernel, recurrent, bias = weights  # a ValueError for any other number
    if bias.shape != (recurrent.shape[1],):
        raise ValueError("what bias is this?")
    i, f, g, o = np.split(np.vstack([kernel, recurrent, bias]), 4, axis=1)
    ours = np.hstack([i, f, o, g])
    D = len(kernel)
    return {"Wx": ours[:D], "Wh": ours[D:-1], "b": ours[-1]}


def lstm_to_keras(weights):
    arrays = []
    for name in ("Wx", "Wh", "b"):
        block = cut(weights[name])
        arrays.append(np.concatenate([block["i"], block["f"], block["g"], block["o"]], axis=-1))
    return arrays
