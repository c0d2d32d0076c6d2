# Clients of issues, customers, machines, messages and prices: each question goes over the network.
import asyncio

import apprise
import cloudinary.uploader
import musicbrainzngs
import pylast
import pynetbox
import robin_stocks.robinhood as rh
from atlassian import Jira
from atproto import Client
from discord_webhook import DiscordWebhook
from garminconnect import Garmin
from gql import Client as GraphClient
from jenkins import Jenkins
from linebot import LineBotApi
from mastodon import Mastodon
from pybit.unified_trading import HTTP
from pyzabbix import ZabbixAPI
from simple_salesforce import Salesforce
from zhipuai import ZhipuAI


async def issue(key: str):
    client = Jira("https://example.com")
    # It only joins what it is given.
    client.url_joiner("https://example.com", key)
    return await asyncio.to_thread(
        lambda: (client.get_issue(key), Jenkins("https://example.com").get_job_info(key))
    )


async def customer(name: str):
    sales = await asyncio.to_thread(Salesforce, username="u", password="p")
    print(sales.headers.get("Authorization"))
    return await asyncio.to_thread(
        lambda: (sales.Contact.create({"LastName": name}), sales.query("SELECT Id FROM Contact"))
    )


async def machines():
    box = pynetbox.api("https://example.com", token="t")
    device = await asyncio.to_thread(box.dcim.devices.get, 1)
    return await asyncio.to_thread(
        lambda: (device, list(box.ipam.prefixes.all()), ZabbixAPI("https://example.com").host.get())
    )


async def tell(text: str, picture: str):
    found = await asyncio.to_thread(cloudinary.uploader.upload, picture)
    await asyncio.to_thread(apprise.Apprise().notify, body=text)
    await asyncio.to_thread(DiscordWebhook("https://example.com", content=text).execute)
    await asyncio.to_thread(LineBotApi("token").push_message, "to", text)
    await asyncio.to_thread(Mastodon(access_token="t").status_post, text)
    client = Client()
    await asyncio.to_thread(client.login, "name", "password")
    await asyncio.to_thread(client.send_post, text)
    return found


async def music(name: str):
    musicbrainzngs.set_useragent("name", "1")
    network = pylast.LastFMNetwork("key")
    return await asyncio.to_thread(
        lambda: (musicbrainzngs.search_artists(name), network.get_artist(name).get_similar())
    )


async def money(symbol: str):
    return await asyncio.to_thread(
        lambda: (HTTP().get_tickers(category="linear"), rh.get_latest_price(symbol))
    )


async def steps(day: str):
    garmin = Garmin("mail", "password")
    await asyncio.to_thread(garmin.login)
    return await asyncio.to_thread(garmin.get_steps_data, day)


async def answer(client: GraphClient, document):
    return await asyncio.to_thread(
        lambda: (client.execute(document), ZhipuAI().chat.completions.create(model="glm-4"))
    )
