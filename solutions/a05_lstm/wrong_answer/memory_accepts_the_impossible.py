"""Looks at none of the steps.

Caught by: lstm_selective_memory::test_refuses_the_impossible
Hint: memory_accepts_the_impossible
"""


def lstm_selective_memory(T, write, read):
    gates = np.zeros((3, T))
    gates[0, write - 1 : write] = 1
    gates[1, write:] = 1
    gates[2, [t - 1 for t in read if t <= T]] = 1
    return gates
