# Objects that hold plain data can be pickled.
# asyncfix: --cpu process --unsafe-fixes

import asyncio
import concurrent.futures
import dataclasses
import enum
import functools
import multiprocessing
from pathlib import Path

import rsa


@functools.cache
def _process_pool():
    context = multiprocessing.get_context("spawn")
    return concurrent.futures.ProcessPoolExecutor(mp_context=context)


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
    return await asyncio.get_running_loop().run_in_executor(
        _process_pool(),
        functools.partial(make, wish, accurate=wish.purpose is Purpose.SIGN),
    )
