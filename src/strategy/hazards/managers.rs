//! What is held or changed while the block of a `with` statement runs, where the await would stand.

use super::locks::{LOCKS, PROCESS_SETTERS, holds_lock, looks_like_lock};
use super::*;
use crate::semantic::{FileFacts, Function};

/// Calls to follow from a context manager of the project to what it takes or changes.
const DEPTH: usize = 6;

/// Context managers that change something for the whole process while they are open.
const PROCESS_WIDE: &[&str] = &[
    "contextlib.redirect_stdout",
    "contextlib.redirect_stderr",
    "contextlib.chdir",
    "warnings.catch_warnings",
    "unittest.mock.patch",
    "unittest.mock.patch.object",
    "unittest.mock.patch.dict",
    "unittest.mock.patch.multiple",
];

/// Context managers inside which nobody else may use what they opened: a file that they lock, or a transaction that every
/// user of the same connection or thread takes part in.
const EXCLUSIVE: &[&str] = &[
    "dbm.dumb.open",
    "dbm.gnu.open",
    "dbm.ndbm.open",
    "dbm.open",
    "dbm.sqlite3.open",
    "django.db.transaction.atomic",
    "lmdb.Environment.begin",
    "peewee.Database.atomic",
    "peewee.Database.connection_context",
    "peewee.Database.manual_commit",
    "peewee.Database.transaction",
    "pony.orm.core.db_session",
    "pony.orm.db_session",
    "shelve.open",
    "sqlite3.Connection",
];

/// What other tasks would meet inside the block.
enum Held {
    Lock(String),
    /// Something that nobody else may use meanwhile.
    Exclusive(String),
    /// Something that the whole process sees.
    Process(String),
}

/// What a `with` statement's item is, and, of a call, what is called.
fn managers(pass: &Pass<'_>, finding: &Finding, range: TextRange) -> Types {
    let function = pass.project.function(finding.function);
    let inference = pass.inference;
    let Some(site) = function
        .sites
        .iter()
        .find(|site| site.kind == SiteKind::With && site.range == range)
    else {
        return Types::unknown();
    };
    let mut types = inference.value(pass.file, site.value);
    if let Value::Call(call) = pass.facts.value(site.value) {
        types.add(inference.value(pass.file, pass.facts.call(*call).callee));
    }
    types
}

pub(super) fn check_manager(
    pass: &Pass<'_>,
    finding: &Finding,
    manager: &Expr,
) -> Result<(), Unfixable> {
    let types = managers(pass, finding, manager.range());
    let text = pass.source.slice(manager.range());
    let line = pass.source.line(manager.start());
    if let Some(mode) = crate::region::thread_mode(pass, manager) {
        return Err(Unfixable::new(
            Reason::ProcessWideState,
            format!(
                "`{mode}` (line {line}) is a mode of this thread: the worker thread would not have it, and other tasks would run in it"
            ),
        ));
    }
    let unknown = !types
        .present()
        .any(|member| matches!(member, Type::Instance(..)));
    let inference = pass.inference;
    let held = held_by(&types)
        .or_else(|| {
            types
                .present()
                .find_map(|member| held_by_own(inference, member, DEPTH, &mut Vec::new()))
        })
        .or_else(|| mocked(pass, manager));
    match held {
        // What moves to another connection takes its transaction along.
        Some(Held::Exclusive(opened))
            if opened.starts_with("sqlite3.") && finding.leaf.name.starts_with("sqlite3.") =>
        {
            Ok(())
        }
        Some(Held::Exclusive(opened)) => Err(Unfixable::new(
            Reason::HoldsLock,
            format!(
                "an await inside `{text}` ({opened}, line {line}) would let other tasks meet what it has locked, or enter its transaction"
            ),
        )),
        Some(Held::Lock(lock)) => Err(holds_lock(text, Some(&lock), line)),
        // A plain `with` on a lock can only be a lock of threads.
        _ if unknown && looks_like_lock(manager) => Err(holds_lock(text, None, line)),
        Some(Held::Process(process)) => Err(Unfixable::new(
            Reason::ProcessWideState,
            format!(
                "`{process}` (line {line}) changes the whole process until its block ends, and other tasks would run inside it"
            ),
        )),
        None => Ok(()),
    }
}

