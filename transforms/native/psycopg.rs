//! `psycopg`: `Connection` to `AsyncConnection`, and `psycopg2` to the same.

use crate::family::Member::{Assigned, Call, Iterated, Object, Read, Setter, Statement};
use crate::family::{Block, Class, Dialect, End, Family, Given, Items, Keyword, Maker, Member};
use crate::swap::Arguments;

const AWAITED: Member = Call(Given::Awaited);
const AT_ONCE: Member = Call(Given::AtOnce);

const ROWS_OF_A_CURSOR: Option<Items> = Some(Items {
    all: Some("fetchall"),
    at_once: &[],
});

const CONNECT: Maker = Maker {
    name: "psycopg.connect",
    twin: "psycopg.AsyncConnection",
    method: false,
    suffix: ".connect",
    arguments: Arguments::AllBut(&["cursor_factory"]),
    positional: 1,
    names: &[],
    given: Given::Awaited,
    block: Block::Same,
};

const CONNECTION: Class = Class {
    members: &[
        ("cursor", Object(Given::AtOnce)),
        ("transaction", Object(Given::AtOnce)),
        ("pipeline", Object(Given::AtOnce)),
        ("fileno", AT_ONCE),
        ("xid", AT_ONCE),
        ("execute", Object(Given::Awaited)),
        ("commit", AWAITED),
        ("rollback", AWAITED),
        ("close", AWAITED),
        ("cancel_safe", AWAITED),
        ("set_autocommit", AWAITED),
        ("set_deferrable", AWAITED),
        ("set_isolation_level", AWAITED),
        ("set_read_only", AWAITED),
        ("tpc_begin", AWAITED),
        ("tpc_commit", AWAITED),
        ("tpc_prepare", AWAITED),
        ("tpc_recover", AWAITED),
        ("tpc_rollback", AWAITED),
        ("notifies", Iterated),
        ("autocommit", Setter("set_autocommit")),
        ("deferrable", Setter("set_deferrable")),
        ("isolation_level", Setter("set_isolation_level")),
        ("read_only", Setter("set_read_only")),
        ("adapters", Read),
        ("broken", Read),
        ("closed", Read),
        ("info", Read),
        ("prepare_threshold", Assigned),
        ("prepared_max", Assigned),
    ],
    block: Block::Same,
    ..Class::new("psycopg.Connection")
};

const CURSOR: Class = Class {
    members: &[
        ("copy", Object(Given::AtOnce)),
        ("nextset", AT_ONCE),
        ("setinputsizes", AT_ONCE),
        ("setoutputsize", AT_ONCE),
        ("execute", Object(Given::Awaited)),
        ("executemany", AWAITED),
        ("fetchone", AWAITED),
        ("fetchmany", AWAITED),
        ("fetchall", AWAITED),
        ("scroll", AWAITED),
        ("close", AWAITED),
        ("stream", Iterated),
        ("closed", Read),
        ("description", Read),
        ("rowcount", Read),
        ("rownumber", Read),
        ("statusmessage", Read),
        ("arraysize", Assigned),
    ],
    block: Block::Same,
    closing: true,
    items: ROWS_OF_A_CURSOR,
    ..Class::new("psycopg.Cursor")
};

const PSYCOPG: Family = Family {
    library: "psycopg",
    module: "psycopg",
    defined: &[],
    other: false,
    makers: &[
        CONNECT,
        Maker {
            name: "psycopg.Connection.connect",
            ..CONNECT
        },
    ],
    classes: &[
        CONNECTION,
        CURSOR,
        Class {
            members: &[("savepoint_name", Read), ("status", Read)],
            block: Block::Same,
            ..Class::new("psycopg.Transaction")
        },
        Class {
            members: &[("sync", AWAITED)],
            block: Block::Same,
            ..Class::new("psycopg.Pipeline")
        },
        Class {
            members: &[
                ("read", AWAITED),
                ("read_row", AWAITED),
                ("write", AWAITED),
                ("write_row", AWAITED),
                ("rows", Iterated),
                ("set_types", AT_ONCE),
            ],
            block: Block::Same,
            items: Some(Items {
                all: None,
                at_once: &[],
            }),
            ..Class::new("psycopg.Copy")
        },
    ],
    handed: &[],
    left: &[],
    dialect: None,
    statements: &[],
    reading: &[],
    drivers: &[],
    kept: false,
    any_runtime: false,
    caution: "the asynchronous connections of psycopg do not run on the default loop of Windows",
    preserved: "statements, rows and row factories, transactions, pipelines, COPY, exceptions",
    refused: "connections and cursors that leave the function, factories of cursors, pools",
};

