//! Classes with an asynchronous twin in the same library, as data: one file a library.
//!
//! To add one, add a row to the file of its library, or a file named here, then run
//! `ASYNCFIX_UPDATE=1 cargo test --test native` for the table in `README.md`. What the words of a row mean is in
//! [`crate::swap`].

use std::collections::BTreeSet;

use crate::family::Family;
use crate::migration::Migration;
use crate::swap::Swap;

mod ai;
mod aiohttp;
mod azure;
mod boto3;
mod dns;
mod files;
mod httpx;
mod process;
mod psycopg;
mod pymongo;
mod redis;
mod requests;
mod search;
mod smtplib;
mod sqlalchemy;
mod sqlite3;
mod sync;

/// All rows, by library.
pub static ALL: &[&[Swap]] = &[
    httpx::ROWS,
    redis::ROWS,
    ai::ROWS,
    search::ROWS,
    azure::ROWS,
    dns::ROWS,
    sync::ROWS,
];

/// Libraries whose objects hand each other out.
pub static FAMILIES: &[&[Family]] = &[
    boto3::ROWS,
    files::ROWS,
    psycopg::ROWS,
    pymongo::ROWS,
    smtplib::ROWS,
    sqlalchemy::ROWS,
    sqlite3::ROWS,
];

/// Ways from one library to another.
pub static MIGRATIONS: &[&[Migration]] = &[requests::ROWS, aiohttp::ROWS];

/// Runtimes that run processes.
pub use process::ROWS as PROCESSES;

/// Names of all libraries and runtimes that can be preferred.
pub fn libraries() -> BTreeSet<&'static str> {
    let swaps = ALL.iter().copied().flatten().map(|row| row.library);
    let families = FAMILIES.iter().copied().flatten().map(|row| row.library);
    let migrations = MIGRATIONS.iter().copied().flatten().map(|row| row.library);
    let runtimes = PROCESSES.iter().map(|row| row.runtime);
    swaps
        .chain(families)
        .chain(migrations)
        .chain(runtimes)
        .collect()
}

/// The package that a fix of what blocks in `callee` brings into a project.
pub fn brought_by(strategy: &str, callee: &str) -> Option<&'static str> {
    let module = callee.split('.').next().unwrap_or_default();
    let mut migrations = MIGRATIONS.iter().copied().flatten();
    let mut families = FAMILIES.iter().copied().flatten();
    migrations
        .find(|row| row.client == strategy)
        .map(|row| row.library)
        .or_else(|| {
            families
                .find(|row| {
                    let is_left = row.module == module || row.defined.contains(&module);
                    row.other && is_left && row.strategy() == strategy
                })
                .map(|row| row.library)
        })
}
