# With an await in it `any` would get an asynchronous generator.
# asyncfix: refuses inside-generator-expression

import time


async def reachable(hosts):
    return any(time.sleep(0.1) or host.up for host in hosts)
