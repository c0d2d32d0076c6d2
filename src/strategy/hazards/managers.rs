//! What is held or changed while the block of a `with` statement runs, where the await would stand.

use super::locks::{LOCKS, holds_lock, looks_like_lock, sets_process};
use super::*;
use crate::region::THREAD_MODES;
use crate::semantic::{Guard, Special};

/// Calls to follow from a context manager of the project to what it takes or changes.
const DEPTH: usize = 6;

/// Context managers that change something for the whole process while they are open.
const PROCESS_WIDE: &[&str] = &[
    "contextlib.redirect_stdout",
    "contextlib.redirect_stderr",
    "contextlib.chdir",
    "dask.config.set",
    "matplotlib.pyplot.rc_context",
    "matplotlib.pyplot.xkcd",
    "matplotlib.rc_context",
    "matplotlib.style.context",
    "mpmath.workdps",
    "mpmath.workprec",
    "pandas.option_context",
    "polars.Config",
    "seaborn.axes_style",
    "seaborn.color_palette",
    "seaborn.plotting_context",
    "threadpoolctl.threadpool_limits",
    "warnings.catch_warnings",
    "xarray.set_options",
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

/// Calls after which the thread that makes them computes in another way.
pub(super) const MODE_SETTERS: &[&str] = &[
    "numpy.seterr",
    "torch.cuda.set_device",
    "torch.set_default_device",
    "torch.set_grad_enabled",
];

/// What other tasks would meet inside the block.
enum Held {
    Lock(String),
    /// Something that nobody else may use meanwhile.
    Exclusive(String),
    /// Something that the whole process sees.
    Process(String),
    /// How its own thread computes.
    Mode(String),
}

/// Where in a function of the project the code stands that is judged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// At the `yield` of a context manager that is written as a generator.
    Generator,
    /// At the call that a decorator puts the function into.
    Wrapper,
    /// Behind it: the function has returned.
    Nothing,
}

/// What a `with` statement's item is, and, of a call, what is called.
fn managers(pass: &Pass<'_>, manager: &Expr) -> Types {
    let value = pass.value_of(manager);
    let mut types = pass.types_of_value(value);
    if let Value::Call(call) = pass.facts.value(value) {
        types.add(pass.types_of_value(pass.facts.call(*call).callee));
    }
    types
}

/// Checks an item of a `with` statement, or of an `async with` one.
pub(super) fn check_manager(
    pass: &Pass<'_>,
    finding: &Finding,
    manager: &Expr,
    is_async: bool,
    of: Of,
) -> Result<(), Unfixable> {
    let types = managers(pass, manager);
    let text = pass.source.slice(manager.range());
    let line = pass.source.line(manager.start());
    let inference = pass.inference;
    let own = || {
        types
            .present()
            .find_map(|member| held_by_own(inference, member, DEPTH, &mut Vec::new()))
    };
    let held = if is_async {
        own()
    } else {
        let mode = crate::region::thread_mode(pass, manager).map(Held::Mode);
        mode.or_else(|| held_by(&types))
            .or_else(own)
            .or_else(|| mocked(pass, manager))
    };
    let unknown = !types
        .present()
        .any(|member| matches!(member, Type::Instance(..)));
    match held.filter(|held| held.counts(of)) {
        // What moves to another connection takes its transaction along.
        Some(Held::Exclusive(opened))
            if opened.starts_with("sqlite3.") && finding.leaf.name.starts_with("sqlite3.") =>
        {
            Ok(())
        }
        Some(held @ (Held::Lock(_) | Held::Exclusive(_))) => Err(held.refusal(text, line)),
        // A plain `with` on a lock can only be a lock of threads.
        _ if unknown && !is_async && looks_like_lock(manager) => Err(holds_lock(text, None, line)),
        Some(held) => Err(held.refusal(text, line)),
        None => Ok(()),
    }
}

