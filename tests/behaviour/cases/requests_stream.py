# A streamed body is still on the wire: reading it moves with the call.
# asyncfix: flags --unsafe-fixes
import requests


async def main():
    rows = []
    with requests.get("https://service.example/stream", stream=True) as response:
        for line in response.iter_lines():
            rows.append(line.decode("ascii"))
    print(rows)
