# Sessions of requests become those of aiohttp, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer aiohttp
# needs: requests aiohttp
import echo_server
import requests

address = echo_server.start()


async def in_block():
    with requests.Session() as session:
        session.headers.update({"x-trace": "1"})
        print(session.get(address + "/slow").text)
        seen = session.get(address + "/items").json()
        print(seen["trace"], session.headers["x-trace"])


async def closed():
    session = requests.Session()
    try:
        answer = session.post(address + "/items", data={"n": "1"})
        return answer.json()["body"], answer.headers.get("x-kind")
    finally:
        session.close()


async def never_closed():
    session = requests.session()
    session.headers["x-trace"] = "2"
    pages = []
    for n in range(3):
        pages.append(session.get(address + f"/items/{n}", timeout=5).json()["trace"])
    return pages


async def main():
    await in_block()
    print(await closed(), await never_closed())
