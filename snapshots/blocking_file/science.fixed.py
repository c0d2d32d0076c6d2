# Files of instruments are read whole, or stay open while something of them is asked.
import asyncio

import nibabel
import optuna
import pydicom
from astropy.io import fits
from netCDF4 import Dataset


async def scan(path: str):
    def read_file():
        image = nibabel.load(path)
        series = pydicom.dcmread(path)
        series.save_as("copy.dcm")
        return image.get_fdata()

    return await asyncio.to_thread(read_file)


async def sky(path: str):
    def read_file():
        header = fits.getheader(path)
        with fits.open(path) as parts:
            return header, parts[0].data.copy()

    return await asyncio.to_thread(read_file)


async def weather(path: str):
    def read_file():
        with Dataset(path) as grid:
            return grid["t2m"][:]

    return await asyncio.to_thread(read_file)


async def search(objective, where: str):
    # It is kept in memory.
    study = optuna.create_study()
    # The function that is searched runs in the worker thread.
    study.optimize(objective, n_trials=20)
    optuna.create_study(storage=where).optimize(objective)
