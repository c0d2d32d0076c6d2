# A method looks for the first number that no file has, and its caller writes the file.
# asyncfix: refuses unsafe
from pathlib import Path

FOLDER = Path("tickets")


def free_number(kind):
    number = 1
    while (FOLDER / f"{kind}-{number}.txt").exists():
        number += 1
    return number


def store(kind, text):
    number = free_number(kind)
    (FOLDER / f"{kind}-{number}.txt").write_text(text)


async def add(kind, text):
    store(kind, text)
