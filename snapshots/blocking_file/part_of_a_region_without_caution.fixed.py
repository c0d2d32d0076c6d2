# Where the whole step would take along calls of which nothing is known, only the part that waits moves.
import asyncio
import csv
import pathlib
import tempfile


class Console:
    def __init__(self, lines):
        self.lines = lines

    def show(self, *texts):
        self.lines.append(" ".join(map(str, texts)))


async def counted(source: pathlib.Path, target: pathlib.Path, console):
    if not source.exists():
        console.show("missing:", source.name)
        return None

    def read_rows():
        with open(source, newline="") as file:
            return list(csv.DictReader(file))

    try:
        rows = await asyncio.to_thread(read_rows)
        if not target.exists():
            console.show("new:", target.name)
        return len(rows)
    except csv.Error as error:
        console.show(error)


async def main():
    lines = []
    folder = pathlib.Path(tempfile.mkdtemp())
    source, target = folder / "rows.csv", folder / "rows.json"
    await counted(source, target, Console(lines))
    source.touch()
    print(await counted(source, target, Console(lines)), lines)


if __name__ == "__main__":
    asyncio.run(main())
