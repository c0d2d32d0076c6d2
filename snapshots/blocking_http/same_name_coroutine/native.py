import httpx


class Client:
    async def fetch(self, url):
        async with httpx.AsyncClient() as http:
            return (await http.get(url)).json()


async def fetch(url):
    return await Client().fetch(url)
