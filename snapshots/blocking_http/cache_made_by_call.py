# A name that is bound to a cache of a function keeps what the function gives, as the decorator would.
# asyncfix: flags --unsafe-fixes

import functools

import boto3
from transformers import AutoTokenizer


def make_client():
    return boto3.client("s3")


def load_tokenizer(name):
    return AutoTokenizer.from_pretrained(name)


client = functools.lru_cache(make_client)
tokenizer = functools.lru_cache(maxsize=None)(load_tokenizer)
small_tokenizer = functools.lru_cache(load_tokenizer)


def tokenize(text):
    return small_tokenizer("small")(text)


async def upload(data):
    client().put_object(Bucket="b", Key="k", Body=data)


async def count(text):
    return len(tokenizer("large")(text))


async def count_small(text):
    return len(tokenize(text))


async def fresh():
    return make_client()


async def not_kept(name):
    load = functools.lru_cache(load_tokenizer)
    return load(name)
