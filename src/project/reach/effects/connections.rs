//! Connections of `sqlite3`: which thread may use them, and whether there is anything to wait for.

use super::literals::given;
use crate::catalog::{Argument, Blocking, Caution, Form, argument};
use crate::project::reach::updates;
use crate::project::{FileId, FunctionRef, Inference, Type};
use crate::semantic::{Call, FileFacts};

const DRIVER: &str = "sqlite3.";
const CONNECT: &str = "sqlite3.connect";
const ANY_THREAD: &[Argument] = &[argument("check_same_thread", 4, "False")];
const MEMORY: &[Argument] = &[argument("database", 0, "\":memory:\"")];
const SHARED: &str =
    "another task may use the same connection meanwhile, in the midst of this transaction";

/// Whether what a call is bound to is the connection of its thread, whoever made the object that it is called on.
pub(in crate::project::reach) fn is_of_connection(name: &str) -> bool {
    name.starts_with("django.")
}

/// Whether a call of `name` works on a database that is no file.
pub(super) fn is_in_memory(inference: &Inference<'_>, file: FileId, name: &str) -> bool {
    name.starts_with(DRIVER) && all_opened(inference, file, MEMORY)
}

/// How a call of `name` in a function blocks, where its connection may be one for all threads.
pub(super) fn unpinned(
    inference: &Inference<'_>,
    function: FunctionRef,
    name: &str,
    mut blocking: Blocking,
) -> Blocking {
    if !name.starts_with(DRIVER)
        || !matches!(blocking.form, Form::Pinned(_))
        || !all_opened(inference, function.file, ANY_THREAD)
    {
        return blocking;
    }
    let row = inference.project.catalog.row(name);
    // A cursor reads on.
    blocking.form = match row {
        Some(row) if !row.returns.is_empty() => Form::Live,
        _ => Form::Call,
    };
    blocking.caution = (!updates::is_locked(inference, function)).then_some(Caution {
        why: SHARED,
        always: false,
    });
    blocking
}

/// Whether one of the arguments is given wherever the file opens a connection, or, if it opens none, the project.
fn all_opened(inference: &Inference<'_>, file: FileId, arguments: &[Argument]) -> bool {
    all_made(inference, file, &[CONNECT], |facts, call| {
        given(facts, call, arguments)
    })
}

/// Whether something holds of every call of one of the functions in the file, or, if it has none, in the project.
pub(super) fn all_made(
    inference: &Inference<'_>,
    file: FileId,
    makers: &[&str],
    holds: impl Fn(&FileFacts, &Call) -> bool,
) -> bool {
    let in_file = |file: FileId| {
        let facts = inference.project.facts(file)?;
        let calls = facts.calls.iter().filter(|call| {
            let callee = inference.value(file, call.callee);
            let mut callees = callee.present();
            callees.any(
                |callee| matches!(callee, Type::External(name) if makers.contains(&name.as_str())),
            )
        });
        calls
            .map(|call| holds(facts, call))
            .reduce(|all, one| all && one)
    };
    let elsewhere = || {
        let files = inference.project.files();
        let found = files.filter_map(|(other, _)| in_file(other));
        found.reduce(|all, one| all && one)
    };
    in_file(file).or_else(elsewhere) == Some(true)
}
