# Sessions of requests become clients of httpx, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer httpx
# needs: requests httpx
import anyio._backends._asyncio
import echo_server
import httpcore._backends.anyio
import requests

address = echo_server.start()


async def in_block():
    with requests.Session() as session:
        session.headers.update({"x-trace": "1"})
        session.auth = ("user", "secret")
        print(session.get(address + "/slow").text)
        session.get(address + "/login")
        seen = session.get(address + "/items").json()
        print(seen["cookie"], seen["trace"], seen["authorization"])
        print(session.cookies["session"], session.headers["x-trace"])


async def closed():
    session = requests.Session()
    try:
        session.cookies.set("a", "b")
        return session.post(address + "/items", data={"n": "1"}).json()["cookie"]
    finally:
        session.close()


async def never_closed():
    session = requests.session()
    session.verify = False
    pages = []
    for n in range(3):
        pages.append(session.get(address + f"/items/{n}").json()["path"])
    return pages


async def main():
    await in_block()
    print(await closed(), await never_closed())
