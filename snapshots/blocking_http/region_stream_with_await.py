# Each piece of the body is sent on before the next one is read.
# asyncfix: --unsafe-fixes

import requests


async def relay(url, sink):
    with requests.get(url, stream=True) as response:
        for chunk in response.iter_content(8192):
            await sink.write(chunk)
