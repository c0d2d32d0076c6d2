# Sessions that a module and the objects of a class hold become clients of httpx, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer httpx
# needs: requests httpx
import anyio._backends._asyncio
import echo_server
import httpcore._backends.anyio
import requests

address = echo_server.start()
shared = requests.Session()
shared.headers.update({"x-trace": "shared"})
shared.verify = False


class Api:
    session: requests.Session

    def __init__(self, trace):
        self.session: requests.Session = requests.Session()
        self.session.verify = False
        self.session.headers["x-trace"] = trace
        self.session.auth = ("user", "secret")

    async def slow(self):
        return self.session.get(address + "/slow").text

    async def login(self):
        self.session.get(address + "/login", timeout=5)
        return self.session.get(address + "/items").json()["cookie"]

    async def checked(self, path):
        try:
            response = self.session.get(address + path)
            response.raise_for_status()
        except requests.HTTPError as error:
            return error.response.status_code
        return response.ok

    async def stop(self):
        self.session.close()


class Admin(Api):
    async def remove(self, name):
        seen = self.session.delete(address + "/items/" + name, json={"sure": True}).json()
        return seen["method"], seen["trace"], seen["authorization"], seen["cookie"]


async def trace():
    return shared.get(address + "/items").json()["trace"]


async def main():
    admin = Admin("1")
    print(await admin.slow())
    print(await admin.login(), await admin.remove("a"))
    print(await admin.checked("/missing"), await admin.checked("/items"))
    print(await trace(), admin.session.headers["x-trace"])
    await admin.stop()
    shared.close()
