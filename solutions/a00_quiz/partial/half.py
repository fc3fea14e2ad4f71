"""Half of the quiz, some of it wrong; a misspelt name in the dict.

Score: 9
"""

edition = "common"
why_order = "D"
form_translation = "D"
form_tagging = "E"
many_to_one = ["A", "C"]
hidden_state = "state"
shared_weights = "C"
rnn_parameters = 66
model_parameters = 96
answers = {"why_tanh": "B", "tanh_slop": 0.64, "tanh_slope": 0.6401}
