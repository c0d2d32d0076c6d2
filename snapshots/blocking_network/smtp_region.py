# A mail session is one hop.

import smtplib


async def notify(host, message):
    with smtplib.SMTP(host) as server:
        server.starttls()
        server.send_message(message)
