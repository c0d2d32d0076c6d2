# Clients of services on the web, in coroutines.
import ccxt
import yt_dlp
from duckduckgo_search import DDGS
from gtts import gTTS


async def download(url):
    with yt_dlp.YoutubeDL({"quiet": True}) as ydl:
        info = ydl.extract_info(url, download=True)
    return info["title"]


async def search(query):
    with DDGS() as ddgs:
        return list(ddgs.text(query, max_results=5))


async def speak(text, path):
    gTTS(text).save(path)


async def price(symbol):
    exchange = ccxt.binance({"enableRateLimit": True})
    return exchange.fetch_ticker(symbol)["last"]
