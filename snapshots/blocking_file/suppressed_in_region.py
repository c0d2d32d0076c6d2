# asyncfix: refuses suppressed
# A call that a comment silences is not moved along with its neighbours.
import json


async def thumbnail(path):
    with open(path, "rb") as stream:  # noqa: ASYNC230
        return stream.read()


async def settings(path, other):
    with open(path) as stream:  # asyncfix: ignore
        known = json.load(stream)
    return known
