//! Connections of `sqlite3`: which thread may use them, and whether there is anything to wait for; engines of SQLAlchemy,
//! whose database in memory is another one in each thread.

use super::literals::given;
use crate::catalog::{Argument, Blocking, Caution, Form, MAIN_THREAD, OWN_LOOP, Whose, argument};
use crate::project::reach::updates;
use crate::project::{FileId, FunctionRef, Inference, Resolved, Type};
use crate::semantic::{Call, FileFacts, ScopeId, Value, ValueId};

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

/// Whether a call stays where it is, whatever it is called on: it works on an engine that outlives it, or only the main
/// thread may do it.
pub(in crate::project::reach) fn stays_whole(blocking: &Blocking) -> bool {
    matches!(
        blocking.form,
        Form::Pinned(KEPT_ENGINE | MAIN_THREAD | OWN_LOOP)
    )
}

/// Whether any thread may use the objects of a class that a file makes: connections opened without `check_same_thread`.
pub(super) fn is_for_all(inference: &Inference<'_>, file: FileId, class: &str) -> bool {
    class.starts_with(DRIVER) && all_opened(inference, file, ANY_THREAD)
}

/// Whether a call of `name` works on a database that is no file.
pub(super) fn is_in_memory(inference: &Inference<'_>, file: FileId, name: &str) -> bool {
    name.starts_with(DRIVER) && all_opened(inference, file, MEMORY)
}

/// Engines of SQLAlchemy for SQLite without a file have a connection, and so a database, for each thread.
const ENGINE: &str = "the in-memory database of the engine is another one in each thread";
/// The same of an engine that outlives the call, whatever is made of it there.
const KEPT_ENGINE: &str = "in each thread, the in-memory database of the engine is another one";
const MAKER: &str = "create_engine";

/// Values between a connection and its engine.
const STEPS: usize = 16;

/// Arguments that say which connections an engine has.
const POOLS: &[&str] = &["creator", "pool", "poolclass"];

/// How a call of `name` on `object` in a function blocks, where its connection may be one for all threads, or another one
/// in each.
pub(super) fn by_thread(
    inference: &Inference<'_>,
    function: FunctionRef,
    name: &str,
    object: Option<ValueId>,
    mut blocking: Blocking,
) -> Blocking {
    if !name.starts_with("sqlalchemy.") {
        return unpinned(inference, function, name, blocking);
    }
    if !matches!(blocking.form, Form::Pinned(_)) {
        let facts = inference.project.ready(function.file);
        let engine = object.and_then(|object| engine_of(facts, object));
        let (in_memory, is_kept) = match engine {
            Some((engine, is_kept)) => (is_in_memory_engine(facts, engine), is_kept),
            None => (
                has_memory_engine(inference, function.file),
                name.starts_with("sqlalchemy.orm."),
            ),
        };
        if in_memory {
            blocking.form = Form::Pinned(if is_kept { KEPT_ENGINE } else { ENGINE });
        }
    }
    blocking
}

/// The call that makes the engine of an object, where the file says it, and whether the module keeps it: `Session(engine)`,
/// `engine.begin()`.
fn engine_of(facts: &FileFacts, object: ValueId) -> Option<(&Call, bool)> {
    let mut value = object;
    let mut is_kept = false;
    for _ in 0..STEPS {
        value = match facts.value(value) {
            Value::Call(id) => {
                let call = facts.call(*id);
                if makes_engine(facts, call) {
                    return Some((call, is_kept));
                }
                let bind = call
                    .keywords
                    .iter()
                    .find(|(name, _)| name.as_str() == "bind");
                let given = bind
                    .map(|(_, value)| *value)
                    .or(call.positional.first().copied());
                match (facts.value(call.callee), given) {
                    (Value::Attribute(base, _), _)
                        if !matches!(facts.value(*base), Value::Module(_)) =>
                    {
                        *base
                    }
                    (Value::Name { .. }, None) => call.callee,
                    (_, given) => given?,
                }
            }
            Value::Name { scope, name } => {
                is_kept = true;
                match &**facts.scope(*scope).bindings.get(name)? {
                    [only] => *only,
                    _ => return None,
                }
            }
            Value::Attribute(base, _)
            | Value::Enter(base)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => *base,
            _ => return None,
        };
    }
    None
}

/// Whether the file, or if it makes no engine one that it imports, makes an engine for SQLite in memory.
fn has_memory_engine(inference: &Inference<'_>, file: FileId) -> bool {
    let project = inference.project;
    let facts = project.ready(file);
    if let Some(found) = makes_memory_engine(facts) {
        return found;
    }
    let mut imported = facts
        .scope(ScopeId::MODULE)
        .bindings
        .values()
        .flatten()
        .filter_map(|value| match facts.value(*value) {
            Value::Member(member) => match project.resolve_module(file, &member.module) {
                Resolved::Ready(other) => Some(other),
                Resolved::Wanted(_) | Resolved::External => None,
            },
            _ => None,
        });
    imported.any(|other| makes_memory_engine(project.ready(other)) == Some(true))
}

/// Whether one of the engines that a file makes is for SQLite in memory; `None` if it makes none.
fn makes_memory_engine(facts: &FileFacts) -> Option<bool> {
    let engines = facts.calls.iter().filter(|call| makes_engine(facts, call));
    engines
        .map(|call| is_in_memory_engine(facts, call))
        .reduce(|one, other| one || other)
}

fn makes_engine(facts: &FileFacts, call: &Call) -> bool {
    match facts.value(call.callee) {
        Value::Member(member) => member.name.as_str() == MAKER,
        Value::Attribute(_, name) | Value::Name { name, .. } => name.as_str() == MAKER,
        _ => false,
    }
}

/// `create_engine("sqlite://")`, with a connection for each thread.
fn is_in_memory_engine(facts: &FileFacts, call: &Call) -> bool {
    let is_pooled = call
        .keywords
        .iter()
        .any(|(name, _)| POOLS.contains(&name.as_str()));
    let url = call
        .keywords
        .iter()
        .find(|(name, _)| name.as_str() == "url");
    let url = call
        .positional
        .first()
        .copied()
        .or(url.map(|(_, url)| *url));
    !call.starred && !is_pooled && url.is_some_and(|url| is_memory_url(facts, url))
}

/// `"sqlite://"`, `"sqlite:///:memory:"`, or a name of the module that is always such a text.
fn is_memory_url(facts: &FileFacts, url: ValueId) -> bool {
    match facts.value(url) {
        Value::Str(Some(text)) => text.strip_prefix("sqlite").is_some_and(|rest| {
            let path = rest.split_once("://").map(|(_, path)| path);
            path.is_some_and(|path| {
                matches!(path, "" | "/")
                    || path.contains(":memory:")
                    || path.contains("mode=memory") && !path.contains("cache=shared")
            })
        }),
        Value::Name { scope, name } => {
            let bound = facts.scope(*scope).bindings.get(name);
            bound.is_some_and(|values| {
                values.iter().all(|value| {
                    matches!(facts.value(*value), Value::Str(_)) && is_memory_url(facts, *value)
                })
            })
        }
        _ => false,
    }
}

/// How a call of `name` in a function blocks, where its connection may be one for all threads.
fn unpinned(
    inference: &Inference<'_>,
    function: FunctionRef,
    name: &str,
    mut blocking: Blocking,
) -> Blocking {
    if !matches!(blocking.form, Form::Pinned(_)) || !is_for_all(inference, function.file, name) {
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
        whose: Whose::Shared,
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
