//! `open` and `Path.open` to `aiofiles` or `anyio`.

use crate::family::Member::{Call, Read};
use crate::family::{Block, Class, End, Family, Given, Handed, Items, Maker, Member};
use crate::swap::Arguments;

const OPEN: Maker = Maker {
    name: "builtins.open",
    twin: "aiofiles.open",
    method: false,
    suffix: "",
    arguments: Arguments::AllBut(&[]),
    positional: 8,
    names: &[],
    given: Given::Entered,
    block: Block::Same,
};

const OF_PATH: Maker = Maker {
    name: "pathlib.Path.open",
    method: true,
    positional: 5,
    ..OPEN
};

const MEMBERS: &[(&str, Member)] = &[
    ("close", Call(Given::Awaited)),
    ("flush", Call(Given::Awaited)),
    ("read", Call(Given::Awaited)),
    ("readline", Call(Given::Awaited)),
    ("readlines", Call(Given::Awaited)),
    ("seek", Call(Given::Awaited)),
    ("tell", Call(Given::Awaited)),
    ("truncate", Call(Given::Awaited)),
    ("write", Call(Given::Awaited)),
    ("writelines", Call(Given::Awaited)),
    ("closed", Read),
    ("mode", Read),
    ("name", Read),
];

const fn file(name: &'static str) -> Class {
    Class {
        members: MEMBERS,
        block: Block::Same,
        closing: true,
        items: Some(Items {
            all: Some("readlines"),
            at_once: &[],
        }),
        end: End::Block("close"),
        ..Class::new(name)
    }
}

/// Of anyio, whose files are closed by another name: only a block does that.
const fn closed_by_block(name: &'static str) -> Class {
    let (_, members) = MEMBERS.split_at(1);
    Class {
        members,
        closing: false,
        ..file(name)
    }
}

const AIOFILES: Family = Family {
    library: "aiofiles",
    module: "io",
    defined: &["builtins", "pathlib"],
    other: true,
    makers: &[
        OPEN,
        Maker {
            name: "io.open",
            ..OPEN
        },
        OF_PATH,
    ],
    classes: &[
        file("io.TextIOWrapper"),
        file("io.BufferedReader"),
        file("io.BufferedWriter"),
        file("io.BufferedRandom"),
    ],
    handed: &[
        Handed::reads("json.load", "json.loads"),
        Handed::reads("yaml.safe_load", "yaml.safe_load"),
        Handed::writes("json.dump", "json.dumps"),
    ],
    left: &[],
    dialect: None,
    statements: &[],
    reading: &[],
    drivers: &[],
    kept: false,
    any_runtime: false,
    caution: "each call goes to a thread by itself: many small ones, as of a file line by line, take far longer than the whole block in one thread, and other tasks run in between, which may see a file that is half written; what is read is parsed on the event loop",
    preserved: "how `open` or `Path.open` opens the file, its methods, lines, exceptions; `json.load`, `json.dump` and `yaml.safe_load` get the text",
    refused: "files that leave the function or come from elsewhere, `csv`, `pickle`, `print(file=)` and all else that takes a file; `fileno`, `buffer`",
};

pub static ROWS: &[Family] = &[
    AIOFILES,
    Family {
        library: "anyio",
        makers: &[
            Maker {
                twin: "anyio.open_file",
                given: Given::Awaited,
                ..OPEN
            },
            Maker {
                name: "io.open",
                twin: "anyio.open_file",
                given: Given::Awaited,
                ..OPEN
            },
            Maker {
                twin: "anyio.open_file",
                given: Given::Awaited,
                ..OF_PATH
            },
        ],
        classes: &[
            closed_by_block("io.TextIOWrapper"),
            closed_by_block("io.BufferedReader"),
            closed_by_block("io.BufferedWriter"),
            closed_by_block("io.BufferedRandom"),
        ],
        any_runtime: true,
        ..AIOFILES
    },
];
