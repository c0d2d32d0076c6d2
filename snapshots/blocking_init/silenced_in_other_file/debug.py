from client import Client


async def show(client: Client):
    print("token")
    return client._token  # asyncfix: ignore[blocking-init] shown before anything is served
