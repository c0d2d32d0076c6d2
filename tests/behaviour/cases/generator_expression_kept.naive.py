# An await would make it an asynchronous generator, which `any` refuses.
# unchanged: an asynchronous generator is not an iterable, and `any` stops early
import asyncio
import requests


async def main():
    urls = ["https://service.example/status/{}".format(code) for code in (200, 404)]
    print(any((await asyncio.to_thread(requests.get, url)).ok for url in urls))
