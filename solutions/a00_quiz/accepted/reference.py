"""All answers, in the common edition."""

edition = "common"

why_order = "D"
form_translation = "D"
form_tagging = "E"
many_to_one = ["A", "C", "D"]
hidden_state = "hidden state"
shared_weights = "C"
rnn_parameters = 66
model_parameters = 114
why_tanh = "B"
tanh_slope = 0.64
step_by_hand = -0.432
sequence_shape = "D"
stacked_returns = ["A", "B"]
bidirectional_shape = "A"
bptt_name = "backpropagation through time"
why_vanish = "C"
vanishing_factor = 0.0052
vanishing_remedies = ["B", "D"]
clip_norm = 3
forget_gate = "forget gate"
keeping_cell = "D"
output_closed = "A"
lstm_parameters = 264
gru_share = 0.75
gru_against_lstm = ["A", "C", "D"]
reset_gate = "reset gate"
when_stack = "B"
bidirectional_use = "C"
