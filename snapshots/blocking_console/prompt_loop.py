# In the test of a loop, with a walrus.
# asyncfix: flags --unsafe-fixes


async def chat(client):
    while (line := input("> ")) != "quit":
        await client.send(line)
