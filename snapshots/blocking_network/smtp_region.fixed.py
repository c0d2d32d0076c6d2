# A mail session is one hop.

import asyncio
import smtplib


async def notify(host, message):
    def send_host():
        with smtplib.SMTP(host) as server:
            server.starttls()
            server.send_message(message)

    await asyncio.to_thread(send_host)
