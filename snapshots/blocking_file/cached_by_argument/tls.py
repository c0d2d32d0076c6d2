import ssl
from functools import cache


@cache
def context(ciphers):
    made = ssl.create_default_context()
    made.set_ciphers(ciphers)
    return made
