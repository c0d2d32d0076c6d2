import asyncio

import praw
import vk_api
from notion_client import AsyncClient, Client
from plexapi.server import PlexServer
from proxmoxer import ProxmoxAPI


class Journal:
    def __init__(self, notion: Client, proxmox: ProxmoxAPI):
        self.notion = notion
        self.proxmox = proxmox
        self.reddit = praw.Reddit()
        self.vk = vk_api.VkApi(token="t").get_api()

    async def write(self, title: str):
        page = await asyncio.to_thread(
            self.notion.pages.create, parent={"title": title}
        )
        await asyncio.to_thread(
            self.notion.blocks.children.append, page["id"], children=[]
        )
        return await asyncio.to_thread(self.notion.search, query=title)

    async def machines(self) -> list:
        return [
            vm["name"]
            for vm in await asyncio.to_thread(self.proxmox.nodes("one").qemu.get)
        ]

    async def upvote(self) -> None:
        def fetch_response() -> None:
            for post in self.reddit.subreddit("python").hot(limit=10):
                post.upvote()

        await asyncio.to_thread(fetch_response)

    async def publish(self, text: str) -> None:
        await asyncio.to_thread(self.vk.wall.post, message=text)


async def movies(address: str):
    server = await asyncio.to_thread(PlexServer, address)
    return await asyncio.to_thread(lambda: server.library.section("Movies").all())


async def notes(client: AsyncClient):
    return await client.pages.retrieve("page")
