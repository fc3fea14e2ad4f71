"""Leaves the output gate open from the first to the last step to read.

Caught by: lstm_selective_memory::test_held_and_shown, lstm_selective_memory::test_any_steps,
    lstm_selective_memory::test_shown_at_once
Hint: memory_shows_between
"""


def lstm_selective_memory(T, write, read):
    if not 1 <= write <= min(read) <= max(read) <= T:
        raise ValueError(f"of {T} steps, {read} cannot be read after step {write}")
    gates = np.zeros((3, T))
    gates[0, write - 1] = 1
    gates[1, write:] = 1
    gates[2, min(read) - 1 : max(read)] = 1
    return gates
