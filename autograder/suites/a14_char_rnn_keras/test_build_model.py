"""The network: its layers, its sizes, how it is compiled, and what it learns from five plays in 300 steps."""

from conftest import characters

from autograder.suite import points, reject, require_compiled, require_parameters, require_shapes


@points(1.5)
def test_layers(student, require_reader):
    """Three layers: vectors, a recurrent layer that hands on every state, and a score for each character."""
    require_reader(student.build_model(characters()), characters())


@points(1)
def test_sizes(student, trainer, require_reader):
    """Other numbers of characters, vector sizes and units; pieces of any length go in."""
    V, E, H = 11, 5, 7
    model = student.build_model(V, E, H)
    require_reader(model, V, E, H)
    described = trainer.describe(model)
    require_shapes(described, [None, None], [None, None, V])
    recurrent = {
        "GRU": 3 * (E * H + H * H + (2 if model.layers[1].option("reset_after") else 1) * H),
        "LSTM": 4 * (E * H + H * H + H),
    }
    require_parameters(described, V * E + recurrent[model.layers[1].kind] + H * V + V)


@points(1)
def test_loss(student, require_logits_loss):
    """Compiled with the cross-entropy for ids as targets and for logits."""
    require_logits_loss(student.build_model(9, 4, 5))


@points(1.5)
def test_optimizer(student, trainer):
    """Compiled with Adam and gradients that are clipped by their norm."""
    model = student.build_model(9, 4, 5)
    trainer.describe(model)
    require_compiled(model, optimizer="adam", learning_rate=0.01)
    options = model.optimizer_options
    norms = [options[name] for name in ("global_clipnorm", "clipnorm") if options.get(name) is not None]
    if options.get("clipvalue") is not None:
        reject("clips_values", options["clipvalue"], value=options["clipvalue"])
    if norms != [1.0]:
        reject("clips_no_norm" if not norms else "clips_other_norm", None, value=", ".join(map(str, norms)))


@points(2)
def test_learns(measured_nats, profile):
    """After 300 steps it knows more than which character follows which."""
    profile.at_most("plays_nats_1", measured_nats())


@points(2)
def test_reads_words(measured_nats, profile):
    """After 300 steps it guesses as well as a network of this size can."""
    profile.at_most("plays_nats", measured_nats())
