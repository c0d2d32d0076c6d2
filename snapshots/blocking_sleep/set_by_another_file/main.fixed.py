import asyncio
import time

from client import Client, choose, fetch, fetch_chosen, use

client = Client("https://example.com")


async def by_function(name):
    use(name)
    return fetch()


async def by_key(name):
    choose(name)
    return fetch_chosen()


async def by_method(name):
    client.set_model(name)
    return client.ask()


async def read_behind(name):
    client.set_model(name)
    time.sleep(1)
    return client.model


async def same_for_all():
    client.switch_on()
    return await asyncio.to_thread(client.ask)


async def set_if_missing():
    client.connect()
    return await asyncio.to_thread(client.ask)


async def not_read(name):
    client.note(name)
    return await asyncio.to_thread(client.ask)


async def own_object(name):
    own = Client("https://example.org")
    own.set_model(name)
    return await asyncio.to_thread(own.ask)
