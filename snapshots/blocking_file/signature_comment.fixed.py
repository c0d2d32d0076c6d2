# The type comment below the `def` is that of the coroutine: it stays there.
import asyncio
import json


async def load(path):
    # type: (str) -> dict
    def read_data():
        with open(path) as file:
            return json.load(file)

    return await asyncio.to_thread(read_data)


async def load_all(
    paths,  # type: list[str]
):
    # type: (...) -> list[dict]
    def read_files():
        found = []
        for path in paths:
            with open(path) as file:
                found.append(json.load(file))
        return found

    # One after the other.
    return await asyncio.to_thread(read_files)
