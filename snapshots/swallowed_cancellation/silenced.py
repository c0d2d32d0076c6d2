# Other linters' codes silence it.
# asyncfix: clean
import asyncio


async def load(reader):
    try:
        return await reader.read()
    except BaseException:  # noqa: ASYNC103
        return None
