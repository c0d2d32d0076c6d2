# Comments and blank lines move with their lines.

import asyncio


async def load(path):
    print("loading")

    def read_file():
        # The first line is a title.
        with open(path) as f:  # text, in the encoding of the machine
            title = f.readline()

            # The rest is the body.
            body = f.read()  # may be large

        # Both are needed.
        return title, body

    return await asyncio.to_thread(read_file)
