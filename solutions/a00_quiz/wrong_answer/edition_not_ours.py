"""Names an edition that does not exist: letters cannot be read then, numbers and words can.

Caught by: why_order::answer, form_translation::answer, form_tagging::answer, many_to_one::answer,
    shared_weights::answer, why_tanh::answer, sequence_shape::answer, stacked_returns::answer,
    bidirectional_shape::answer, why_vanish::answer, vanishing_remedies::answer, keeping_cell::answer,
    output_closed::answer, gru_against_lstm::answer, when_stack::answer, bidirectional_use::answer
"""

edition = "ABCDEF-GHIJ"
