# Shares, downloads, clocks and owners of addresses.
import asyncio

import aria2p
import ntplib
import smbclient
from ipwhois import IPWhois
from smb.SMBConnection import SMBConnection


class Share:
    def __init__(self, connection: SMBConnection):
        self.connection = connection

    async def names(self):
        # One question after the other.
        return self.connection.listPath("share", "/")


async def copy(source: str, target: str):
    await asyncio.to_thread(smbclient.makedirs, target)
    await asyncio.to_thread(smbclient.copyfile, source, target)

    def fetch_target() -> None:
        for folder, folders, files in smbclient.walk(target):
            print(folder, folders, files)

    await asyncio.to_thread(fetch_target)


async def fetch(url: str, address: str):
    await asyncio.to_thread(aria2p.API().add, url)
    return await asyncio.to_thread(
        lambda: (
            ntplib.NTPClient().request("pool.ntp.org"),
            IPWhois(address).lookup_rdap(),
        )
    )
