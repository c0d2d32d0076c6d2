# Each line is dealt with before the next one is read.
# asyncfix: refuses lazy-result

import sys


async def forward(client):
    for line in sys.stdin:
        await client.send(line)
