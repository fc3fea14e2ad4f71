"""Nothing is filled in, in every way in which that can be written."""

edition = "common"
why_order = None
form_translation = ""
many_to_one = []
rnn_parameters = ...
hidden_state = "   "
clip_norm = ()
answers = {"why_tanh": None, "tanh_slope": ""}
