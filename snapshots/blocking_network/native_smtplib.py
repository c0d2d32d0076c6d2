# A session of smtplib: what it did by itself is said to aiosmtplib.
# asyncfix: --unsafe-fixes --prefer aiosmtplib

import smtplib


async def block(host, mail):
    with smtplib.SMTP(host, 587) as server:
        server.ehlo()
        server.starttls()
        server.login("user", "secret")
        server.send_message(mail, from_addr="a@example.org")


async def assigned(mail, context):
    server = smtplib.SMTP_SSL("mail.example.org", timeout=10, context=context)
    try:
        server.sendmail("a@example.org", ["b@example.org"], mail)
    except smtplib.SMTPDataError:
        return False
    server.quit()
    return True


async def result(mail):
    with smtplib.SMTP("localhost") as server:
        return server.send_message(mail)


async def caught(host, mail):
    try:
        with smtplib.SMTP(host, 25) as server:
            server.send_message(mail)
    except (smtplib.SMTPException, OSError) as error:
        print(error)


async def port_in_address(address, mail):
    with smtplib.SMTP(address) as server:
        server.send_message(mail)


async def attribute(host, mail):
    try:
        with smtplib.SMTP(host, 25) as server:
            server.send_message(mail)
    except smtplib.SMTPResponseException as error:
        print(error.smtp_code)
