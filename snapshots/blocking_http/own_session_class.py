# A `Session` of this file.
# asyncfix: clean

import requests


class Session:
    def __init__(self, timeout):
        self.values = {"timeout": timeout, "agent": requests.__version__}

    def get(self, name):
        return self.values[name]


async def timeout():
    session = Session(5)
    return session.get("timeout")
