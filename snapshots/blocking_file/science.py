# Files of instruments are read whole, or stay open while something of them is asked.
import nibabel
import optuna
import pydicom
from astropy.io import fits
from netCDF4 import Dataset


async def scan(path: str):
    image = nibabel.load(path)
    series = pydicom.dcmread(path)
    series.save_as("copy.dcm")
    return image.get_fdata()


async def sky(path: str):
    header = fits.getheader(path)
    with fits.open(path) as parts:
        return header, parts[0].data.copy()


async def weather(path: str):
    with Dataset(path) as grid:
        return grid["t2m"][:]


async def search(objective, where: str):
    # It is kept in memory.
    study = optuna.create_study()
    # The function that is searched runs in the worker thread.
    study.optimize(objective, n_trials=20)
    optuna.create_study(storage=where).optimize(objective)
