"""Takes the squared error of a probability.

Caught by: build_dna_model::test_compiled, build_dna_model::test_learns, build_dna_model::test_hears_the_rhythm
Hint: dna_squared_error
"""


def build_dna_model(codons):
    import keras

    model = keras.Sequential([keras.Input((codons, 64)), keras.layers.GRU(32), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.005), "mse", metrics=["accuracy"])
    return model
