# Exchanges, ledgers and queues: each order goes over the network.
import asyncio

import amqpstorm
import pulsar
from hyperliquid.info import Info
from okx.Trade import TradeAPI
from py_clob_client.client import ClobClient
from xrpl.clients import JsonRpcClient
from xrpl.transaction import submit_and_wait


async def trade(account: str, order):
    # It asks for the names of all coins.
    info = await asyncio.to_thread(Info, "https://example.com")
    await asyncio.to_thread(TradeAPI("key", "secret").place_order, order)
    book = await asyncio.to_thread(
        ClobClient("https://example.com").get_order_book, "1"
    )
    return await asyncio.to_thread(info.user_state, account), book


async def pay(payment, wallet):
    return await asyncio.to_thread(
        submit_and_wait, payment, JsonRpcClient("https://example.com"), wallet
    )


async def receive(url: str):
    consumer = await asyncio.to_thread(pulsar.Client(url).subscribe, "topic", "me")
    message = await asyncio.to_thread(consumer.receive)
    await asyncio.to_thread(consumer.acknowledge, message)
    with await asyncio.to_thread(
        amqpstorm.Connection, "localhost", "u", "p"
    ) as connection:
        return await asyncio.to_thread(connection.channel), message
