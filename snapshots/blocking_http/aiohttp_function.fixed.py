# Requests through a session of aiohttp: each answer is open within a block of its own.
# asyncfix: --prefer aiohttp --unsafe-fixes
import json

import aiohttp


async def fetch(url: str, token: str):
    async with aiohttp.ClientSession(trust_env=True) as session:
        async with session.get(
            url,
            headers={"authorization": token},
            timeout=aiohttp.ClientTimeout(sock_connect=10, sock_read=10),
        ) as response:
            response.raise_for_status()
            return await response.json(content_type=None)


async def send(items: list[str]):
    done = []
    async with aiohttp.ClientSession(
        trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        for item in items:
            # A comment that belongs to the request.
            async with session.post("https://a.example/items", json={"item": item}) as answer:
                if not answer.ok:
                    print(answer.reason, await answer.text(errors="replace"))
                    continue
                done.append(answer.headers["location"])
    return done


async def check(host: str):
    async with aiohttp.ClientSession(
        trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        async with session.head(f"https://{host}/", allow_redirects=True, ssl=False) as response:
            return response.status == 200


async def both(first: str, second: str):
    async with aiohttp.ClientSession(
        trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        async with session.get(first) as a:
            async with session.get(
                second,
                params={"from": str(a.url)},
                timeout=aiohttp.ClientTimeout(sock_connect=3, sock_read=10),
            ) as b:
                print(await a.text(errors="replace"))
                total = len(await b.read())
    return total


async def tried(url: str):
    try:
        async with aiohttp.ClientSession(
            trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
        ) as session:
            async with session.get(url) as response:
                await response.read()
    except aiohttp.ServerTimeoutError:
        return None
    return (await response.json(content_type=None))["state"]


async def told(url: str):
    async with aiohttp.ClientSession(
        trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        async with session.post(url, data={"a": "1"}) as response:
            await response.read()
        async with session.get(url) as response:
            if response.ok:
                async with session.get(url + "/x") as resp:
                    return (await resp.text(errors="replace")).strip()


async def session(urls: list[str]):
    async with aiohttp.ClientSession(
        trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
    ) as session:
        session.headers["x-trace"] = "1"
        pages = []
        for url in urls:
            async with session.get(url) as response:
                pages.append(await response.read())
    return pages


async def errors(url: str):
    try:
        async with aiohttp.ClientSession(
            trust_env=True, timeout=aiohttp.ClientTimeout(total=None)
        ) as session:
            async with session.get(url) as response:
                response.raise_for_status()
                return await response.json(content_type=None)
    except aiohttp.ClientResponseError as error:
        return error.status
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError, aiohttp.ServerTimeoutError):
        return None
    except (aiohttp.ClientError, json.JSONDecodeError) as error:
        raise RuntimeError("no answer") from error
