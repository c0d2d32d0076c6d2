# The request is made while the file is open.
# asyncfix: refuses live-result


async def upload(path, session, url):
    with open(path, "rb") as f:
        async with session.put(url, data=f) as response:
            return response.status
