# The parser opens the files by itself.

import asyncio
import configparser


async def load(path):
    config = configparser.ConfigParser()
    await asyncio.to_thread(config.read, path)
    return config["server"]["host"]
