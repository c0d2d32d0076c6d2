# A thread of its own does the writing.
# asyncfix: clean

import threading


def write(path, text):
    with open(path, "w") as f:
        f.write(text)


async def save(path, text):
    threading.Thread(target=write, args=(path, text)).start()