/// Checks what the decorators of a coroutine hold while it runs.
pub(super) fn check_decorators(
    pass: &Pass<'_>,
    finding: &Finding,
    function: &ast::StmtFunctionDef,
    of: Of,
) -> Result<(), Unfixable> {
    let inference = pass.inference;
    for decorator in &function.decorator_list {
        let expr = &decorator.expression;
        let held = mocked(pass, expr).or_else(|| {
            // `@locked()` of a function that makes asynchronous context managers.
            pass.types_of(expr).present().find_map(|member| {
                matches!(member, Type::ContextManager(manager) if pass.project.function(*manager).is_async)
                    .then(|| held_by_own(inference, member, DEPTH, &mut Vec::new()))
                    .flatten()
            })
        });
        if let Some(held) = held.filter(|held| held.counts(of)) {
            let text = pass.source.slice(expr.range());
            return Err(held.refusal(text, pass.source.line(expr.start())));
        }
    }
    for wrapper in inference.replacements(finding.function) {
        let definition = pass.project.function(wrapper);
        if !definition.is_async {
            continue;
        }
        let held = held_in(inference, wrapper, Inside::Wrapper, DEPTH, &mut Vec::new());
        if let Some(held) = held.filter(|held| held.counts(of)) {
            let line = usize::try_from(definition.line).unwrap_or_default();
            let mut unfixable = held.refusal(&definition.name, line);
            unfixable.message = format!(
                "in what a decorator puts around `{}`, {}",
                function.name, unfixable.message
            );
            return Err(unfixable);
        }
    }
    Ok(())
}

impl Held {
    /// Whether it matters in the code of `of`.
    fn counts(&self, of: Of) -> bool {
        of == Of::Itself || !matches!(self, Held::Process(name) if name.contains("patch"))
    }

