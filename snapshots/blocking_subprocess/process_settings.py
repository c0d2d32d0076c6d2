# asyncfix: refuses process-wide-state
"""The folder, the mask and the path of imports belong to the whole process, however the calls are spelled."""

import os as o
import subprocess
import sys
from locale import LC_ALL, setlocale
from os import chdir, fchdir
from os import umask as mask


def into(folder: str) -> None:
    chdir(folder)


async def by_name() -> None:
    chdir("x")
    subprocess.run(["make"])
    chdir("..")


async def by_module() -> None:
    o.chdir("x")
    subprocess.run(["make"])
    o.chdir("..")


async def by_other_call(handle: int) -> None:
    chdir("x")
    subprocess.run(["make"])
    fchdir(handle)


async def by_alias() -> None:
    old = mask(0)
    subprocess.run(["make"])
    mask(old)


async def by_language() -> None:
    setlocale(LC_ALL, "C")
    subprocess.run(["make"])
    setlocale(LC_ALL, "")


async def by_helper() -> None:
    into("x")
    subprocess.run(["make"])
    into("..")


async def of_imports(folder: str) -> None:
    sys.path.insert(0, folder)
    subprocess.run(["make"])
    sys.path.pop(0)
