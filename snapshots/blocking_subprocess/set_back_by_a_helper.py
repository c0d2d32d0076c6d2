"""A helper that changes the folder and sets it back has changed nothing for what comes after it."""

import contextlib
import os
import subprocess


def version(folder: str) -> str:
    old = os.getcwd()
    os.chdir(folder)
    try:
        return os.path.basename(os.getcwd())
    finally:
        os.chdir(old)


@contextlib.asynccontextmanager
async def named(folder: str):
    print(version(folder))
    yield


async def build(folder: str) -> None:
    async with named(folder):
        subprocess.run(["make", "-C", folder])
