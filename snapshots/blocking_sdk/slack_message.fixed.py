# The client is made in the coroutine, the message is posted in the thread.

import asyncio

from slack_sdk import WebClient


async def notify(token, text):
    client = WebClient(token=token)
    await asyncio.to_thread(client.chat_postMessage, channel="#alerts", text=text)
