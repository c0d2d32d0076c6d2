# Under trio a stream that is handed on takes a hop for each piece as well.
# runtime: trio
# needs: trio
import requests
import trio


def pages(url):
    response = requests.get(url, stream=True)
    for line in response.iter_lines():
        yield line.decode("ascii")


async def main():
    for page in pages("https://service.example/stream"):
        await trio.sleep(0)
        print(page)
