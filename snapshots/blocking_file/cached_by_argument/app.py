# A cache keeps what is read for each argument, so that the file is soon not read any more.
# asyncfix: refuses usually-fast
from tls import context


async def connect(host, ciphers):
    return host, context(ciphers)
