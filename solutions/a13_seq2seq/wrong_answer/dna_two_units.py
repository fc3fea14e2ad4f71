"""Has a unit for each answer, where one probability says it all.

Caught by: build_dna_model::test_layers, build_dna_model::test_shapes_and_count, build_dna_model::test_learns,
    build_dna_model::test_hears_the_rhythm
Hint: dna_two_units
"""


def build_dna_model(codons):
    import keras

    model = keras.Sequential([keras.Input((codons, 64)), keras.layers.GRU(32), keras.layers.Dense(2, "softmax")])
    model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
    return model
