"""Counts weights and forgets the biases.

Caught by: rnn_parameters::answer, model_parameters::answer, lstm_parameters::answer
Hint: counts_no_biases
"""

rnn_parameters = 60
model_parameters = 104
lstm_parameters = 240
