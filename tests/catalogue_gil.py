"""Measure by hand whether a thread, or a process, keeps the event loop running during the long computations of the
catalogue.

For each call it prints how long the call takes, and the longest time for which the loop stood still while the call ran
in a thread, and in a process. A call that stalls the loop for about as long as it takes holds the GIL throughout; the row
of such a callable says so, with `.holds_gil()`. Where the process stalls as well, unpickling the result is what takes
the time, and no row says anything. Libraries that are not installed are left out.

    python tests/catalogue_gil.py [NAME...]
"""

import asyncio
import concurrent.futures
import functools
import io
import multiprocessing
import random
import sys
import time

PROBES = {}


def probe(name):
    def register(prepare):
        PROBES[name] = prepare
        return prepare

    return register


def text_of(size):
    source = random.Random(1)
    return "".join(source.choice("abcdefghij \n") for _ in range(size))


def records(count):
    return [{"id": index, "name": f"name {index}", "tags": ["a", "b", str(index)]} for index in range(count)]


# Each returns a picklable function and its arguments.


@probe("json.loads")
def _():
    import json

    return json.loads, json.dumps(records(300_000))


@probe("json.dumps")
def _():
    import json

    return json.dumps, records(200_000)


@probe("pickle.dumps")
def _():
    import pickle

    return pickle.dumps, records(500_000)


@probe("re.match")
def _():
    import re

    return re.match, r"(a+)+$", "a" * 23 + "b"


@probe("hashlib.pbkdf2_hmac")
def _():
    import hashlib

    return hashlib.pbkdf2_hmac, "sha256", b"secret", b"salt", 600_000


@probe("hashlib.scrypt")
def _():
    import hashlib

    return (functools.partial(hashlib.scrypt, b"secret", salt=b"salt", n=2**15, r=8, p=2, maxmem=2**27),)


@probe("bz2.compress")
def _():
    import bz2

    return bz2.compress, random.Random(1).randbytes(4_000_000)


@probe("bz2.decompress")
def _():
    import bz2

    return bz2.decompress, bz2.compress(random.Random(1).randbytes(4_000_000))


@probe("gzip.compress")
def _():
    import gzip

    return gzip.compress, random.Random(1).randbytes(20_000_000)


@probe("gzip.decompress")
def _():
    import gzip

    return gzip.decompress, gzip.compress(text_of(3_000_000).encode() * 10)


@probe("lzma.compress")
def _():
    import lzma

    return lzma.compress, random.Random(1).randbytes(2_000_000)


@probe("lzma.decompress")
def _():
    import lzma

    return lzma.decompress, lzma.compress(text_of(3_000_000).encode())


@probe("zlib.compress")
def _():
    import zlib

    return zlib.compress, random.Random(1).randbytes(20_000_000)


@probe("zlib.decompress")
def _():
    import zlib

    return zlib.decompress, zlib.compress(text_of(3_000_000).encode() * 10)


@probe("yaml.safe_load")
def _():
    import yaml

    return yaml.safe_load, yaml.safe_dump(records(1_000))


@probe("yaml.safe_dump")
def _():
    import yaml

    return yaml.safe_dump, records(2_000)


@probe("ruamel.yaml.YAML.load")
def _():
    return ruamel, yaml_text()


def yaml_text():
    import yaml

    return yaml.safe_dump(records(500))


def ruamel(text):
    import ruamel.yaml

    return len(ruamel.yaml.YAML().load(text))


@probe("json5.load")
def _():
    import json

    return json5, json.dumps(records(150))


def json5(text):
    import json5

    return json5.load(io.StringIO(text))


@probe("simplejson.load")
def _():
    import json

    return simplejson, json.dumps(records(200_000))


def simplejson(text):
    import simplejson

    return simplejson.load(io.StringIO(text))


@probe("crypt.crypt")
def _():
    import crypt

    return crypt.crypt, "secret", "$6$rounds=1000000$salt"


@probe("bcrypt.hashpw")
def _():
    import bcrypt

    return bcrypt.hashpw, b"secret", bcrypt.gensalt(13)


@probe("bcrypt.kdf")
def _():
    import bcrypt

    return bcrypt.kdf, b"secret", b"salt", 32, 150


@probe("argon2.PasswordHasher.hash")
def _():
    import argon2

    return argon2.PasswordHasher(time_cost=20).hash, "secret"


@probe("argon2.low_level.hash_secret")
def _():
    import argon2

    return argon2.low_level.hash_secret, b"secret", b"saltsalt", 20, 65536, 4, 32, argon2.Type.ID


@probe("passlib.hash.pbkdf2_sha256.hash")
def _():
    return passlib_hash, "pbkdf2_sha256", 600_000


@probe("passlib.hash.sha256_crypt.hash")
def _():
    return passlib_hash, "sha256_crypt", 1_500_000


@probe("passlib.hash.sha512_crypt.hash")
def _():
    return passlib_hash, "sha512_crypt", 1_000_000


