# The comment says what is done here, not what the function holds: it stays above the await.
import json


async def upload(client, path, settings):
    # Step 1: read what to upload
    with open(path) as f:
        data = f.read()
    # Step 2: upload it
    await client.put(data)

    # Step 3: the names of all that is there,
    # for those who ask
    with open(settings) as f:
        names = json.load(f)
    await client.put(names)

    try:
        # Step 4: what is left
        with open(path) as f:
            rest = f.read()
        await client.put(rest)
    except OSError:
        rest = ""
    await client.put(rest)

    # pylint: disable-next=unspecified-encoding
    with open(path) as f:
        last = f.read()
    await client.put(last)

    # The title
    with open(path) as f:
        title = f.readline()
    # and the rest
    with open(path) as f:
        rest = f.read()
    await client.put(title, rest)