const PSYCOPG2: Family = Family {
    module: "psycopg2",
    other: true,
    makers: &[Maker {
        name: "psycopg2.connect",
        arguments: Arguments::Only(&[
            ("dsn", &[]),
            ("dbname", &[]),
            ("database", &[]),
            ("user", &[]),
            ("password", &[]),
            ("host", &[]),
            ("port", &[]),
            ("connect_timeout", &[]),
            ("application_name", &[]),
            ("options", &[]),
            ("sslmode", &[]),
            ("sslcert", &[]),
            ("sslkey", &[]),
            ("sslrootcert", &[]),
            ("target_session_attrs", &[]),
            ("cursor_factory", &[]),
        ]),
        block: Block::Closes,
        ..CONNECT
    }],
    classes: &[
        Class {
            members: &[
                ("cursor", Object(Given::AtOnce)),
                ("fileno", AT_ONCE),
                ("commit", AWAITED),
                ("rollback", AWAITED),
                ("close", AWAITED),
                ("autocommit", Setter("set_autocommit")),
                ("closed", Read),
            ],
            block: Block::Transaction,
            end: End::Method("close"),
            ..Class::new("psycopg2.extensions.connection")
        },
        Class {
            members: &[
                ("execute", Statement),
                ("executemany", Statement),
                ("fetchone", AWAITED),
                ("fetchmany", AWAITED),
                ("fetchall", AWAITED),
                ("close", AWAITED),
                ("closed", Read),
                ("rowcount", Read),
                ("rownumber", Read),
                ("statusmessage", Read),
                ("arraysize", Assigned),
            ],
            block: Block::Same,
            closing: true,
            items: ROWS_OF_A_CURSOR,
            ..Class::new("psycopg2.extensions.cursor")
        },
    ],
    handed: &[],
    left: &[],
    dialect: Some(Dialect {
        keywords: &[
            Keyword::new("dsn", "conninfo"),
            Keyword::new("database", "dbname"),
            Keyword {
                old: "cursor_factory",
                new: "row_factory",
                values: &[
                    ("psycopg2.extras.RealDictCursor", "psycopg.rows.dict_row"),
                    (
                        "psycopg2.extras.NamedTupleCursor",
                        "psycopg.rows.namedtuple_row",
                    ),
                ],
            },
        ],
        methods: &[("execute", 2, &[]), ("executemany", 2, &[])],
        added: &[],
        exceptions: &[
            ("psycopg2.errors", "psycopg.errors"),
            ("psycopg2", "psycopg"),
        ],
        attributes: &["args", "diag"],
        not_bases: &[],
        server_binds: true,
    }),
    statements: &["execute", "executemany"],
    caution: "psycopg 3 gives columns of `uuid`, `inet`, `bytea` and other types as other classes than psycopg2, and its asynchronous connections do not run on the default loop of Windows",
    preserved: "parameters, rows, `RealDictCursor` and `NamedTupleCursor`, `autocommit`, exceptions in `except` clauses; `with` of a connection commits or rolls back",
    refused: "statements that are not written out; `IN %s`, several statements and statements other than SELECT, INSERT, UPDATE and DELETE with parameters, which the server binds; `DictCursor`, `extras`, `mogrify`, named cursors, COPY, sessions",
    ..PSYCOPG
};

pub static ROWS: &[Family] = &[PSYCOPG, PSYCOPG2];
