# A session that the objects of a class hold becomes one client, with every coroutine that uses it, here and in other
# files, and their `except` clauses.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx


class Api:
    session: httpx.AsyncClient

    def __init__(self, address: str, token: str) -> None:
        self.address = address
        self.session = httpx.AsyncClient(
            follow_redirects=True, timeout=None, verify=False
        )
        self.session.headers.update({"authorization": token})
        self.session.headers["accept"] = "application/json"

    async def user(self, name: str) -> dict | None:
        try:
            response = await self.session.get(f"{self.address}/users/{name}", timeout=5)
            response.raise_for_status()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            print(error)
            return None
        return response.json()

    async def exists(self, name: str) -> bool:
        return not (
            await self.session.head(
                f"{self.address}/users/{name}", follow_redirects=False
            )
        ).is_error

    async def stop(self) -> None:
        await self.session.aclose()
