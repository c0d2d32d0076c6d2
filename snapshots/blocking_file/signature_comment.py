# The type comment below the `def` is that of the coroutine: it stays there.
import json


async def load(path):
    # type: (str) -> dict
    with open(path) as file:
        data = json.load(file)
    return data


async def load_all(
    paths,  # type: list[str]
):
    # type: (...) -> list[dict]
    # One after the other.
    found = []
    for path in paths:
        with open(path) as file:
            found.append(json.load(file))
    return found
