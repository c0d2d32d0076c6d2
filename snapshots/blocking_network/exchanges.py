# Exchanges, ledgers and queues: each order goes over the network.
import amqpstorm
import pulsar
from hyperliquid.info import Info
from okx.Trade import TradeAPI
from py_clob_client.client import ClobClient
from xrpl.clients import JsonRpcClient
from xrpl.transaction import submit_and_wait


async def trade(account: str, order):
    # It asks for the names of all coins.
    info = Info("https://example.com")
    TradeAPI("key", "secret").place_order(order)
    book = ClobClient("https://example.com").get_order_book("1")
    return info.user_state(account), book


async def pay(payment, wallet):
    return submit_and_wait(payment, JsonRpcClient("https://example.com"), wallet)


async def receive(url: str):
    consumer = pulsar.Client(url).subscribe("topic", "me")
    message = consumer.receive()
    consumer.acknowledge(message)
    with amqpstorm.Connection("localhost", "u", "p") as connection:
        return connection.channel(), message
