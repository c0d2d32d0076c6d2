# The listing of a server, from login to quit.

import asyncio
import ftplib


async def listing(host, folder):
    def fetch_names():
        with ftplib.FTP(host) as ftp:
            ftp.login()
            ftp.cwd(folder)
            return ftp.nlst()

    names = await asyncio.to_thread(fetch_names)
    return sorted(names)
