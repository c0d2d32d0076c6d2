# What keeps a client from being swapped is named when the library is preferred; its calls go to a thread.
# asyncfix: --prefer httpx
import asyncio

import httpx


async def handed_on(report):
    with httpx.Client() as client:
        report(client)
        return (await asyncio.to_thread(client.get, "https://a.example")).text


async def own_transport(transport):
    with httpx.Client(transport=transport) as client:
        return (await asyncio.to_thread(client.get, "https://a.example")).text


async def never_closed():
    client = httpx.Client()
    return (await asyncio.to_thread(client.get, "https://a.example")).text


async def in_a_generator(urls):
    with httpx.Client() as client:
        await asyncio.to_thread(client.get, "https://a.example")
        return await asyncio.to_thread(
            lambda: any(client.get(url).is_success for url in urls)
        )


async def open_file(path, file):
    with httpx.Client() as client:
        return (
            await asyncio.to_thread(client.post, "https://a.example", content=file)
        ).text


async def two_of_them(flag):
    client = httpx.Client()
    if flag:
        client = httpx.Client(timeout=1)
    text = (await asyncio.to_thread(client.get, "https://a.example")).text
    client.close()
    return text
