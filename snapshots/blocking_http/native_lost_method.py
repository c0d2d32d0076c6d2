# A response of the asynchronous client cannot be closed in the plain way, so the client stays.
import httpx


async def fetch(url):
    with httpx.Client() as client:
        response = client.get(url)
        text = response.text
        response.close()
        return text
