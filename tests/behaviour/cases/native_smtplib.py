# From smtplib to the real aiosmtplib, against a mail server on loopback.
# asyncfix: flags --unsafe-fixes --prefer aiosmtplib
# needs: aiosmtplib aiosmtpd aiosmtpd.controller
import smtplib
from email.message import EmailMessage

import servers

PORT, MAILS = servers.smtp()


def message(subject, recipient="b@example.org"):
    mail = EmailMessage()
    mail["From"] = "a@example.org"
    mail["To"] = recipient
    mail["Subject"] = subject
    mail.set_content("hello\n.dot\n")
    return mail


async def block():
    with smtplib.SMTP("127.0.0.1", PORT) as server:
        server.ehlo()
        server.login("user", "secret")
        server.send_message(message("slow"))
        server.sendmail("c@example.org", ["d@example.org", "nobody@example.org"], "Subject: plain\r\n\r\ntext\r\n")


async def assigned(subject):
    mail = message(subject)
    server = smtplib.SMTP(host="localhost", port=PORT, timeout=10)
    try:
        server.send_message(mail, from_addr="e@example.org", to_addrs=["f@example.org"])
    except smtplib.SMTPDataError:
        print("refused")
        return False
    server.quit()
    return True


async def wrong_password():
    server = smtplib.SMTP("127.0.0.1", PORT)
    try:
        server.login("user", "wrong")
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPServerDisconnected) as error:
        print(type(error).__name__)
    finally:
        server.quit()


async def unknown():
    try:
        with smtplib.SMTP("localhost", port=PORT) as server:
            server.send_message(message("none", "nobody@example.org"))
    except smtplib.SMTPRecipientsRefused as error:
        print(type(error).__name__)


async def main():
    await block()
    print(await assigned("good"), await assigned("spam"))
    await wrong_password()
    await unknown()
    for mail in MAILS:
        print(mail)
