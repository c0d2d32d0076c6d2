# What a thread runs besides the call that blocks longest counts as well: the second call of a helper, and what moves
# along in one block. Objects that are made there are shared with nobody.

import asyncio
import shutil
import time

import boto3
import peewee
import requests

http = requests.Session()
database = peewee.SqliteDatabase("notes.db")


class Note(peewee.Model):
    text = peewee.TextField()

    class Meta:
        database = database


def settle_and_archive(folder):
    time.sleep(0.5)
    shutil.make_archive("notes", "zip", folder)


def settle_and_fetch(url):
    time.sleep(0.5)
    return http.get(url).text


def settle_and_fetch_alone(url):
    time.sleep(0.5)
    with requests.Session() as own:
        return own.get(url).text


def fetch_with(session: requests.Session, url):
    time.sleep(0.5)
    return session.get(url).text


def confirmed(path):
    with open(path) as file:
        print(file.read())
    return input("Keep it? ") == "y"


def note(text):
    return Note.create(text=text)


async def archive(folder):
    settle_and_archive(folder)


async def fetch(url):
    return settle_and_fetch(url)


async def fetch_alone(url):
    return await asyncio.to_thread(settle_and_fetch_alone, url)


async def fetch_shared(url):
    return fetch_with(http, url)


async def keep(path):
    return confirmed(path)


async def take_note(text):
    return note(text)


async def clients_of(path):
    with open(path) as file:
        return boto3.client(file.read())


async def note_of(path):
    with open(path) as file:
        note(file.read())


async def archive_of(path):
    with open(path) as file:
        shutil.make_archive("notes", "zip", file.read())


async def pages(path):
    def read_file():
        with open(path) as file, requests.Session() as own:
            return [fetch_with(own, line) for line in file]

    return await asyncio.to_thread(read_file)
