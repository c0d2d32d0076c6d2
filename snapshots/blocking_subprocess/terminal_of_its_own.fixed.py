# The terminal is made and closed in the function that moves: nobody else has it.
import asyncio

import pexpect


def _login(host):
    shell = pexpect.spawn(f"ssh {host}")
    shell.expect("password:")
    shell.sendline("secret")
    output = shell.before
    shell.close()
    return output


async def login(host):
    return await asyncio.to_thread(_login, host)
