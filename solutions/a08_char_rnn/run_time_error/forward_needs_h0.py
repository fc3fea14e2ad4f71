"""Uses h0 without asking whether there is one.

Caught by: lm_forward::test_no_initial_state, text_loss::test_state_is_carried, text_loss::test_short_last_piece,
    lm_backward::test_no_initial_state, lm_backward::test_two_texts, train::test_whole_text, train::test_pieces,
    train::test_adagrad, train::test_clipping, train::test_hello, generate::test_greedy, generate::test_longer_start,
    generate::test_loop, generate::test_frequencies, generate::test_seed
"""


def lm_forward(x, h0, params):
    _require_ids(x, len(params["Wx"]))
    h = h0.copy()
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(params["Wx"][x[:, t]] + h @ params["Wh"] + params["b"])
        states.append(h)
    states = np.stack(states, axis=1)
    return states[:, 1:] @ params["Wy"] + params["by"], h, (x, states, params)
