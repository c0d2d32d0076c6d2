# Under trio a call goes to trio's threads; keywords need a partial.
# runtime: trio
# needs: trio
import requests
import trio


async def main():
    with trio.fail_after(5):
        response = requests.get("https://service.example/trio", timeout=5)
    print(response.json()["path"])
