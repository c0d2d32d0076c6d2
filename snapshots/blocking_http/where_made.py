# Without the client there is no answer, so whoever asks has made it.
import httpx

client = None


def start():
    global client
    client = httpx.Client()


def fetch(url):
    if client is None:
        return None
    return httpx.get(url).text


async def page(url):
    return fetch(url)
