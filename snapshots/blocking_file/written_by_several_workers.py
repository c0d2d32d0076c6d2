import asyncio
import json
from pathlib import Path


def save(results: dict, path: Path) -> None:
    path.write_text(json.dumps(results))


async def ask(question: str) -> str:
    await asyncio.sleep(1)
    return question.upper()


# Each worker writes the same file, in a thread of its own.
async def several(questions: list[str], folder: Path) -> None:
    results: dict[str, str] = {}
    left = list(questions)

    async def worker() -> None:
        while left:
            question = left.pop()
            results[question] = await ask(question)
            save(results, folder / "results.json")

    await asyncio.gather(*[worker() for _ in range(4)])


async def two(folder: Path) -> None:
    async def write(text: str) -> None:
        await ask(text)
        with open(folder / "last.txt", "w") as file:
            file.write(text)

    await asyncio.gather(write("first"), write("second"))


# One after the other, or only one.
async def in_turns(questions: list[str], folder: Path) -> None:
    async def write(text: str) -> None:
        with open(folder / "last.txt", "w") as file:
            file.write(text)

    for question in questions:
        await write(await ask(question))


async def alone(folder: Path) -> None:
    async def write(text: str) -> None:
        with open(folder / "last.txt", "w") as file:
            file.write(text)

    task = asyncio.create_task(write("first"))
    await task


# Each writes a file of its own.
async def apart(questions: list[str], folder: Path) -> None:
    async def write(text: str) -> None:
        with open(folder / f"{text}.txt", "w") as file:
            file.write(await ask(text))

    async def write_all(text: str) -> None:
        with open(folder / f"{text}.all.txt", "w") as file:
            file.write(text)

    await asyncio.gather(*[write(question) for question in questions])
    await asyncio.gather(*[write_all(question) for question in questions])
