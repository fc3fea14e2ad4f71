"""Answers whose form is not permitted. No hint: the messages say what is.

Caught by: why_order::answer, form_tagging::answer, many_to_one::answer, hidden_state::answer, rnn_parameters::answer,
    tanh_slope::answer, sequence_shape::answer, bptt_name::answer, clip_norm::answer, reset_gate::answer
"""

why_order = "F"
form_tagging = ["D", "E"]
many_to_one = 3
hidden_state = ["hidden state"]
rnn_parameters = "sixty-six"
tanh_slope = float("nan")
sequence_shape = (32, 10, 16)
bptt_name = "?!"
clip_norm = True
reset_gate = "reset gate " * 100
