# A client calls what it has been given in the thread that is inside its methods. One that has been given nothing may be
# used from any thread.

import asyncio

import paho.mqtt.client as mqtt


class Bridge:
    def __init__(self):
        self._loop = asyncio.get_running_loop()
        self._client = mqtt.Client()
        self._client.on_socket_open = self._opened
        self._quiet = mqtt.Client()
        self._noisy = mqtt.Client()
        self._noisy.on_message = self._received

    def _opened(self, client, userdata, sock):
        self._loop.add_reader(sock, client.loop_read)

    def _received(self, client, userdata, message):
        print(message.payload)

    async def reconnect(self):
        self._client.reconnect()

    async def reconnect_noisy(self):
        self._noisy.reconnect()

    async def reconnect_quiet(self):
        await asyncio.to_thread(self._quiet.reconnect)
