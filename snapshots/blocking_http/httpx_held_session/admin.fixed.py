import httpx

from api import Api


class Admin(Api):
    async def remove(self, name: str) -> bool:
        try:
            answer = await self.session.request(
                "DELETE", f"{self.address}/users/{name}", json={"sure": True}
            )
            answer.raise_for_status()
        except httpx.HTTPStatusError:
            return False
        return True


async def rename(api: Api, name: str) -> int:
    return (await api.session.post(f"{api.address}/users", data={"name": name})).status_code
