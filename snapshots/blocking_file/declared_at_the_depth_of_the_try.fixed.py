"""The lines that are written into a function which goes above its `try` stand as deep as those that were in it."""

import asyncio


async def last_good(path: str, text: str) -> str:
    def read_file() -> None:
      nonlocal text
      with open(path) as file:
          text = file.readline()
          text = text + file.readline()

    try:
      await asyncio.to_thread(read_file)
    except OSError:
        return text
    return text


async def both(path: str) -> str:
    def read_file():
      with open(path) as file:
          first = file.readline()
          second = file.readline()
      return first, second

    try:
      first, second = await asyncio.to_thread(read_file)
    except OSError:
        return ""
    return first + second
