//! `sqlalchemy`: engines and connections to those of `sqlalchemy.ext.asyncio`.

use crate::family::Member::{Assigned, Call, Lost, Object, Read};
use crate::family::{Block, Class, End, Family, Given, Maker, Member};
use crate::swap::Arguments;

const AWAITED: Member = Call(Given::Awaited);
const AT_ONCE: Member = Call(Given::AtOnce);

pub static ROWS: &[Family] = &[Family {
    library: "sqlalchemy",
    module: "sqlalchemy",
    defined: &[],
    other: false,
    makers: &[Maker {
        name: "sqlalchemy.create_engine",
        twin: "sqlalchemy.ext.asyncio.create_async_engine",
        method: false,
        suffix: "",
        arguments: Arguments::Only(&[
            ("url", &[]),
            ("echo", &[]),
            ("echo_pool", &[]),
            ("hide_parameters", &[]),
            ("isolation_level", &[]),
            ("max_overflow", &[]),
            ("pool_pre_ping", &[]),
            ("pool_recycle", &[]),
            ("pool_size", &[]),
            ("pool_timeout", &[]),
        ]),
        positional: 1,
        names: &[],
        given: Given::AtOnce,
        block: Block::Unknown,
    }],
    classes: &[
        Class {
            members: &[
                ("connect", Object(Given::Entered)),
                ("begin", Object(Given::Block)),
                ("dispose", AWAITED),
                ("driver", Read),
                ("echo", Assigned),
                ("name", Read),
                ("url", Read),
            ],
            end: End::Method("dispose"),
            ..Class::new("sqlalchemy.engine.Engine")
        },
        Class {
            members: &[
                ("begin", Object(Given::Entered)),
                ("begin_nested", Object(Given::Entered)),
                ("close", AWAITED),
                ("commit", AWAITED),
                ("exec_driver_sql", AWAITED),
                ("execute", AWAITED),
                ("execution_options", Lost),
                ("invalidate", AWAITED),
                ("rollback", AWAITED),
                ("scalar", AWAITED),
                ("scalars", AWAITED),
                ("in_nested_transaction", AT_ONCE),
                ("in_transaction", AT_ONCE),
                ("closed", Read),
                ("info", Read),
                ("invalidated", Read),
            ],
            block: Block::Same,
            closing: true,
            ..Class::new("sqlalchemy.engine.Connection")
        },
        Class {
            members: &[
                ("close", AWAITED),
                ("commit", AWAITED),
                ("rollback", AWAITED),
                ("is_active", Read),
                ("is_valid", Read),
            ],
            block: Block::Same,
            ..Class::new("sqlalchemy.engine.Transaction")
        },
    ],
    handed: &[],
    left: &[(
        "sqlalchemy.orm",
        "objects of a session load what they lack when it is read, where nothing can await",
    )],
    dialect: None,
    drivers: &[
        ("postgresql+psycopg://", "postgresql+psycopg://", ""),
        ("sqlite://", "sqlite+aiosqlite://", "aiosqlite"),
    ],
    statements: &[],
    reading: &[],
    kept: false,
    any_runtime: false,
    caution: "the engine belongs to the event loop on which it is first used, holds all rows of a result, and needs greenlet",
    preserved: "statements, results, transactions, exceptions; the driver in an address that is written out",
    refused: "sessions, whose objects load what they lack when it is read; an address that is not written out, or whose driver has no asynchronous twin; pools, events, `create_all` and what else takes an engine; an engine that nothing disposes of",
}];
