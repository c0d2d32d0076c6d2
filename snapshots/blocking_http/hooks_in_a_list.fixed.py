# Functions in a dictionary or a list are called where the request is made: what they do with the loop fails in a thread.
import asyncio

import requests
import yt_dlp


class Watcher:
    def note(self, response, *args, **kwargs):
        asyncio.get_running_loop().create_task(self.tell(response.status_code))

    async def tell(self, status):
        print(status)

    async def once(self, url):
        requests.get(url, hooks={"response": self.note})

    async def of_session(self, url):
        session = requests.Session()
        session.hooks["response"].append(self.note)
        session.get(url)

    async def download(self, url):
        options = {"quiet": True, "progress_hooks": [self.note]}
        with yt_dlp.YoutubeDL(options) as downloader:
            downloader.download([url])

    async def download_again(self, url):
        downloader = yt_dlp.YoutubeDL({"progress_hooks": [self.note]})
        downloader.extract_info(url, download=True)


# No functions: data, or names of fields.
async def ask(url, names):
    return await asyncio.to_thread(
        requests.post, url, json={"names": names, "kinds": ["a", "b"]}
    )


async def load(url):
    downloader = yt_dlp.YoutubeDL({"quiet": True, "format": "best"})
    return await asyncio.to_thread(downloader.extract_info, url)
