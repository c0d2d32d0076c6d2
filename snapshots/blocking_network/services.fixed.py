# Clients of services on the web, in coroutines.
import asyncio

import ccxt
import yt_dlp
from duckduckgo_search import DDGS
from gtts import gTTS


async def download(url):
    with yt_dlp.YoutubeDL({"quiet": True}) as ydl:
        info = await asyncio.to_thread(ydl.extract_info, url, download=True)
    return info["title"]


async def search(query):
    with DDGS() as ddgs:
        return list(await asyncio.to_thread(ddgs.text, query, max_results=5))


async def speak(text, path):
    await asyncio.to_thread(gTTS(text).save, path)


async def price(symbol):
    exchange = ccxt.binance({"enableRateLimit": True})
    return (await asyncio.to_thread(exchange.fetch_ticker, symbol))["last"]
