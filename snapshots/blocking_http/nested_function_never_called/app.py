# The helper defines a function that asks a server and hands it to a timer.
# asyncfix: clean
from timers import schedule


async def start(url):
    return schedule(url)
