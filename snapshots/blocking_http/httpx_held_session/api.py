# A session that the objects of a class hold becomes one client, with every coroutine that uses it, here and in other
# files, and their `except` clauses.
# asyncfix: --prefer httpx --unsafe-fixes
import requests


class Api:
    session: requests.Session

    def __init__(self, address: str, token: str) -> None:
        self.address = address
        self.session = requests.Session()
        self.session.headers.update({"authorization": token})
        self.session.headers["accept"] = "application/json"
        self.session.verify = False

    async def user(self, name: str) -> dict | None:
        try:
            response = self.session.get(f"{self.address}/users/{name}", timeout=5)
            response.raise_for_status()
        except requests.RequestException as error:
            print(error)
            return None
        return response.json()

    async def exists(self, name: str) -> bool:
        return self.session.head(f"{self.address}/users/{name}").ok

    async def stop(self) -> None:
        self.session.close()
