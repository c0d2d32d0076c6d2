//! Numbers: `numpy`, `scipy`, `h5py`, `xarray`.

use crate::catalog::{Gil, Kind, Row, Weight, argument, blocks, class};

pub static ROWS: &[Row] = &[
    blocks("numpy.load", Kind::File).live_if(&[argument("mmap_mode", 1, "*")]),
    blocks("numpy.save", Kind::File),
    blocks("numpy.savez", Kind::File),
    blocks("numpy.savez_compressed", Kind::File),
    blocks("numpy.loadtxt", Kind::File),
    blocks("numpy.savetxt", Kind::File),
    blocks("numpy.genfromtxt", Kind::File),
    blocks("numpy.fromfile", Kind::File),
    blocks("numpy.memmap", Kind::File)
        .weight(Weight::Light)
        .live(),
    class("numpy.ndarray"),
    blocks("numpy.ndarray.tofile", Kind::File),
    blocks("numpy.ndarray.dump", Kind::File),
    blocks("numpy.linalg.svd", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.eig", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.eigh", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.eigvals", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.eigvalsh", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.inv", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.pinv", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.solve", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.lstsq", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.det", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.qr", Kind::Cpu).weight(Weight::Light),
    blocks("numpy.linalg.cholesky", Kind::Cpu).weight(Weight::Light),
    blocks("scipy.io.loadmat", Kind::File),
    blocks("scipy.io.savemat", Kind::File),
    blocks("scipy.io.mmread", Kind::File),
    blocks("scipy.io.mmwrite", Kind::File),
    blocks("scipy.io.wavfile.read", Kind::File),
    blocks("scipy.io.wavfile.write", Kind::File),
    blocks("scipy.sparse.load_npz", Kind::File),
    blocks("scipy.sparse.save_npz", Kind::File),
    blocks("scipy.optimize.minimize", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("scipy.optimize.differential_evolution", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("scipy.optimize.curve_fit", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("h5py.File", Kind::File).live(),
    blocks("xarray.open_dataset", Kind::File).live(),
    blocks("xarray.open_mfdataset", Kind::File).live(),
    blocks("xarray.open_zarr", Kind::File).live(),
    blocks("xarray.load_dataset", Kind::File),
    blocks("xarray.load_dataarray", Kind::File),
];
