from dataclasses import dataclass, field
from enum import Enum

import requests


def fetch_rates():
    return requests.get("https://rates.example.com", timeout=5).json()


class Kind(Enum):
    PLAIN = "plain"
    GIFT = "gift"


@dataclass
class Options:
    tags: list[str] = field(default_factory=list)
    kind: Kind = Kind.PLAIN


@dataclass
class Order:
    options: Options
    rates: dict = field(default_factory=dict)


@dataclass
class Quote:
    rates: dict = field(default_factory=fetch_rates)
