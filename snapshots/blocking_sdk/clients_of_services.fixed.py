# Clients of services, of sandboxes, of search engines: each call goes to a thread.
import asyncio

import fal_client
import meilisearch
import oss2
from caldav import DAVClient
from daytona import Daytona
from e2b_code_interpreter import Sandbox
from exa_py import Exa
from kiteconnect import KiteConnect
from pyairtable import Api
from supabase import Client, create_client
from web3 import Web3

supabase: Client = create_client("https://db.example", "key")
search = meilisearch.Client("http://localhost:7700")
chain = Web3(Web3.HTTPProvider("http://localhost:8545"))
contract = chain.eth.contract(address="0x0", abi=[])
airtable = Api("key").table("base", "table")


async def run_code(code: str) -> str:
    sandbox = await asyncio.to_thread(Sandbox.create)
    result = await asyncio.to_thread(sandbox.run_code, code)
    await asyncio.to_thread(sandbox.files.write, "main.py", code)
    output = await asyncio.to_thread(sandbox.commands.run, "python main.py")
    await asyncio.to_thread(sandbox.kill)
    return result.text + output.stdout


async def run_elsewhere(code: str) -> str:
    sandbox = await asyncio.to_thread(Daytona().create)
    return (await asyncio.to_thread(sandbox.process.code_run, code)).result


async def rows(user: str) -> list:
    found = await asyncio.to_thread(
        supabase.table("orders").select("*").eq("user", user).limit(10).execute
    )
    await asyncio.to_thread(supabase.auth.sign_in_with_password, {"email": user, "password": "x"})
    page = await asyncio.to_thread(supabase.storage.from_("pages").download, "index.html")
    return await asyncio.to_thread(
        lambda: [found.data, page, airtable.all(), search.index("books").search(user)]
    )


async def balance(account: str) -> list:
    total = await asyncio.to_thread(contract.functions.balanceOf(account).call)
    return [await asyncio.to_thread(chain.eth.get_balance, account), total, Web3.to_wei(1, "ether")]


async def others(kite: KiteConnect, bucket: oss2.Bucket, dav: DAVClient, exa: Exa) -> list:
    with_picture = await asyncio.to_thread(
        fal_client.subscribe, "fal-ai/flux", arguments={"prompt": "a cat"}
    )
    await asyncio.to_thread(bucket.put_object, "key", b"content")
    calendars = await asyncio.to_thread(lambda: dav.principal().calendars())
    return await asyncio.to_thread(
        lambda: [
            kite.ltp("NSE:INFY"),
            kite.login_url(),
            exa.search("cats"),
            calendars,
            with_picture,
        ]
    )
