# Clients of chats, prices and the weather: each question goes over the network.
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
    client = zulip.Client(config_file="zuliprc")
    client.send_message({"content": text})
    driver = Driver({})
    driver.login()
    driver.posts.create_post({"message": text})
    return YTMusic().search(text)


async def prices(symbol: str):
    account = REST().get_account()
    daily = tushare.pro_api("token").daily(ts_code=symbol)
    rows = baostock.query_history_k_data_plus(symbol, "date,close")
    while rows.next():
        print(rows.get_row_data())
    return account, daily, API().query_public("Ticker")


async def orders(ib: IB):
    # It runs the loop itself.
    ib.connect()
    # It hands over what the loop keeps.
    return ib.positions()


async def weather(place: str):
    openmeteo_requests.Client().weather_api("https://api.open-meteo.com", params={})
    return OWM("key").weather_manager().weather_at_place(place)


async def token(code: str):
    session = OAuth2Session("client", "secret")
    session.fetch_token("https://example.com/token", code=code)
    return session.get("https://example.com/user")
