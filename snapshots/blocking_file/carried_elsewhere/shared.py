"""The files."""

from pathlib import Path

EXCHANGE = Path("exchange.xml")
OTHER = Path("other.xml")


def read_exchange():
    return EXCHANGE.read_text()


def read_other():
    return OTHER.read_text()
