//! Files of instruments (`nibabel`, `pydicom`, `netCDF4`, `astropy`, `fastavro`), searches for the best (`optuna`), and the
//! records that are kept of experiments (`comet_ml`, `kaggle`).

use crate::catalog::{Argument, Kind, Row, Weight, alias, blocks, class, keyword, pure};

/// A study that is given no storage is kept in memory.
const IN_MEMORY: &[Argument] = &[keyword("storage", "-"), keyword("storage", "None")];
const OBJECTIVE: &str = "the function that is searched runs in the worker thread";

pub static ROWS: &[Row] = &[
    // Files of instruments: images of bodies and stars, grids of the weather.
    blocks("nibabel.load", Kind::File).returns("nibabel.dataobj_images.DataobjImage"),
    blocks("nibabel.save", Kind::File),
    class("nibabel.dataobj_images.DataobjImage"),
    blocks("nibabel.dataobj_images.DataobjImage.get_fdata", Kind::File),
    blocks(
        "nibabel.dataobj_images.DataobjImage.to_filename",
        Kind::File,
    ),
    alias("nibabel.loadsave.load", "nibabel.load"),
    alias("nibabel.loadsave.save", "nibabel.save"),
    blocks("pydicom.dcmread", Kind::File).returns("pydicom.dataset.FileDataset"),
    blocks("pydicom.dcmwrite", Kind::File),
    class("pydicom.dataset.Dataset"),
    blocks("pydicom.dataset.Dataset.save_as", Kind::File),
    blocks("pydicom.dataset.Dataset.compress", Kind::Cpu),
    blocks("pydicom.dataset.Dataset.decompress", Kind::Cpu),
    class("pydicom.dataset.FileDataset").bases(&["pydicom.dataset.Dataset"]),
    alias("pydicom.Dataset", "pydicom.dataset.Dataset"),
    alias("pydicom.FileDataset", "pydicom.dataset.FileDataset"),
    alias("pydicom.filereader.dcmread", "pydicom.dcmread"),
    blocks("netCDF4.Dataset", Kind::File)
        .live()
        .returns("netCDF4.Dataset"),
    pure("netCDF4.Dataset.__enter__").returns("Self"),
    blocks("netCDF4.Dataset.__exit__", Kind::File),
    blocks("netCDF4.Dataset.close", Kind::File),
    blocks("netCDF4.Dataset.sync", Kind::File),
    blocks("astropy.io.fits.open", Kind::File)
        .live()
        .returns("astropy.io.fits.HDUList"),
    blocks("astropy.io.fits.append", Kind::File),
    blocks("astropy.io.fits.getdata", Kind::File),
    blocks("astropy.io.fits.getheader", Kind::File),
    blocks("astropy.io.fits.getval", Kind::File),
    blocks("astropy.io.fits.setval", Kind::File),
    blocks("astropy.io.fits.update", Kind::File),
    blocks("astropy.io.fits.writeto", Kind::File),
    class("astropy.io.fits.HDUList"),
    pure("astropy.io.fits.HDUList.__enter__").returns("Self"),
    blocks("astropy.io.fits.HDUList.__exit__", Kind::File).weight(Weight::Light),
    blocks("astropy.io.fits.HDUList.close", Kind::File).weight(Weight::Light),
    blocks("astropy.io.fits.HDUList.flush", Kind::File),
    blocks("astropy.io.fits.HDUList.writeto", Kind::File),
    class("astropy.table.Table"),
    blocks("astropy.table.Table.read", Kind::File),
    blocks("astropy.table.Table.write", Kind::File),
    blocks("fastavro.schema.load_schema", Kind::File).weight(Weight::Light),
    blocks("fastavro.writer", Kind::File),
    blocks("fastavro.reader", Kind::File).lazy(),
    // Searches for the best, and the records that are kept of experiments.
    blocks("optuna.create_study", Kind::Database)
        .unless(IN_MEMORY)
        .returns("optuna.Study"),
    blocks("optuna.load_study", Kind::Database).returns("optuna.Study"),
    blocks("optuna.copy_study", Kind::Database),
    blocks("optuna.delete_study", Kind::Database),
    blocks("optuna.get_all_study_names", Kind::Database),
    blocks("optuna.get_all_study_summaries", Kind::Database),
    class("optuna.Study"),
    blocks("optuna.Study.optimize", Kind::Cpu)
        .weight(Weight::Heavy)
        .warning(OBJECTIVE),
    blocks("comet_ml.start", Kind::Http).returns("comet_ml.CometExperiment"),
    blocks("comet_ml.Experiment", Kind::Http).returns("comet_ml.CometExperiment"),
    blocks("comet_ml.ExistingExperiment", Kind::Http).returns("comet_ml.CometExperiment"),
    class("comet_ml.CometExperiment"),
    blocks("comet_ml.CometExperiment.end", Kind::Http),
    blocks("comet_ml.CometExperiment.flush", Kind::Http),
    class("comet_ml.API").methods_block(Kind::Http),
    class("kaggle.api").methods_block(Kind::Http),
    class("kaggle.api.kaggle_api_extended.KaggleApi").methods_block(Kind::Http),
    alias(
        "kaggle.KaggleApi",
        "kaggle.api.kaggle_api_extended.KaggleApi",
    ),
];
