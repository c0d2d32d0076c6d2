# A cache keeps what is read for each of a few arguments, so that the file is soon not read any more.
# asyncfix: refuses usually-fast
from tls import Ciphers, context


async def connect(host, ciphers: Ciphers):
    return host, context(ciphers)
