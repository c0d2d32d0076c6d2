# Routers, packets, and sockets that carry events.
import napalm
import socketio
from ncclient import manager
from pyshark import FileCapture
from scapy.all import IP, rdpcap, sr1


async def configuration(host: str):
    with manager.connect(host=host) as session:
        return session.get_config(source="running")


async def facts(host: str):
    driver = napalm.get_network_driver("ios")
    device = driver(host, "user", "password")
    device.open()
    return device.get_facts()


async def probe(host: str):
    return sr1(IP(dst=host), timeout=1), rdpcap("seen.pcap")


async def seen(path: str):
    # It runs a loop of its own.
    FileCapture(path).load_packets()


async def ask(url: str):
    client = socketio.Client()
    client.connect(url)
    # It is put into a queue.
    client.emit("hello")
    return client.call("question")
