# The comment says what is done here, not what the function holds: it stays above the await.
import asyncio
import json


async def upload(client, path, settings):
    def read_data():
        with open(path) as f:
            return f.read()

    # Step 1: read what to upload
    data = await asyncio.to_thread(read_data)
    # Step 2: upload it
    await client.put(data)

    def read_names():
        with open(settings) as f:
            return json.load(f)

    # Step 3: the names of all that is there,
    # for those who ask
    names = await asyncio.to_thread(read_names)
    await client.put(names)

    def read_rest():
        with open(path) as f:
            return f.read()

    try:
        # Step 4: what is left
        rest = await asyncio.to_thread(read_rest)
        await client.put(rest)
    except OSError:
        rest = ""
    await client.put(rest)

    def read_file():
        # pylint: disable-next=unspecified-encoding
        with open(path) as f:
            return f.read()

    last = await asyncio.to_thread(read_file)
    await client.put(last)

    def read_file_2():
        # The title
        with open(path) as f:
            title = f.readline()
        # and the rest
        with open(path) as f:
            rest = f.read()
        return title, rest

    title, rest = await asyncio.to_thread(read_file_2)
    await client.put(title, rest)
