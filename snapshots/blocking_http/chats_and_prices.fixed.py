# Clients of chats, prices and the weather: each question goes over the network.
import asyncio

import baostock
import openmeteo_requests
import tushare
import zulip
from alpaca_trade_api import REST
from authlib.integrations.requests_client import OAuth2Session
from ib_insync import IB
from krakenex import API
from mattermostdriver import Driver
from pyowm import OWM
from ytmusicapi import YTMusic


async def tell(text: str):
    client = await asyncio.to_thread(zulip.Client, config_file="zuliprc")
    await asyncio.to_thread(client.send_message, {"content": text})
    driver = Driver({})
    await asyncio.to_thread(driver.login)
    await asyncio.to_thread(driver.posts.create_post, {"message": text})
    return await asyncio.to_thread(YTMusic().search, text)


async def prices(symbol: str):
    account = await asyncio.to_thread(REST().get_account)
    daily = await asyncio.to_thread(tushare.pro_api("token").daily, ts_code=symbol)
    rows = baostock.query_history_k_data_plus(symbol, "date,close")
    while await asyncio.to_thread(rows.next):
        print(rows.get_row_data())
    return account, daily, await asyncio.to_thread(API().query_public, "Ticker")


async def orders(ib: IB):
    # It runs the loop itself.
    ib.connect()
    # It hands over what the loop keeps.
    return ib.positions()


async def weather(place: str):
    await asyncio.to_thread(
        openmeteo_requests.Client().weather_api, "https://api.open-meteo.com", params={}
    )
    return await asyncio.to_thread(OWM("key").weather_manager().weather_at_place, place)


async def token(code: str):
    session = OAuth2Session("client", "secret")
    await asyncio.to_thread(session.fetch_token, "https://example.com/token", code=code)
    return await asyncio.to_thread(session.get, "https://example.com/user")
