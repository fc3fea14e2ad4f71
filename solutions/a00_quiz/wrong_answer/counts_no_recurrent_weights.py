"""Counts the weights of the input and the biases only.

Caught by: rnn_parameters::answer, model_parameters::answer, lstm_parameters::answer
Hint: counts_no_recurrent_weights
"""

rnn_parameters = 30
model_parameters = 50
lstm_parameters = 120
