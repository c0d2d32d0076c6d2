"""The lines that are written into a function which goes above its `try` stand as deep as those that were in it."""


async def last_good(path: str, text: str) -> str:
    try:
      with open(path) as file:
          text = file.readline()
          text = text + file.readline()
    except OSError:
        return text
    return text


async def both(path: str) -> str:
    try:
      with open(path) as file:
          first = file.readline()
          second = file.readline()
    except OSError:
        return ""
    return first + second