def passlib_hash(name, rounds):
    import passlib.hash

    return getattr(passlib.hash, name).using(rounds=rounds).hash("secret")


@probe("passlib.hash.scrypt.hash")
def _():
    return passlib_hash, "scrypt", 17


@probe("werkzeug.security.generate_password_hash")
def _():
    import werkzeug.security

    return werkzeug.security.generate_password_hash, "secret", "scrypt:131072:8:2"


@probe("cryptography...rsa.generate_private_key")
def _():
    return rsa_key, 4096


def rsa_key(bits):
    from cryptography.hazmat.primitives.asymmetric import rsa

    for _ in range(2):
        rsa.generate_private_key(65537, bits)


@probe("cryptography...dsa.generate_private_key")
def _():
    return dsa_key, 3072


def dsa_key(bits):
    from cryptography.hazmat.primitives.asymmetric import dsa

    dsa.generate_private_key(bits)


@probe("cryptography...dh.generate_parameters")
def _():
    return dh_parameters, 1024


def dh_parameters(bits):
    from cryptography.hazmat.primitives.asymmetric import dh

    dh.generate_parameters(2, bits)


@probe("cryptography...Scrypt.derive")
def _():
    return derive_scrypt, 17


def derive_scrypt(power):
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    Scrypt(salt=b"salt", length=32, n=2**power, r=8, p=1).derive(b"secret")


@probe("cryptography...PBKDF2HMAC.derive")
def _():
    return derive_pbkdf2, 1_200_000


def derive_pbkdf2(rounds):
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    PBKDF2HMAC(hashes.SHA256(), 32, b"salt", rounds).derive(b"secret")


@probe("cryptography...Argon2id.derive")
def _():
    return derive_argon2, 20


def derive_argon2(rounds):
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    Argon2id(salt=b"saltsalt", length=32, iterations=rounds, lanes=4, memory_cost=65536).derive(b"secret")


@probe("Crypto.PublicKey.RSA.generate")
def _():
    return crypto_rsa, 3072


def crypto_rsa(bits):
    from Crypto.PublicKey import RSA

    RSA.generate(bits)


@probe("Crypto.Protocol.KDF.scrypt")
def _():
    from Crypto.Protocol import KDF

    return KDF.scrypt, "secret", "salt", 32, 2**15, 8, 2


@probe("Crypto.Protocol.KDF.PBKDF2")
def _():
    return crypto_pbkdf2, 300_000


def crypto_pbkdf2(rounds):
    from Crypto.Hash import SHA256
    from Crypto.Protocol import KDF

    return KDF.PBKDF2("secret", b"salt", 32, rounds, hmac_hash_module=SHA256)


@probe("Crypto.Protocol.KDF.bcrypt")
def _():
    from Crypto.Protocol import KDF

    return KDF.bcrypt, b"secret", 12


@probe("rsa.newkeys")
def _():
    return rsa_newkeys, 1024


def rsa_newkeys(bits):
    import rsa

    rsa.newkeys(bits)


@probe("paramiko.RSAKey.generate")
def _():
    return paramiko_key, 4096


def paramiko_key(bits):
    import paramiko

    paramiko.RSAKey.generate(bits)
    paramiko.RSAKey.generate(bits)


@probe("nacl.pwhash.argon2id.str")
def _():
    import nacl.pwhash

    return nacl.pwhash.argon2id.str, b"secret"


@probe("tiktoken.Encoding.encode")
def _():
    return tiktoken_encode, text_of(2_000_000)


@functools.cache
def small_encoding():
    import tiktoken

    return tiktoken.Encoding("bytes", pat_str=r"\S+|\s+", mergeable_ranks={bytes([b]): b for b in range(256)}, special_tokens={})


def tiktoken_encode(text):
    return len(small_encoding().encode(text))


@probe("tiktoken.Encoding.encode_batch")
def _():
    return tiktoken_batch, [text_of(500_000)] * 4


def tiktoken_batch(texts):
    return len(small_encoding().encode_batch(texts))


@probe("numpy.linalg.svd")
def _():
    import numpy

    return numpy.linalg.svd, numpy.random.default_rng(1).random((700, 700))


@probe("numpy.linalg.eig")
def _():
    import numpy

    return numpy.linalg.eig, numpy.random.default_rng(1).random((500, 500))


@probe("scipy.optimize.minimize")
def _():
    return rosen, 40


def rosen(size):
    import numpy
    import scipy.optimize

    return scipy.optimize.minimize(scipy.optimize.rosen, numpy.zeros(size), method="Nelder-Mead", options={"maxiter": 20_000}).fun


@probe("pandas.DataFrame.to_html")
def _():
    import pandas

    return (pandas.DataFrame({"a": range(8_000), "b": range(8_000)}).to_html,)


@probe("pandas.DataFrame.to_markdown")
def _():
    import pandas

    return (pandas.DataFrame({"a": range(20_000), "b": range(20_000)}).to_markdown,)


