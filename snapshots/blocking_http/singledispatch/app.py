# Which implementation runs depends on the argument: that for text asks a server, the others may run in a thread as well.
from render import render


async def shown(text: str):
    return render(text)
