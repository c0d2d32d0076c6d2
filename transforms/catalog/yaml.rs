//! Documents, configuration, and archives: `yaml`, `toml`, `openpyxl`, `lxml`, `dotenv`, and others.

use super::serialization::CHANGING;
use crate::catalog::{Gil, Kind, Row, Weight, alias, argument, blocks, class, pure};

const DOCUMENT: &str =
    "a `YAML` keeps what it reads or writes: two threads must not use it at once";
const PROCESSES: &str = "it keeps other processes out, not other threads of this one";

pub static ROWS: &[Row] = &[
    blocks("yaml.safe_load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.full_load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.unsafe_load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.safe_dump", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.dump", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.safe_dump_all", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.dump_all", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("yaml.safe_load_all", Kind::Cpu)
        .weight(Weight::Light)
        .lazy(),
    blocks("yaml.load_all", Kind::Cpu)
        .weight(Weight::Light)
        .lazy(),
    class("ruamel.yaml.YAML"),
    blocks("ruamel.yaml.YAML.load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light)
        .caution(DOCUMENT),
    blocks("ruamel.yaml.YAML.dump", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light)
        .caution(DOCUMENT),
    alias("ruamel.yaml.main.YAML", "ruamel.yaml.YAML"),
    blocks("toml.load", Kind::File),
    blocks("toml.dump", Kind::File),
    blocks("pytoml.load", Kind::File),
    blocks("tomlkit.load", Kind::File).weight(Weight::Light),
    blocks("tomlkit.dump", Kind::File).weight(Weight::Light),
    blocks("tomli.load", Kind::File).weight(Weight::Light),
    blocks("tomli_w.dump", Kind::File).weight(Weight::Light),
    blocks("json5.load", Kind::Cpu)
        .gil(Gil::Shared)
        .weight(Weight::Light),
    blocks("simplejson.load", Kind::Cpu).weight(Weight::Light),
    blocks("simplejson.dump", Kind::Cpu).weight(Weight::Light),
    blocks("openpyxl.load_workbook", Kind::File)
        .returns("openpyxl.Workbook")
        .live_if(&[argument("read_only", 1, "True")]),
    class("openpyxl.Workbook"),
    blocks("openpyxl.Workbook.save", Kind::File).caution_if_kept(CHANGING),
    alias("openpyxl.workbook.workbook.Workbook", "openpyxl.Workbook"),
    alias(
        "openpyxl.reader.excel.load_workbook",
        "openpyxl.load_workbook",
    ),
    blocks("xlrd.open_workbook", Kind::File),
    class("xlsxwriter.Workbook"),
    pure("xlsxwriter.Workbook.__enter__").returns("Self"),
    blocks("xlsxwriter.Workbook.close", Kind::File).caution_if_kept(CHANGING),
    blocks("xlsxwriter.Workbook.__exit__", Kind::File),
    class("xlwt.Workbook"),
    blocks("xlwt.Workbook.save", Kind::File).caution_if_kept(CHANGING),
    blocks("lxml.etree.parse", Kind::File).returns("lxml.etree._ElementTree"),
    class("lxml.etree._ElementTree"),
    blocks("lxml.etree._ElementTree.write", Kind::File).caution_if_kept(CHANGING),
    blocks("lxml.etree.iterparse", Kind::File).lazy(),
    blocks("lxml.html.parse", Kind::File).returns("lxml.etree._ElementTree"),
    blocks("dotenv.load_dotenv", Kind::File).weight(Weight::Light),
    blocks("dotenv.dotenv_values", Kind::File).weight(Weight::Light),
    blocks("dotenv.find_dotenv", Kind::File).weight(Weight::Light),
    blocks("dotenv.get_key", Kind::File).weight(Weight::Light),
    blocks("dotenv.set_key", Kind::File).weight(Weight::Light),
    blocks("dotenv.unset_key", Kind::File).weight(Weight::Light),
    alias("dotenv.main", "dotenv"),
    blocks("pytz.timezone", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    blocks("dateutil.tz.gettz", Kind::File)
        .weight(Weight::Light)
        .first_call(),
    class("filelock.FileLock"),
    blocks("filelock.FileLock.acquire", Kind::Wait)
        .pinned("a FileLock is held per thread by default"),
    // Whoever enters it leaves it on the same thread.
    blocks("filelock.FileLock.__enter__", Kind::Wait),
    blocks("filelock.FileLock.__exit__", Kind::Wait),
    blocks("filelock.FileLock.release", Kind::File)
        .weight(Weight::Light)
        .pinned("a FileLock is held per thread by default"),
    alias("filelock.UnixFileLock", "filelock.FileLock"),
    alias("filelock.SoftFileLock", "filelock.FileLock"),
    alias("filelock.BaseFileLock", "filelock.FileLock"),
    class("portalocker.Lock"),
    blocks("portalocker.Lock.__enter__", Kind::Wait).live(),
    blocks("portalocker.Lock.acquire", Kind::Wait).live(),
    blocks("portalocker.lock", Kind::Wait),
    blocks("fasteners.InterProcessLock.acquire", Kind::Wait).warning(PROCESSES),
    blocks("fasteners.InterProcessLock.__enter__", Kind::Wait).warning(PROCESSES),
    class("fasteners.InterProcessLock"),
    blocks("py7zr.unpack_7zarchive", Kind::File),
    blocks("py7zr.pack_7zarchive", Kind::File),
    blocks("rarfile.RarFile", Kind::File).live(),
    blocks("magic.from_file", Kind::File).weight(Weight::Light),
    blocks("send2trash.send2trash", Kind::File),
    blocks("jsonlines.open", Kind::File).live(),
    blocks("mutagen.File", Kind::File),
];