@probe("polars.LazyFrame.collect")
def _():
    return polars_collect, 3_000_000


def polars_collect(size):
    import polars

    return polars.LazyFrame({"a": range(size)}).sort("a", descending=True).group_by(polars.col("a") % 1000).len().collect().height


def image():
    from PIL import Image

    return Image.effect_noise((6000, 6000), 50).convert("RGB")


def image_probe(name, method, *arguments):
    @probe(f"PIL.Image.Image.{name}")
    def _():
        return getattr(image(), method), *arguments


image_probe("resize", "resize", (3000, 3000), 3)
image_probe("convert", "convert", "L")
image_probe("rotate", "rotate", 33)
image_probe("transpose", "transpose", 2)
image_probe("reduce", "reduce", 4)
image_probe("tobytes", "tobytes")
image_probe("quantize", "quantize", 64)


@probe("PIL.Image.Image.filter")
def _():
    from PIL import ImageFilter

    return image().filter, ImageFilter.GaussianBlur(8)


@probe("PIL.Image.Image.transform")
def _():
    from PIL import Image

    return image().transform, (3000, 3000), Image.Transform.AFFINE, (1, 0.2, 0, 0.2, 1, 0)


@probe("PIL.ImageOps.autocontrast")
def _():
    from PIL import ImageOps

    return ImageOps.autocontrast, image()


@probe("PIL.ImageOps.equalize")
def _():
    from PIL import ImageOps

    return ImageOps.equalize, image()


def matrix():
    import numpy

    return numpy.random.default_rng(1).integers(0, 255, (6000, 6000, 3), dtype="uint8")


def cv2_probe(name, *arguments):
    @probe(f"cv2.{name}")
    def _():
        import cv2

        return getattr(cv2, name), matrix(), *arguments


cv2_probe("resize", (3000, 3000))
cv2_probe("cvtColor", 6)
cv2_probe("GaussianBlur", (51, 51), 0)
cv2_probe("medianBlur", 9)
cv2_probe("bilateralFilter", 9, 75, 75)
cv2_probe("Canny", 100, 200)


@probe("cv2.imencode")
def _():
    import cv2

    return cv2.imencode, ".png", matrix()


@probe("cv2.imdecode")
def _():
    import cv2

    return cv2.imdecode, cv2.imencode(".png", matrix())[1], 1


@functools.cache
def document(pages):
    import fitz

    document = fitz.open()
    for _ in range(pages):
        page = document.new_page()
        for line in range(90):
            page.insert_text((20, 20 + line * 9), "some words of text " * 5, fontsize=8)
    return document.tobytes()


def fitz_open(data):
    import fitz

    return fitz.open(stream=data, filetype="pdf")


def fitz_probe(name, pages, *arguments):
    @probe(f"fitz.Document.{name}")
    def _():
        return fitz_call, document(pages), name, *arguments


def fitz_call(data, name, *arguments):
    for _ in range(5):
        value = getattr(fitz_open(data), name)(*arguments)
    return len(value)


fitz_probe("get_page_text", 30, 0)
fitz_probe("tobytes", 100, 4, True, True)
fitz_probe("convert_to_pdf", 40)


@probe("fitz.Page.get_text")
def _():
    return fitz_texts, document(60)


def fitz_texts(data):
    return sum(len(page.get_text()) for page in fitz_open(data))


@probe("python loop")
def _():
    return count, 5_000_000


def count(limit):
    total = 0
    for number in range(limit):
        total += number * number
    return total


async def stall_during(run):
    """Seconds that `run` takes, and the longest time between two turns of the loop meanwhile."""
    longest = 0.0
    done = False

    async def tick():
        nonlocal longest
        last = time.perf_counter()
        while not done:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            longest = max(longest, now - last)
            last = now

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.05)
    longest = 0.0
    started = time.perf_counter()
    await run()
    took = time.perf_counter() - started
    done = True
    await ticking
    return took, longest


async def main(names):
    loop = asyncio.get_running_loop()
    threads = concurrent.futures.ThreadPoolExecutor(1)
    processes = concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
    print(f"{'call':45} {'takes':>8} {'thread':>8} {'process':>8}   milliseconds")
    for name, prepare in PROBES.items():
        if names and name not in names:
            continue
        try:
            function, *arguments = prepare()
            await loop.run_in_executor(threads, function, *arguments)
        except Exception as error:
            print(f"{name:45} left out: {error!r:.60}")
            continue
        took, thread = await stall_during(lambda: loop.run_in_executor(threads, function, *arguments))
        try:
            await loop.run_in_executor(processes, function, *arguments)
            _, process = await stall_during(lambda: loop.run_in_executor(processes, function, *arguments))
            text = f"{process * 1000:8.0f}"
        except Exception as error:
            text = f"        not sent: {type(error).__name__}"
        verdict = "holds the GIL" if thread > took / 2 else ""
        print(f"{name:45} {took * 1000:8.0f} {thread * 1000:8.0f} {text}   {verdict}", flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
