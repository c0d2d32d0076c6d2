//! Classes with an asynchronous twin in the same library, as data: one file a library.
//!
//! To add one, add a row to the file of its library, or a file named here, then run
//! `ASYNCFIX_UPDATE=1 cargo test --test native` for the table in `README.md`. What the words of a row mean is in
//! [`crate::swap`].

use crate::migration::Migration;
use crate::swap::Swap;

mod ai;
mod aiohttp;
mod azure;
mod dns;
mod httpx;
mod process;
mod redis;
mod requests;
mod search;
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

/// Ways from one library to another.
pub static MIGRATIONS: &[&[Migration]] = &[requests::ROWS, aiohttp::ROWS];

/// Runtimes that run processes.
pub use process::ROWS as PROCESSES;
