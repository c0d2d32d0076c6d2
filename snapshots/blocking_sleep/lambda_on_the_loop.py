# `sorted` calls the lambda on the loop, and a lambda cannot await.
# asyncfix: refuses inside-lambda

import time


async def by_load(hosts):
    return sorted(hosts, key=lambda host: time.sleep(0.1) or host.load)
