"""Writes down the one example of the lesson.

Caught by: lstm_selective_memory::test_any_steps, lstm_selective_memory::test_shown_at_once
Hint: memory_for_seven_steps_only
"""


def lstm_selective_memory(T, write, read):
    if not 1 <= write <= min(read) <= max(read) <= T:
        raise ValueError(f"of {T} steps, {read} cannot be read after step {write}")
    gates = np.zeros((3, T))
    gates[0, 0] = 1
    gates[1, 1:] = 1
    gates[2, [min(3, T - 1), min(5, T - 1)]] = 1
    return gates