/// By the names of the library that makes the manager.
fn held_by(types: &Types) -> Option<Held> {
    let named = |names: &[&str]| {
        types.present().find_map(|member| match member {
            Type::Instance(name, _) | Type::External(name) | Type::ExternalMethod(name, _) => {
                names.contains(&name.as_str()).then(|| name.to_string())
            }
            _ => None,
        })
    };
    named(EXCLUSIVE)
        .map(Held::Exclusive)
        .or_else(|| named(LOCKS).map(Held::Lock))
        .or_else(|| named(PROCESS_WIDE).map(Held::Process))
}

/// By what a manager of the project does before its block runs: a generator up to its `yield`, a class in `__enter__`.
fn held_by_own(
    inference: &Inference<'_>,
    manager: &Type,
    depth: usize,
    seen: &mut Vec<FunctionRef>,
) -> Option<Held> {
    match manager {
        Type::ContextManager(function) => held_in(inference, *function, true, depth, seen),
        Type::Object(class) => {
            let enter = inference.attribute(class.file, manager, &Name::new("__enter__"));
            enter.present().find_map(|member| match member {
                Type::Method(function, _) => held_in(inference, *function, false, depth, seen),
                _ => None,
            })
        }
        _ => None,
    }
}

/// `inside` says that the block runs inside the function, with whatever its `with` statements hold.
fn held_in(
    inference: &Inference<'_>,
    function: FunctionRef,
    inside: bool,
    depth: usize,
    seen: &mut Vec<FunctionRef>,
) -> Option<Held> {
    let project = inference.project;
    let facts = project.facts(function.file)?;
    if seen.contains(&function) || !inside && releases(facts, project.function(function)) {
        return None;
    }
    seen.push(function);
    project.function(function).sites.iter().find_map(|site| {
        let types = || inference.value(function.file, site.value);
        match site.kind {
            SiteKind::With if inside => held_by(&types()).or_else(|| {
                let types = types();
                let depth = depth.checked_sub(1)?;
                types
                    .present()
                    .find_map(|member| held_by_own(inference, member, depth, seen))
            }),
            SiteKind::Call => {
                let Value::Call(id) = facts.value(site.value) else {
                    return None;
                };
                let callee = facts.call(*id).callee;
                if let Value::Attribute(receiver, name) = facts.value(callee)
                    && name.as_str() == "acquire"
                    && let Some(Held::Lock(lock)) =
                        held_by(&inference.value(function.file, *receiver))
                {
                    return Some(Held::Lock(lock));
                }
                let callee = inference.value(function.file, callee);
                callee.present().find_map(|member| match member {
                    Type::External(name) => PROCESS_SETTERS
                        .iter()
                        .any(|(module, setter)| {
                            name.strip_prefix(module)
                                .and_then(|rest| rest.strip_prefix('.'))
                                == Some(setter)
                        })
                        .then(|| Held::Process(name.to_string())),
                    Type::Function(called) | Type::Method(called, _) if depth > 0 => {
                        held_in(inference, *called, false, depth - 1, seen)
                    }
                    _ => None,
                })
            }
            _ => None,
        }
    })
}

/// Whether a function gives back itself what it takes: `lock.release()`.
fn releases(facts: &FileFacts, function: &Function) -> bool {
    function.sites.iter().any(|site| {
        matches!(facts.value(site.value), Value::Call(id)
            if matches!(facts.value(facts.call(*id).callee), Value::Attribute(_, name)
                if name.as_str() == "release"))
    })
}

/// `patch` of a mock by its usual names, wherever it was imported from.
fn mocked(pass: &Pass<'_>, manager: &Expr) -> Option<Held> {
    let Expr::Call(call) = manager else {
        return None;
    };
    let callee = pass.source.slice(call.func.range());
    matches!(
        callee.strip_prefix("mock.").unwrap_or(callee),
        "patch" | "patch.object" | "patch.dict"
    )
    .then(|| Held::Process(callee.to_owned()))
}
