# Between start and end the coroutine waits for something else.
# asyncfix: refuses live-result

import subprocess


async def probe(cmd, client):
    process = subprocess.Popen(cmd)
    await client.ping()
    process.terminate()
    return process.wait()
