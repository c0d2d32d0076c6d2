# What the coroutine made itself, or was handed by nobody who changes it, can be dumped in a thread.
import asyncio
import json
import pathlib
import tempfile


async def save(path, state):
    def write_file():
        with open(path, "w") as f:
            json.dump(state, f)

    await asyncio.to_thread(write_file)


async def summarise(path, rows):
    totals = {"rows": len(rows), "last": rows[-1]}

    def write_file():
        with open(path, "w") as f:
            json.dump(totals, f)

    await asyncio.to_thread(write_file)
    await asyncio.sleep(0)
    return totals


async def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    await save(folder / "state", {"size": 3})
    print(await summarise(folder / "rows", [1, 2]))

    def read_folder():
        for name in ["state", "rows"]:
            print((folder / name).read_text())

    await asyncio.to_thread(read_folder)


if __name__ == "__main__":
    asyncio.run(main())
