"""Pairs of sequences, generated from a seed, such as sentences and their tags.

Equal seeds give equal data. Everything here is made up, so there is as much of it as one likes and no licence to mind.
"""

from __future__ import annotations

import numpy as np

TAGS = ("determiner", "adjective", "noun", "verb", "adverb", "pronoun")

_DETERMINERS = ("the", "a", "every")
_PRONOUNS = ("she", "he", "they")
_ADVERBS = ("slowly", "again", "today")
_EVERYTHING = ("cut", "set", "split", "cast", "hit")  # adjective, noun and past tense, all spelt alike
_ADJECTIVES = ("old", "small", "light", "cold", "square", "left", "shut", *_EVERYTHING)
_NOUNS = ("cat", "river", "light", "cold", "square", "saw", "rose", "ground", "bit", *_EVERYTHING)
_VERBS = ("found", "wanted", "left", "shut", "saw", "rose", "ground", "bit", *_EVERYTHING)

Tagged = tuple[list[str], list[str]]  # the words of a sentence and the tag of each


def tagged_sentences(count: int, seed: int) -> list[Tagged]:
    """Sentences of 2 to 9 words in which most words have two or three possible tags, and the words around decide.

    "the cut rose fell" begins as "the cut rose" does; only what follows says what "cut" and "rose" are. A sentence is a
    subject and a verb, and perhaps an object or an adverb; a subject or an object is a pronoun, or a determiner, up to
    two adjectives and a noun. So the tags of every sentence are determined by its words.
    """
    rng = np.random.default_rng(seed)

    def one(tag: str, words: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(str(rng.choice(words)), tag)]

    def someone() -> list[tuple[str, str]]:
        if rng.random() < 0.25:
            return one("pronoun", _PRONOUNS)
        adjectives = [pair for _ in range(rng.integers(3)) for pair in one("adjective", _ADJECTIVES)]
        return [*one("determiner", _DETERMINERS), *adjectives, *one("noun", _NOUNS)]

    sentences = []
    for _ in range(count):
        endings = (list, someone, lambda: one("adverb", _ADVERBS))
        pairs = [*someone(), *one("verb", _VERBS), *endings[rng.integers(3)]()]
        sentences.append(([word for word, _ in pairs], [tag for _, tag in pairs]))
    return sentences
