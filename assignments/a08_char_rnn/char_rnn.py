"""A character language model: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T characters in a sequence, V different characters in the
vocabulary, H numbers in a hidden state. A character is known by its id, a whole number from 0 to V - 1.

The model's parameters are a dict of five arrays:

    Wx (V, H)   row `id` is what reading that character adds to the state: one-hot(x) Wx = Wx[x]
    Wh (H, H)   from one state to the next
    b  (H,)     the bias of the state
    Wy (H, V)   from the state to a score for each character
    by (V,)     the bias of the scores

Gradients are a dict with the same keys and shapes.

Where a function draws random numbers it is given `rng`, a numpy Generator or a whole number, its seed.
`rng = np.random.default_rng(rng)` makes a Generator of a seed and gives a Generator back as it is. All randomness comes
from it, so that the same seed gives the same result; by which of its methods you draw is up to you.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check char_rnn.py` runs the
public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def make_vocabulary(text):
    """The different characters of `text`, each once, as one text: sorted as Python sorts characters.

    Upper and lower case, spaces and line breaks all count.
    """
    raise NotImplementedError


def encode(text, vocabulary):
    """The id of every character of `text`: its place in `vocabulary`, counting from 0.

    Returns:
        ids, integers, as many as there are characters in `text`
    Raises:
        ValueError: a character is not in the vocabulary.
    """
    raise NotImplementedError


def decode(ids, vocabulary):
    """The text that these ids stand for: the reverse of encode.

    Given:
        ids: integers in an array of one axis, or a list of them

    Raises:
        ValueError: an id is negative, or not less than the size of the vocabulary.
    """
    raise NotImplementedError


def shifted_pairs(ids):
    """What the model reads and what it should predict: every character is followed by the next one.

    Shapes:
        ids (L,), integers, L at least 2

    Returns:
        x (L - 1,), y (L - 1,): y[t] is the id that comes right after x[t] in the text
    Raises:
        ValueError: there are fewer than two ids, so that there is no pair.
    """
    raise NotImplementedError


def init_params(V, H, rng):
    """Random parameters to start from.

    Wx, Wh and Wy are normally distributed with mean 0 and standard deviation 1 / sqrt(H), all entries independent
    of each other; b and by are zeros.

    Given:
        rng: a Generator, or a seed

    Returns:
        params, a dict of "Wx" (V, H), "Wh" (H, H), "b" (H,), "Wy" (H, V), "by" (V,)
    """
    raise NotImplementedError


def lm_forward(x, h0, params):
    """Read characters, and give each possible next character a score at every place.

    h_t = tanh(Wx[x_t] + h_{t-1} Wh + b)
    scores_t = h_t Wy + by

    Shapes:
        x (N, T), integers from 0 to V - 1   h0 (N, H), or None for zeros

    Returns:
        scores (N, T, V): scores[:, t] is made after reading x[:, t]
        last_h (N, H): the state after the last character, to go on from
        cache, whatever lm_backward needs
    Raises:
        ValueError: an id is negative, or not less than V.
    Source: Mikolov et al. (2010), Recurrent neural network based language model, with tanh for the sigmoid.
    """
    raise NotImplementedError


def cross_entropy(scores, y):
    """The mean surprise at the characters that really came, in nats (natural logarithm), and its gradient.

    p = softmax(scores) over the last axis
    loss = the mean of -log p[n, t, y[n, t]] over all N T places

    Shapes:
        scores (N, T, V)   y (N, T), integers from 0 to V - 1

    Returns:
        loss, a number; right and finite for scores of any size, also where p is too small for a float
        dscores (N, T, V), the gradient of the loss for the scores
    Source: Goodfellow, Bengio, Courville (2016), Deep Learning, section 6.2.2.3.
    """
    raise NotImplementedError


def perplexity(loss):
    """Between how many equally likely characters a model hesitates whose loss is `loss` nats per character.

    Returns:
        a number: V for a model that knows nothing, 1 for one that is never surprised
    """
    raise NotImplementedError


def text_loss(text, vocabulary, params, T):
    """The mean nats per character of a long text, which is read in pieces of T characters.

    The state starts from zeros and is carried from each piece into the next, so that the result is the same for every
    T. All characters but the first are predicted, and each of them counts the same; the last piece may be shorter.

    Returns:
        loss, a number
    """
    raise NotImplementedError


def lm_backward(dscores, cache):
    """Backpropagation through time for lm_forward.

    Shapes:
        dscores (N, T, V), the gradient of the loss for scores   cache from lm_forward

    Returns:
        grads, a dict with the keys and shapes of params; a character that stands in several places collects the
        gradients of all of them in its row of Wx
    Source: Werbos (1990), Backpropagation through time: what it does and how to do it.
    """
    raise NotImplementedError


def clip_by_global_norm(grads, max_norm):
    """Shorten the gradient where it is too long; its direction stays.

    The norm is the square root of the sum of the squares of all numbers in all arrays together. Where it is larger than
    max_norm, every array is multiplied by max_norm / norm. Otherwise nothing changes, also where the norm is 0.

    Given:
        grads: a dict of arrays, whatever its keys   max_norm: a number above 0

    Returns:
        clipped, a dict with the same keys
        norm, a number: the norm before clipping
    Source: Pascanu, Mikolov, Bengio (2013), On the difficulty of training recurrent neural networks, algorithm 1.
    """
    raise NotImplementedError


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    """One step of Adagrad: numbers that have moved much move less from now on.

    For every number of every parameter:
        s = s + g**2                         s starts from 0
        w = w - lr * g / (sqrt(s) + eps)

    Given:
        params, grads: dicts with the same keys and shapes
        state: None at the first step, then what the step before returned

    Returns:
        params, a dict: the parameters after the step
        state, whatever the next step needs
    Source: Duchi, Hazan, Singer (2011), Adaptive subgradient methods, with the usual eps.
    """
    raise NotImplementedError


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """One step of Adam, with bias correction.

    For every number of every parameter, at step k = 1, 2, ...:
        m = beta1 * m + (1 - beta1) * g          m starts from 0
        v = beta2 * v + (1 - beta2) * g**2       v starts from 0
        w = w - lr * (m / (1 - beta1**k)) / (sqrt(v / (1 - beta2**k)) + eps)

    Given:
        params, grads: dicts with the same keys and shapes
        state: None at the first step, then what the step before returned

    Returns:
        params, a dict: the parameters after the step
        state, whatever the next step needs
    Source: Kingma, Ba (2015), Adam: a method for stochastic optimization, algorithm 1.
    """
    raise NotImplementedError


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    """Truncated backpropagation through time along a text, `epochs` times over.

    In every epoch the text is read from its start, with a state of zeros, in pieces of T characters (a batch of one
    sequence; the last piece may be shorter). For each piece, in this order:
        the forward pass, from the state that the piece before ended in; no gradient flows back into that piece
        the loss of the piece, the mean over its characters, and the gradients of that loss
        clipping of the gradients by their global norm, at max_norm
        one step of the optimizer, whose state is kept from the first piece of the first epoch to the end

    Nothing here is random: the same params give the same result.

    Given:
        params: from init_params
        optimizer: "adam" for adam_step, "adagrad" for adagrad_step, each with the learning rate `lr` and otherwise
            its defaults

    Returns:
        params, a dict: the parameters after the last step
        losses, one number for each piece of each epoch, in order: its loss before the step
    Raises:
        ValueError: another optimizer is asked for.
    """
    raise NotImplementedError


def sample_argmax(scores):
    """The id with the largest score in each row; of equal ones the lowest id.

    Shapes:
        scores (N, V)

    Returns:
        ids (N,), integers
    """
    raise NotImplementedError


def sample_categorical(scores, temperature, rng):
    """Draw one id for each row: id i with probability softmax(scores / temperature)[i], all rows independently.

    Shapes:
        scores (N, V), finite numbers of any size

    Given:
        temperature: a number above 0. Below 1 likely characters become more likely, above 1 the others do.
        rng: a Generator, or a seed

    Returns:
        ids (N,), integers; the same ones for the same seed
    Raises:
        ValueError: the temperature is not above 0.
    """
    raise NotImplementedError


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    """Let the model write: it reads `start`, then again and again the character it has chosen last.

    The state starts from zeros and is kept from one character to the next. Each new character is chosen from the scores
    that the model made after the one before: by sample_argmax where the temperature is 0, else by sample_categorical.

    Given:
        start: a text of at least one character
        length: how many characters to write, 0 or more
        rng: a Generator, or a seed, from which all characters are drawn; not used where the temperature is 0

    Returns:
        the `length` new characters, as a text without `start`
    Raises:
        ValueError: start is empty.
    """
    raise NotImplementedError
