# The path is not what the function is there for.
from pathlib import Path


async def store(folder, name, text):
    absolute = Path(folder, name).resolve()
    absolute.parent.mkdir(parents=True)
    absolute.write_text(text)
    return absolute


async def keep(folder, page):
    with open(folder / "page.html", "w") as file:
        count = file.write(page)
    return count
