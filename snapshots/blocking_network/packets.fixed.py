# Routers, packets, and sockets that carry events.
import asyncio

import napalm
import socketio
from ncclient import manager
from pyshark import FileCapture
from scapy.all import IP, rdpcap, sr1


async def configuration(host: str):
    with await asyncio.to_thread(manager.connect, host=host) as session:
        return await asyncio.to_thread(session.get_config, source="running")


async def facts(host: str):
    driver = napalm.get_network_driver("ios")
    device = driver(host, "user", "password")
    device.open()
    return device.get_facts()


async def probe(host: str):
    return await asyncio.to_thread(
        sr1, IP(dst=host), timeout=1
    ), await asyncio.to_thread(rdpcap, "seen.pcap")


async def seen(path: str):
    def fetch_response() -> None:
        FileCapture(path).load_packets()

    # It runs a loop of its own.
    await asyncio.to_thread(fetch_response)


async def ask(url: str):
    client = socketio.Client()
    await asyncio.to_thread(client.connect, url)
    # It is put into a queue.
    client.emit("hello")
    return await asyncio.to_thread(client.call, "question")
