# Under trio the exception of the thread arrives at the call.
# runtime: trio
# needs: trio
import requests
import trio


async def main():
    await trio.lowlevel.checkpoint()
    try:
        requests.get("https://unreachable.example/")
    except requests.ConnectionError as error:
        print("caught", error)
