# The module has a function of the name already, and the block calls it.

import asyncio


def read_config(text):
    return dict(line.split("=") for line in text.splitlines())


async def load(path):
    def read_config_2():
        with open(path) as f:
            return read_config(f.read())

    config = await asyncio.to_thread(read_config_2)
    print(config)
