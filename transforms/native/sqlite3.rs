//! `sqlite3` to `aiosqlite`: the same connections and cursors, each connection in a thread of its own.

use crate::family::Member::{Assigned, Call, Iterated, Object, Read};
use crate::family::{Block, Class, End, Family, Given, Items, Maker};
use crate::swap::Arguments;

pub static ROWS: &[Family] = &[Family {
    library: "aiosqlite",
    module: "sqlite3",
    defined: &[],
    other: true,
    makers: &[Maker {
        name: "sqlite3.connect",
        twin: "aiosqlite.connect",
        method: false,
        suffix: "",
        arguments: Arguments::Only(&[
            ("database", &[]),
            ("timeout", &[]),
            ("detect_types", &[]),
            ("isolation_level", &[]),
            ("cached_statements", &[]),
            ("uri", &[]),
            ("autocommit", &[]),
            ("check_same_thread", &[]),
        ]),
        positional: 1,
        names: &[],
        given: Given::Entered,
        block: Block::Transaction,
    }],
    classes: &[
        Class {
            members: &[
                ("cursor", Object(Given::Entered)),
                ("execute", Object(Given::Entered)),
                ("executemany", Object(Given::Entered)),
                ("executescript", Object(Given::Entered)),
                ("commit", Call(Given::Awaited)),
                ("rollback", Call(Given::Awaited)),
                ("close", Call(Given::Awaited)),
                ("iterdump", Iterated),
                ("in_transaction", Read),
                ("total_changes", Read),
                ("isolation_level", Read),
                ("row_factory", Assigned),
                ("text_factory", Assigned),
            ],
            block: Block::Transaction,
            closing: true,
            end: End::Block("close"),
            ..Class::new("sqlite3.Connection")
        },
        Class {
            members: &[
                ("execute", Object(Given::Awaited)),
                ("executemany", Object(Given::Awaited)),
                ("executescript", Object(Given::Awaited)),
                ("fetchone", Call(Given::Awaited)),
                ("fetchmany", Call(Given::Awaited)),
                ("fetchall", Call(Given::Awaited)),
                ("close", Call(Given::Awaited)),
                ("description", Read),
                ("lastrowid", Read),
                ("rowcount", Read),
                ("arraysize", Assigned),
                ("row_factory", Assigned),
            ],
            closing: true,
            items: Some(Items {
                all: Some("fetchall"),
                at_once: &[("execute", "execute_fetchall")],
            }),
            ..Class::new("sqlite3.Cursor")
        },
    ],
    handed: &[],
    left: &[],
    dialect: None,
    statements: &["execute", "executemany", "executescript"],
    reading: &["SELECT", "EXPLAIN"],
    drivers: &[],
    kept: true,
    any_runtime: false,
    caution: "other tasks run between the statements of a transaction",
    preserved: "statements, rows and row factories, exceptions; `with` of a connection commits or rolls back; a connection that nothing closes is closed where it was last used; one that an attribute keeps, where a coroutine opens it, another closes it, and each does one thing with it",
    refused: "connections and cursors that leave the function, a kept connection that a constructor opens, or whose coroutines have transactions of several statements; functions, aggregates and collations of one's own, backups, blobs; a factory of connections",
}];
