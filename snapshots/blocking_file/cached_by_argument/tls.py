import enum
import ssl
from functools import cache


class Ciphers(enum.Enum):
    DEFAULT = "default"
    MODERN = "modern"


@cache
def context(ciphers: Ciphers = Ciphers.DEFAULT):
    made = ssl.create_default_context()
    if ciphers is not Ciphers.DEFAULT:
        made.set_ciphers(ciphers.value)
    return made
