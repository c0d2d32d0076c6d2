//! Connections that their driver keeps to one thread, unless it is told not to.

use super::literals::given;
use crate::catalog::{Argument, Blocking, Form, argument};
use crate::project::{FileId, Inference, Type};

const CONNECT: &str = "sqlite3.connect";
const ANY_THREAD: &[Argument] = &[argument("check_same_thread", 4, "False")];
const SHARED: &str =
    "another task may use the same connection meanwhile, in the midst of this transaction";

/// How a call of `name` blocks where its file opens every connection for all threads, or, if it opens none, the project.
pub(super) fn unpinned(
    inference: &Inference<'_>,
    file: FileId,
    name: &str,
    mut blocking: Blocking,
) -> Blocking {
    if !name.starts_with("sqlite3.") || !matches!(blocking.form, Form::Pinned(_)) {
        return blocking;
    }
    let elsewhere = || inference.project.files().map(|(other, _)| other);
    let any_thread = opened(inference, file).or_else(|| {
        let found = elsewhere().filter_map(|other| opened(inference, other));
        found.reduce(|all, one| all && one)
    });
    if any_thread == Some(true) {
        let returns = inference.project.catalog.row(name);
        // A cursor reads on.
        blocking.form = match returns {
            Some(row) if !row.returns.is_empty() => Form::Live,
            _ => Form::Call,
        };
        blocking.caution = Some(crate::catalog::Caution {
            why: SHARED,
            always: false,
        });
    }
    blocking
}

/// Whether all connections that a file opens are for all threads; nothing when it opens none.
fn opened(inference: &Inference<'_>, file: FileId) -> Option<bool> {
    let facts = inference.project.facts(file)?;
    let calls = facts.calls.iter().filter(|call| {
        inference
            .value(file, call.callee)
            .present()
            .any(|callee| matches!(callee, Type::External(name) if name.as_str() == CONNECT))
    });
    calls
        .map(|call| given(facts, call, ANY_THREAD))
        .reduce(|all, one| all && one)
}
