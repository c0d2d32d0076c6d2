# The path is not what the function is there for.
import asyncio
from pathlib import Path


async def store(folder, name, text):
    def write_file():
        absolute = Path(folder, name).resolve()
        absolute.parent.mkdir(parents=True)
        absolute.write_text(text)
        return absolute

    return await asyncio.to_thread(write_file)


async def keep(folder, page):
    def write_page():
        with open(folder / "page.html", "w") as file:
            return file.write(page)

    return await asyncio.to_thread(write_page)
