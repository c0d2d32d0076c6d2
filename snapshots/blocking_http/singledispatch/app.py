# Which implementation runs depends on the argument: that for text asks a server, the others do not.
# asyncfix: refuses uncertain-type
from render import render


async def shown(text: str):
    return render(text)
