"""Daily prices of shares: Samsung Electronics through FinanceDataReader, or IBM and Microsoft, 2000 to 2013."""

from __future__ import annotations

import csv
import importlib.util
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import DataTrouble, Recipe, Say, Source
from rnncourse.data.origins import Included

COLUMNS = ("open", "high", "low", "close", "volume")
SAMSUNG = "005930"
FIRST_DAY = "2000-01-04"


@dataclass(frozen=True)
class FinanceData:
    """What FinanceDataReader downloads, kept as a CSV file. It grows daily, so its checksum is noted, not pinned."""

    file = f"{SAMSUNG}.csv"

    def here(self, name: str) -> bool:
        return (files.folder() / name / self.file).is_file()

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:  # noqa: ARG002
        if importlib.util.find_spec("FinanceDataReader") is None:
            raise DataTrouble(
                "data.needs_package", package="FinanceDataReader", command="pip install finance-datareader"
            )
        from FinanceDataReader import DataReader

        say("data.downloading", what=SAMSUNG, tool="FinanceDataReader")
        try:
            content = DataReader(SAMSUNG, FIRST_DAY).to_csv(index_label="Date").encode()
        except Exception as error:  # whatever the network, the service or the package came across
            raise DataTrouble("data.failed", what=SAMSUNG, problem=str(error)[-300:]) from None
        files.write_noted(name, self.file, content)
        say("data.wrote", file=files.folder() / name / self.file, size=f"{len(content):,}")


def read_csv(content: bytes) -> dict[str, dict[str, Any]]:
    """Columns of every ticker in a CSV file: Ticker, Date, Open, High, Low, Close, Volume, in any order.

    Days on which nothing was traded (volume 0: some services then write 0 for the prices too) are left out.
    """
    import numpy as np

    rows: dict[str, list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"))):
        if float(row["Volume"]):
            rows.setdefault(row.get("Ticker", SAMSUNG), []).append(row)
    return {
        ticker: {
            "dates": np.array([row["Date"][:10] for row in days], dtype="datetime64[D]"),
            **{column: np.array([float(row[column.title()]) for row in days]) for column in COLUMNS},
        }
        for ticker, days in rows.items()
    }


def _parts(content: bytes) -> dict[str, Any]:
    tables = read_csv(content)
    first = next(iter(tables))
    return {"ticker": first, **tables.pop(first), "others": tables}


RECIPES = (
    Recipe(
        name="prices",
        about="data.about.prices",
        unit="data.unit.days",
        keys={
            "ticker": "str",
            "dates": "datetime64[D] (N,)",
            **dict.fromkeys(COLUMNS, "float64 (N,)"),
            "others": "{ticker: {dates, open, high, low, close, volume}}",
        },
        sources=(
            Source(
                kind="full",
                read=lambda: _parts(files.read("prices", FinanceData.file)),
                origin=FinanceData(),
                count="~6,500",
                licence="terms of the service that FinanceDataReader asks; for your own use, not to be passed on",
                citation="Samsung Electronics (KRX 005930), through FinanceDataReader",
            ),
            Source(
                kind="sample",
                read=lambda: _parts(files.sample("prices.csv")),
                origin=Included(),
                count="IBM 3,270, MSFT 2,527",
                licence="public domain",
                citation="Quandl WIKI Prices, in bokeh_sampledata 2026.1; not adjusted for dividends",
            ),
        ),
    ),
)
