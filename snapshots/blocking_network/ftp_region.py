# The listing of a server, from login to quit.

import ftplib


async def listing(host, folder):
    with ftplib.FTP(host) as ftp:
        ftp.login()
        ftp.cwd(folder)
        names = ftp.nlst()
    return sorted(names)
