"""Genes as base sequences that are read three by three: a bacterium's, or made-up ones with its codon usage."""

from __future__ import annotations

import csv
import gzip
import io
import random
import re
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Debian, Included, Member

STOPS = ("TAA", "TAG", "TGA")
STARTS = ("ATG", "GTG", "TTG")
_COMPLEMENT = str.maketrans("ACGT", "TGCA")

SEQINR = Debian(
    members=(
        Member(
            "ct.gbk.gz",
            "0a80287df42fb51b41d4d21c733239d4a18c415b540891a641259129b6d0b4c3",
            ("data*", "./usr/lib/R/site-library/seqinr/sequences/ct.gbk.gz"),
        ),
    ),
    package="r-cran-seqinr",
)


def codons(gene: str) -> list[str]:
    """The gene three by three: "ATGAAATAA" is ["ATG", "AAA", "TAA"]."""
    return [gene[begin : begin + 3] for begin in range(0, len(gene), 3)]


def is_clean(gene: str) -> bool:
    """Whether it is read from a start codon to its only stop codon."""
    read = codons(gene)
    return read[0] in STARTS and read[-1] in STOPS and not set(read[:-1]) & set(STOPS) and len(gene) % 3 == 0


def read_genbank(text: str) -> dict[str, list[str]]:
    """The clean genes of a GenBank file and their names. Genes in several pieces or cut off at an end are left out.

    Source of the format: the feature table definition of INSDC; bases count from 1, `complement` is the other strand.
    """
    table, bases = text.split("\nORIGIN", 1)
    genome = re.sub("[^A-Z]", "", bases.upper())
    names, genes = [], []
    for place, rest in re.findall(r"^     CDS +(\S+)\n((?: {21}.*\n)*)", table, flags=re.MULTILINE):
        if span := re.fullmatch(r"(complement\()?(\d+)\.\.(\d+)\)?", place):
            gene = genome[int(span[2]) - 1 : int(span[3])]
            gene = gene.translate(_COMPLEMENT)[::-1] if span[1] else gene
            if is_clean(gene):
                name = re.search(r'/gene="([^"]*)"', rest)
                names.append(name[1] if name else place)
                genes.append(gene)
    return {"names": names, "genes": genes}


def codon_usage() -> dict[str, int]:
    """How often each of the 64 codons stands in the clean genes of Chlamydia trachomatis (Debian's r-cran-seqinr)."""
    rows = csv.reader(io.StringIO(files.sample("codon_usage.csv").decode("ascii")))
    return {codon: int(count) for codon, count in rows if codon != "codon"}


def generate(count: int, seed: int) -> dict[str, list[str]]:
    """Made-up genes of 60 to 400 codons: each codon is drawn on its own, as often as the bacterium uses it.

    So they have the rhythm of three that real genes have, and nothing else of them: they code for no protein.
    """
    rng = random.Random(seed)  # noqa: S311  (data, not secrets)
    usage = codon_usage()
    inner = {codon: times for codon, times in usage.items() if codon not in STOPS}
    genes = []
    for _ in range(count):
        body = rng.choices(list(inner), list(inner.values()), k=rng.randint(58, 398))
        (stop,) = rng.choices(STOPS, [usage[codon] for codon in STOPS])
        genes.append("".join(["ATG", *body, stop]))
    return {"names": [f"made_up_{number}" for number in range(1, count + 1)], "genes": genes}


def _packaged() -> dict[str, Any]:
    (content,) = SEQINR.read("genes")
    return read_genbank(gzip.decompress(content).decode("ascii"))


RECIPES = (
    Recipe(
        name="genes",
        about="data.about.genes",
        unit="data.unit.genes",
        keys={"names": "list of str", "genes": "list of str, letters A C G T"},
        sources=(
            Source(
                kind="packaged",
                read=_packaged,
                origin=SEQINR,
                count="892",
                licence="GPL-2+ (the package); the sequence itself is public in GenBank, AE001273",
                citation="R. S. Stephens and others: Genome sequence of an obligate intracellular pathogen of humans: "
                "Chlamydia trachomatis. Science 282 (1998), 754-759; in r-cran-seqinr",
            ),
            Source(
                kind="sample",
                read=lambda: generate(300, seed=1998),
                origin=Included(),
                count="300",
                licence="MIT, as this package",
                citation="made up by rnncourse.data.genes, with the codon usage counted in Debian's r-cran-seqinr "
                "(Stephens and others, 1998)",
            ),
        ),
    ),
)
