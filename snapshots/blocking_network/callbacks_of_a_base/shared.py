"""The clients."""

import asyncio

import paho.mqtt.client as mqtt


class Clients:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.loud = mqtt.Client()
        self.loud.on_socket_open = self.opened
        self.noisy = mqtt.Client()
        self.noisy.on_message = self.received
        self.quiet = mqtt.Client()

    def opened(self, client, userdata, sock):
        self.loop.add_reader(sock, client.loop_read)

    def received(self, client, userdata, message):
        print(message.payload)


class Other:
    def __init__(self):
        self.quiet = mqtt.Client()
        self.quiet.on_message = print
