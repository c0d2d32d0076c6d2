# A session of smtplib: what it did by itself is said to aiosmtplib.
# asyncfix: --unsafe-fixes --prefer aiosmtplib

import asyncio
import smtplib

import aiosmtplib


async def block(host, mail):
    async with aiosmtplib.SMTP(
        hostname=host, port=587, timeout=None, start_tls=False
    ) as server:
        await server.ehlo()
        await server.starttls(validate_certs=False)
        await server.login("user", "secret")
        await server.send_message(mail, sender="a@example.org")


async def assigned(mail, context):
    async with aiosmtplib.SMTP(
        hostname="mail.example.org", timeout=10, tls_context=context, use_tls=True
    ) as server:
        try:
            await server.sendmail("a@example.org", ["b@example.org"], mail)
        except aiosmtplib.SMTPDataError:
            return False
    return True


async def result(mail):
    def send_mail():
        with smtplib.SMTP("localhost") as server:
            return server.send_message(mail)

    return await asyncio.to_thread(send_mail)


async def caught(host, mail):
    def send_host():
        with smtplib.SMTP(host, 25) as server:
            server.send_message(mail)

    try:
        await asyncio.to_thread(send_host)
    except (smtplib.SMTPException, OSError) as error:
        print(error)


async def port_in_address(address, mail):
    def send_address():
        with smtplib.SMTP(address) as server:
            server.send_message(mail)

    await asyncio.to_thread(send_address)


async def attribute(host, mail):
    def send_host():
        with smtplib.SMTP(host, 25) as server:
            server.send_message(mail)

    try:
        await asyncio.to_thread(send_host)
    except smtplib.SMTPResponseException as error:
        print(error.smtp_code)
