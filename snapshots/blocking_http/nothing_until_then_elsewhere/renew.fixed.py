"""What is set to nothing until it is there again is kept, and needed, in another file."""

import asyncio

import requests

import shared
from shared import settings
from shared import titles as names


async def renew(url):
    settings["rows"] = ""
    text = requests.get(url).text
    settings["rows"] = text


async def renew_names(url):
    names["rows"] = ""
    text = requests.get(url).text
    names["rows"] = text


async def renew_by_module(url):
    shared.pages["rows"] = ""
    text = requests.get(url).text
    shared.pages["rows"] = text


async def renew_asked(url):
    settings["asked"] = ""
    text = (await asyncio.to_thread(requests.get, url)).text
    settings["asked"] = text


async def renew_unused(url):
    settings["unused"] = ""
    text = (await asyncio.to_thread(requests.get, url)).text
    settings["unused"] = text


async def first():
    return shared.first_row()
