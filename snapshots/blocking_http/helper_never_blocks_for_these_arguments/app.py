# The module has a blocking function, but this one is not it.
# asyncfix: clean

from text import title


async def heading(text):
    return title(text)
