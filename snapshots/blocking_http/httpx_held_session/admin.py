from requests.exceptions import HTTPError

from api import Api


class Admin(Api):
    async def remove(self, name: str) -> bool:
        try:
            answer = self.session.delete(f"{self.address}/users/{name}", json={"sure": True})
            answer.raise_for_status()
        except HTTPError:
            return False
        return True


async def rename(api: Api, name: str) -> int:
    return api.session.post(f"{api.address}/users", data={"name": name}).status_code
