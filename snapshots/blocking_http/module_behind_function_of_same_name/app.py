# `config` is the function of the package here, not the module of the same name that asks a server.
# asyncfix: clean
from settings import config


async def timeout():
    return config()["timeout"]