    fn refusal(self, text: &str, line: usize) -> Unfixable {
        match self {
            Held::Lock(lock) => holds_lock(text, Some(&lock), line),
            Held::Exclusive(opened) => Unfixable::new(
                Reason::HoldsLock,
                format!(
                    "an await inside `{text}` ({opened}, line {line}) would let other tasks meet what it has locked, or enter its transaction"
                ),
            ),
            Held::Process(process) => Unfixable::new(
                Reason::ProcessWideState,
                format!(
                    "`{process}` (line {line}) changes the whole process until its block ends, and other tasks would run inside it"
                ),
            ),
            Held::Mode(mode) => Unfixable::new(
                Reason::ProcessWideState,
                format!(
                    "`{mode}` (line {line}) is a mode of this thread: the worker thread would not have it, and other tasks would run in it"
                ),
            ),
        }
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

/// By what a manager of the project does before its block runs: a generator up to its `yield`, a class where it is entered.
fn held_by_own(
    inference: &Inference<'_>,
    manager: &Type,
    depth: usize,
    seen: &mut Vec<FunctionRef>,
) -> Option<Held> {
    match manager {
        Type::ContextManager(function) => {
            held_in(inference, *function, Inside::Generator, depth, seen)
        }
        Type::Object(class) => ["__enter__", "__aenter__"].into_iter().find_map(|method| {
            let enter = inference.attribute(class.file, manager, &Name::new_static(method));
            enter.present().find_map(|member| match member {
                Type::Method(function, _) => {
                    held_in(inference, *function, Inside::Nothing, depth, seen)
                }
                _ => None,
            })
        }),
        _ => None,
    }
}

fn held_in(
    inference: &Inference<'_>,
    function: FunctionRef,
    inside: Inside,
    depth: usize,
    seen: &mut Vec<FunctionRef>,
) -> Option<Held> {
    let project = inference.project;
    let facts = project.facts(function.file)?;
    let definition = project.function(function);
    if seen.contains(&function)
        || inside == Inside::Nothing
            && (releases(project, function) || locks_file(inference, function) == Some(false))
    {
        return None;
    }
    seen.push(function);
    definition.sites.iter().find_map(|site| {
        let types = || inference.value(function.file, site.value);
        let is_around = match inside {
            Inside::Generator => definition.guards.contains(&Guard::Manager(site.value)),
            Inside::Wrapper => true,
            Inside::Nothing => false,
        };
        match site.kind {
            SiteKind::With | SiteKind::AsyncWith if is_around => {
                let mut types = types();
                if let Value::Call(call) = facts.value(site.value) {
                    types.add(inference.value(function.file, facts.call(*call).callee));
                }
                let known = (site.kind == SiteKind::With)
                    .then(|| held_by(&types).or_else(|| mode_in(&types)))
                    .flatten();
                known.or_else(|| {
                    let depth = depth.checked_sub(1)?;
                    types
                        .present()
                        .find_map(|member| held_by_own(inference, member, depth, seen))
                })
            }
            // `os.environ[name] = value`
            SiteKind::Operator(Special::SetItem) => types().present().find_map(|member| {
                matches!(member, Type::External(name) | Type::Instance(name, _)
                    if matches!(name.as_str(), "os.environ" | "os._Environ"))
                .then(|| Held::Process("os.environ".to_owned()))
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
                    // A helper that sets it back changes nothing for what comes after it.
                    Type::External(name)
                        if sets_process(name).is_some()
                            && (inside != Inside::Nothing
                                || process_set_by(inference, function).is_some()) =>
                    {
                        Some(Held::Process(name.to_string()))
                    }
                    Type::External(name) if MODE_SETTERS.contains(&name.as_str()) => {
                        Some(Held::Mode(name.to_string()))
                    }
                    Type::External(name)
                        if file_lock(inference, function, facts.call(*id)) == Some(true) =>
                    {
                        Some(Held::Lock(name.to_string()))
                    }
                    Type::Function(called) | Type::Method(called, _)
                        if depth > 0 && !project.function(*called).is_generator =>
                    {
                        held_in(inference, *called, Inside::Nothing, depth - 1, seen)
                    }
                    _ => None,
                })
            }
            _ => None,
        }
    })
}

fn mode_in(types: &Types) -> Option<Held> {
    types.present().find_map(|member| match member {
        Type::External(name) if THREAD_MODES.contains(&name.as_str()) => {
            Some(Held::Mode(name.to_string()))
        }
        _ => None,
    })
}

/// What a plain helper changes once for the whole process, and does not set back itself.
pub(super) fn process_set_by(
    inference: &Inference<'_>,
    function: FunctionRef,
) -> Option<&'static str> {
    let mut set = calls(inference.project, function).filter_map(|call| {
        let callee = inference.value(function.file, call.callee);
        callee.present().find_map(|member| match member {
            Type::External(name) => sets_process(name),
            _ => None,
        })
    });
    match (set.next(), set.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Whether a function gives back itself what it takes: `lock.release()`.
fn releases(project: &Project, function: FunctionRef) -> bool {
    let facts = project.ready(function.file);
    calls(project, function).any(|call| {
        matches!(facts.value(call.callee), Value::Attribute(_, name) if name.as_str() == "release")
    })
}

/// Whether a function leaves a file locked, or unlocked, that it may have waited for; `None` if it does neither.
pub(super) fn locks_file(inference: &Inference<'_>, function: FunctionRef) -> Option<bool> {
    calls(inference.project, function)
        .filter_map(|call| file_lock(inference, function, call))
        .last()
}

/// Whether a call waits until it has locked a file, or unlocks one.
fn file_lock(inference: &Inference<'_>, function: FunctionRef, call: &Call) -> Option<bool> {
    let is_named = |value: ValueId, names: &[&str]| {
        inference
            .value(function.file, value)
            .present()
            .any(|member| matches!(member, Type::External(name) if names.contains(&name.as_str())))
    };
    let operation = *call.positional.get(1)?;
    if !is_named(call.callee, &["fcntl.flock", "fcntl.lockf"]) {
        return None;
    }
    if is_named(operation, &["fcntl.LOCK_UN"]) {
        return Some(false);
    }
    is_named(operation, &["fcntl.LOCK_EX", "fcntl.LOCK_SH"]).then_some(true)
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
