# asyncfix: refuses unsafe
# The calls of the file say what a coroutine gets, others may give it something else.
import requests


async def page(session, url):
    return session.get(url).text


async def main():
    return await page(requests.Session(), "https://example.org")
