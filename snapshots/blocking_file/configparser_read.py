# The parser opens the files by itself.

import configparser


async def load(path):
    config = configparser.ConfigParser()
    config.read(path)
    return config["server"]["host"]
