"""Never compares the shapes of the two directions.

Caught by: bidirectional_from_keras::test_refuses_a_stack
Hint: bikeras_accepts_a_stack
"""


def bidirectional_from_keras(weights):
    return [(six[:3], six[3:]) for six in _in_groups(weights, 6)]
