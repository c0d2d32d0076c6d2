# asyncfix: refuses unsafe
"""A helper that changes the folder of the whole process: other tasks would work there too."""

import contextlib
import subprocess


def build(folder: str) -> None:
    with contextlib.chdir(folder):
        subprocess.run(["make"], check=True)


async def job(folder: str) -> None:
    build(folder)
