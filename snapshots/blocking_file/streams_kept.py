# Files that others may be using at the same time, or that have no buffer that lets one thread in at a time.
# asyncfix: refuses live-result


async def unbuffered(upload, path):
    with open(path, "wb", buffering=0) as out:
        out.write(await upload.read())


async def opened_by_hand(upload, path, opener):
    with open(path, "wb", opener=opener) as out:
        out.write(await upload.read())


async def handed_on(path, client):
    with open(path, "rb") as f:
        await client.post("/files", data=f)


async def in_a_closure(path, response, later):
    with open(path, "wb") as f:
        later.append(lambda: f.tell())
        async for chunk in response.content.iter_chunked(65536):
            f.write(chunk)


async def stored(path, response, files):
    with open(path, "wb") as f:
        files[path] = f
        async for chunk in response.content.iter_chunked(65536):
            f.write(chunk)


async def another(path, response):
    with open(path, "wb") as f:
        async for chunk in response.content.iter_chunked(65536):
            f.write(chunk)
            if f.tell() > 1_000_000:
                f = await response.next_file()
