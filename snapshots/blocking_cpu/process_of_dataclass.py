# Objects that hold plain data can be pickled.
# asyncfix: --cpu process --unsafe-fixes

import dataclasses
import enum
from pathlib import Path

import rsa


class Purpose(enum.Enum):
    SIGN = "sign"
    SEAL = "seal"


@dataclasses.dataclass
class Wish:
    bits: int
    purpose: Purpose
    target: Path | None = None
    names: list[str] = dataclasses.field(default_factory=list)


def make(wish: Wish, *, accurate: bool = True):
    return rsa.newkeys(wish.bits, accurate=accurate)


async def fulfil(wish: Wish):
    return make(wish, accurate=wish.purpose is Purpose.SIGN)
