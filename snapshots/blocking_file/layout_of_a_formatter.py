# What stood as black and ruff lay it out stands so again.

import asyncio
from pathlib import Path


async def load(folder: Path, names: list[str], is_first: bool, context):
    texts = [(folder / f"{name}.txt").read_text("utf-8") for name in names if name]
    first = (folder / "first_of_all_files.txt").read_text("utf-8") if is_first else None
    second = (
        folder / "a_folder_with_a_long_name" / "a_file_with_a_long_name.txt"
    ).read_text(encoding="utf-8")
    await asyncio.sleep(0)
    third = context.parse((folder / "third_of_all_files.txt").read_text("utf-8"))["x"]
    return texts, first, second, third
