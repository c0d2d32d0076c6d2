# Clients of services, each of which waits for an answer.
import akshare as ak
import libvirt
from binance.client import Client
from esi.openapi_clients import ESIClientProvider
from instagrapi import Client as Instagram
from webexteamssdk import WebexTeamsAPI

esi = ESIClientProvider(compatibility_date="2025-08-26")


async def history(symbol):
    return ak.stock_zh_a_hist(symbol=symbol)


async def ticker(client: Client):
    return client.get_ticker(symbol="BTCUSDT")


async def status():
    return esi.client.Status.GetStatus().result()


async def upload(client: Instagram, path):
    client.set_locale("en_GB")
    return client.photo_upload(path, "caption")


async def message(api: WebexTeamsAPI, room):
    return api.messages.create(roomId=room, text="hello")


async def state(connection: libvirt.virConnect, name):
    domain = connection.lookupByName(name)
    return domain.name(), domain.state()
