"""Numbers computed instead of written down, letters out of strings, some answers in a dict and some by name."""

import math
from fractions import Fraction

import numpy as np


def rnn(D, H):
    """Parameters of a vanilla RNN."""
    return D * H + H * H + H


edition = "COMMON"
rnn_parameters = np.int64(rnn(4, 6))
model_parameters = float(rnn(3, 8) + 8 * 2 + 2)
lstm_parameters = 4 * rnn(4, 6)
gru_share = float(Fraction(3, 4))
tanh_slope = 1 - 0.6**2
step_by_hand = np.tanh(np.array([-math.tanh(0.5)]))
vanishing_factor = 0.9**50
clip_norm = np.float32(6 * 5 / np.hypot(6, 8))

why_order, form_translation, form_tagging, why_tanh, keeping_cell = "DDEBD"
answers = dict(zip(("shared_weights", "sequence_shape", "bidirectional_shape"), "CDA", strict=True))
answers["why_vanish"] = answers["bidirectional_use"] = "C"
answers["output_closed"] = "A"
answers["when_stack"] = "B"
many_to_one = list("ACD")
stacked_returns = "A and B".replace("and", ",")
vanishing_remedies = "b d"
gru_against_lstm = "A/C/D"
answers["hidden_state"] = "Hidden-State"
answers["bptt_name"] = "bptt"
answers["forget_gate"] = "The Forget Gate"
answers["reset_gate"] = "RESET  gate."
