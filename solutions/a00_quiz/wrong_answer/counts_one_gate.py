"""Counts the weights of an LSTM once, as if it were a vanilla RNN.

Caught by: lstm_parameters::answer
Hint: counts_one_gate
"""

lstm_parameters = 66
