//! What calls do to the stores that they reach: services, databases, buckets.

use serde::{Deserialize, Serialize};

use super::Kind;

/// What a call does to what somebody else keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nature {
    /// Asks what is there: `get_object`, `find_one`, HTTP's `GET`.
    Asks,
    /// Puts something in the place of what is there: `put_object`, `update_one`, `PUT`.
    Puts,
    /// Adds something to what is there: `create_bucket`, `insert_one`, `POST`.
    Adds,
    /// The argument in this position says which of them, as a method of HTTP.
    ByMethod(u8),
    /// What it is called on says which of them: `table.select("*").execute()`.
    ByChain,
}

/// Verbs that names of callables of some kinds start with, and what they say of them.
#[derive(Clone, Copy, Debug)]
pub struct Verbs {
    /// `None` when the call does its work in one step, whoever else is about: `incr`, `get_or_create`.
    pub nature: Option<Nature>,
    pub kinds: &'static [Kind],
    pub verbs: &'static [&'static str],
}

/// What a name says that starts with a verb, and what comes after that: `object` of `get_object`.
pub(super) fn of<'n>(tables: &[Verbs], kind: Kind, name: &'n str) -> Option<(Nature, &'n str)> {
    let own = name.rsplit('.').next().unwrap_or(name);
    let found = tables
        .iter()
        .filter(|table| table.kinds.contains(&kind))
        .find_map(|table| {
            let noun = table.verbs.iter().find_map(|verb| {
                let rest = own.strip_prefix(verb)?;
                if rest.is_empty() {
                    Some(rest)
                } else {
                    rest.strip_prefix('_')
                }
            })?;
            Some((table.nature, noun))
        });
    let (nature, noun) = found?;
    Some((nature?, noun))
}
