//! Locks that are held, and process-wide state that is changed, by calls around the await.

use super::managers::{locks_file, process_set_by};
use super::*;

/// Locks of threads and processes: while one is held, another task that wants it stops the whole loop.
pub(crate) const LOCKS: &[&str] = &[
    "threading.Lock",
    "threading.RLock",
    "threading.Condition",
    "threading.Semaphore",
    "threading.BoundedSemaphore",
    "multiprocessing.Lock",
    "multiprocessing.RLock",
    "multiprocessing.Condition",
    "multiprocessing.Semaphore",
    "multiprocessing.BoundedSemaphore",
    "multiprocessing.synchronize.Lock",
    "multiprocessing.synchronize.RLock",
    "multiprocessing.synchronize.Condition",
    "multiprocessing.synchronize.Semaphore",
    "filelock.FileLock",
    "filelock.SoftFileLock",
    "filelock.BaseFileLock",
    "portalocker.Lock",
    "fasteners.InterProcessLock",
    "redis.lock.Lock",
];

/// Functions that return in a second process as well.
const FORKS: &[(&str, &str)] = &[("os", "fork"), ("os", "forkpty"), ("pty", "fork")];

/// What a function changes for the whole process, until it or another one is called again.
pub(super) fn sets_process(name: &str) -> Option<&'static str> {
    Some(match name {
        "os.chdir" | "os.fchdir" => "os.chdir",
        "os.umask" => "os.umask",
        "os.putenv" | "os.unsetenv" => "os.environ",
        "locale.setlocale" => "locale.setlocale",
        "socket.setdefaulttimeout" => "socket.setdefaulttimeout",
        "logging.disable" => "logging.disable",
        "signal.alarm" | "signal.setitimer" => "signal.setitimer",
        _ => return None,
    })
}

/// Calls that set an option of the process which is often put back: what the option is called.
fn sets_option(name: &str) -> Option<&'static str> {
    Some(match name {
        "gc.disable" | "gc.enable" => "gc.disable",
        "numpy.set_printoptions" => "numpy.set_printoptions",
        "pandas.reset_option" | "pandas.set_option" => "pandas.set_option",
        "signal.signal" => "signal.signal",
        "sys.setrecursionlimit" => "sys.setrecursionlimit",
        _ => return None,
    })
}

/// Locks of event loops: who waits for one lets other tasks run.
pub(super) const ASYNC_LOCKS: &[&str] = &[
    "asyncio.Lock",
    "asyncio.Condition",
    "anyio.Lock",
    "anyio.Condition",
    "trio.Lock",
    "trio.Condition",
    "trio.StrictFIFOLock",
];

/// Whether a lock of the event loop is held around the finding: what is checked under it stays true.
pub(crate) fn is_under_async_lock(pass: &Pass<'_>, place: &Place<'_>) -> bool {
    place.enclosing().any(|(node, below)| {
        let AnyNodeRef::StmtWith(with) = node else {
            return false;
        };
        with.is_async
            && with
                .body
                .first()
                .is_some_and(|first| first.start() <= below.start())
            && with
                .items
                .iter()
                .any(|item| is_async_lock(pass, &item.context_expr))
    })
}

pub(crate) fn is_async_lock(pass: &Pass<'_>, expr: &Expr) -> bool {
    let types = pass.types_of(expr);
    let is_lock = types.present().any(
        |member| matches!(member, Type::Instance(name, _) if ASYNC_LOCKS.contains(&name.as_str())),
    );
    let is_unknown = !types
        .present()
        .any(|member| matches!(member, Type::Instance(..)));
    let semaphore = pass
        .source
        .slice(expr.range())
        .to_ascii_lowercase()
        .contains("semaphore");
    is_lock || is_unknown && looks_like_lock(expr) && !semaphore
}

/// What is taken before the call and given back after it, but not in a `finally`: a cancellation of the new await would come
/// between, which nothing did so far.
pub(super) fn unreleased(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function()?;
    let mut taken: Vec<(&Expr, &str)> = Vec::new();
    let mut given: Vec<(&Expr, &str, TextRange)> = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        let awaited = match expr {
            Expr::Await(awaited) => &*awaited.value,
            other => other,
        };
        if let Expr::Call(call) = awaited
            && let Expr::Attribute(method) = &*call.func
        {
            let back = match method.attr.as_str() {
                "acquire" if expr.is_await_expr() => "release",
                "get" if expr.is_await_expr() => "task_done",
                "release" | "task_done" if call.start() >= place.range.end() => {
                    given.push((&method.value, method.attr.as_str(), call.range()));
                    return;
                }
                _ => return,
            };
            if expr.end() <= place.start() && is_of_loop(pass, &method.value) {
                taken.push((&method.value, back));
            }
        }
    });
    let in_finally = |range: TextRange| {
        place.enclosing().any(|(node, _)| {
            matches!(node, AnyNodeRef::StmtTry(statement)
                if statement.finalbody.iter().any(|stmt| stmt.range().contains_range(range)))
        })
    };
    let text = |expr: &Expr| pass.source.slice(expr.range());
    taken.iter().find_map(|(object, back)| {
        let same = given
            .iter()
            .filter(|(other, method, _)| method == back && text(other) == text(object));
        let ranges: Vec<TextRange> = same.map(|(_, _, range)| *range).collect();
        (!ranges.is_empty() && !ranges.iter().any(|range| in_finally(*range))).then(|| {
            format!(
                "a cancellation of the new await would leave out `{}.{back}()`, which is in no `finally`",
                text(object)
            )
        })
    })
}

/// Whether an expression is a lock, a semaphore or a queue of the event loop, by its class.
pub(super) fn is_of_loop(pass: &Pass<'_>, expr: &Expr) -> bool {
    pass.types_of(expr).present().any(|member| {
        matches!(member, Type::Instance(name, _) if matches!(
            name.as_str(),
            "asyncio.Lock"
                | "asyncio.Semaphore"
                | "asyncio.BoundedSemaphore"
                | "asyncio.Condition"
                | "asyncio.Queue"
                | "asyncio.LifoQueue"
                | "asyncio.PriorityQueue"
                | "anyio.Lock"
                | "anyio.Semaphore"
                | "trio.Lock"
                | "trio.Semaphore"
        ))
    })
}

pub(super) fn holds_lock(text: &str, class: Option<&str>, line: usize) -> Unfixable {
    let class = class.map_or_else(String::new, |class| format!("{class}, "));
    Unfixable::new(
        Reason::HoldsLock,
        format!(
            "an await inside `{text}` ({class}line {line}) would let another task stop the whole loop on that lock"
        ),
    )
}

/// Whether the last name of an expression says that it is a lock.
pub(super) fn looks_like_lock(expr: &Expr) -> bool {
    let name = match expr {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        Expr::Subscript(subscript) => return looks_like_lock(&subscript.value),
        // `lock.write()`, `rw_lock.reader_lock()`, `get_lock(key)`.
        Expr::Call(call) => {
            let receiver = match &*call.func {
                Expr::Attribute(attribute) => looks_like_lock(&attribute.value),
                _ => false,
            };
            return receiver || looks_like_lock(&call.func);
        }
        _ => return false,
    };
    let name = name.to_ascii_lowercase();
    ["lock", "mutex", "semaphore"].iter().any(|word| {
        name == *word
            || name.ends_with(&format!("_{word}"))
            || name.ends_with(&format!("{word}s"))
            || name == format!("r{word}")
            || name.starts_with("get_") && name.contains(word)
    })
}

/// `lock.acquire()` before and `lock.release()` after, in a `finally` around the finding.
pub(super) fn check_release(
    pass: &Pass<'_>,
    statement: &ast::StmtTry,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    if statement
        .finalbody
        .first()
        .is_some_and(|first| first.start() <= place.start())
    {
        return Ok(());
    }
    for stmt in &statement.finalbody {
        if let Some(receiver) = method_receiver(stmt, "release")
            && is_lock(pass, receiver)
            && !is_of_loop(pass, receiver)
            && !is_awaited(pass, place, receiver)
        {
            return Err(holds_lock(
                pass.source.slice(receiver.range()),
                None,
                pass.source.line(statement.start()),
            ));
        }
    }
    Ok(())
}

/// Whether the function of a place awaits that it gets a lock, which no lock of threads lets it do.
fn is_awaited(pass: &Pass<'_>, place: &Place<'_>, lock: &Expr) -> bool {
    let mut awaited = false;
    scan::each_expr(
        place.function().map_or(&[], |function| &*function.body),
        false,
        |expr| {
            awaited |= matches!(expr, Expr::Await(waits)
                if matches!(&*waits.value, Expr::Call(call)
                    if matches!(&*call.func, Expr::Attribute(method)
                        if method.attr.as_str() == "acquire"
                            && pass.source.slice(&*method.value) == pass.source.slice(lock))));
        },
    );
    awaited
}

pub(super) fn method_receiver<'a>(stmt: &'a Stmt, method: &str) -> Option<&'a Expr> {
    let Stmt::Expr(statement) = stmt else {
        return None;
    };
    let Expr::Call(call) = &*statement.value else {
        return None;
    };
    let Expr::Attribute(attribute) = &*call.func else {
        return None;
    };
    (attribute.attr.as_str() == method).then_some(&*attribute.value)
}

pub(super) fn is_lock(pass: &Pass<'_>, receiver: &Expr) -> bool {
    if looks_like_lock(receiver) {
        return true;
    }
    pass.types_of(receiver)
        .present()
        .any(|member| matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str())))
}

/// An `acquire()` earlier in the function whose `release()` comes later, in helpers of the file as well.
pub(super) fn check_acquired(pass: &Pass<'_>, place: &Place<'_>) -> Result<(), Unfixable> {
    let Some(function) = place.function() else {
        return Ok(());
    };
    let mut calls = LockCalls {
        pass,
        within: None,
        acquired: Vec::new(),
        released: Vec::new(),
    };
    // Few files take locks by hand.
    if pass.source.mentions("acquire") {
        calls.visit_body(&function.body);
    }
    for (receiver, range) in &calls.acquired {
        let text = pass.source.slice(receiver.range());
        let released = calls.released.iter().any(|(other, at)| {
            at.start() > place.start() && pass.source.slice(other.range()) == text
        });
        if range.end() <= place.start() && released && is_lock(pass, receiver) {
            return Err(holds_lock(text, None, pass.source.line(range.start())));
        }
    }
    match locked_file(pass, function, place) {
        Some(lock) => Err(holds_lock(
            pass.source.slice(lock.range()),
            None,
            pass.source.line(lock.start()),
        )),
        None => Ok(()),
    }
}

struct LockCalls<'s, 'p> {
    pass: &'s Pass<'p>,
    /// The call of the coroutine whose helper is looked through.
    within: Option<TextRange>,
    acquired: Vec<(&'p Expr, TextRange)>,
    released: Vec<(&'p Expr, TextRange)>,
}

impl<'p> LockCalls<'_, 'p> {
    /// `self.enter()`, which takes a lock, with `self.leave()`, which gives it back.
    fn through(&mut self, call: &ast::ExprCall) {
        let types = self.pass.types_of(&call.func);
        let helper = types.present().find_map(|callee| match callee {
            Type::Function(helper) | Type::Method(helper, _) => Some(*helper),
            _ => None,
        });
        let Some(helper) = helper.filter(|helper| helper.file == self.pass.file) else {
            return;
        };
        if !runs_at_once(self.pass, helper) {
            return;
        }
        let definition = self.pass.project.function(helper);
        if let Some(body) = scan::function_at(self.pass.source.body(), definition.range) {
            self.within = Some(call.range());
            let known = (self.acquired.len(), self.released.len());
            self.visit_body(&body.body);
            self.within = None;
            // What it gives back itself it holds no longer.
            if self.acquired.len() > known.0 && self.released.len() > known.1 {
                self.acquired.truncate(known.0);
                self.released.truncate(known.1);
            }
        }
    }
}

impl<'p> Visitor<'p> for LockCalls<'_, 'p> {
    fn visit_expr(&mut self, expr: &'p Expr) {
        if let Expr::Call(call) = expr {
            let range = self.within.unwrap_or(call.range());
            match &*call.func {
                Expr::Attribute(attribute) if attribute.attr.as_str() == "acquire" => {
                    self.acquired.push((&attribute.value, range));
                }
                Expr::Attribute(attribute) if attribute.attr.as_str() == "release" => {
                    self.released.push((&attribute.value, range));
                }
                _ if self.within.is_none() => self.through(call),
                _ => {}
            }
        }
        // `await lock.acquire()` is a lock of the loop.
        if !expr.is_await_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}

/// A call that locks a file for this process and waits for others, and that is still in force at the place.
fn locked_file<'p>(
    pass: &Pass<'p>,
    function: &'p ast::StmtFunctionDef,
    place: &Place<'_>,
) -> Option<&'p Expr> {
    let mut held = None;
    scan::each_expr(&function.body, false, |expr| {
        if expr.end() > place.start() {
            return;
        }
        match lock_operation(pass, expr) {
            Some(true) => held = Some(expr),
            Some(false) => held = None,
            None => {}
        }
    });
    let held = held?;
    // The end of a `with open(...)` gives it back.
    let mut closed = false;
    scan::each_stmt(&function.body, |stmt| {
        closed |= stmt.is_with_stmt()
            && stmt.range().contains_range(held.range())
            && !stmt.range().contains(place.start());
    });
    (!closed).then_some(held)
}

/// Whether a call leaves a file locked that it may have waited for, itself or as a helper, or unlocks it.
fn lock_operation(pass: &Pass<'_>, expr: &Expr) -> Option<bool> {
    let Expr::Call(call) = expr else {
        return None;
    };
    if let Some(name) = pass.callee(call)
        && matches!(name.as_str(), "fcntl.flock" | "fcntl.lockf")
    {
        let operation = pass.source.slice(call.arguments.args.get(1)?.range());
        if operation.contains("LOCK_UN") {
            return Some(false);
        }
        return (!operation.contains("LOCK_NB")).then_some(true);
    }
    pass.types_of(&call.func)
        .present()
        .find_map(|callee| match callee {
            Type::Function(helper) | Type::Method(helper, _) if runs_at_once(pass, *helper) => {
                locks_file(pass.inference, *helper)
            }
            _ => None,
        })
}

/// Whether calling a function runs it.
fn runs_at_once(pass: &Pass<'_>, function: FunctionRef) -> bool {
    let definition = pass.project.function(function);
    !definition.is_async && !definition.is_generator
}

/// A lock on a file that what moves opens and keeps no name of: it is given up when the function there ends.
pub(super) fn given_up(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function()?;
    let mut locked = None;
    let mut unlocked = false;
    let mut closed = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        if !place.range.contains_range(expr.range()) {
            return;
        }
        let name = pass.callee(call);
        if pass.source.slice(call.range()).contains("LOCK_UN") {
            unlocked = true;
        } else if matches!(
            name.as_deref(),
            Some("fcntl.flock" | "fcntl.lockf" | "portalocker.lock")
        ) {
            locked = call.arguments.args.first();
        } else if let Expr::Attribute(method) = &*call.func
            && method.attr.as_str() == "close"
        {
            closed.push(&*method.value);
        }
    });
    let Expr::Name(file) = locked? else {
        return None;
    };
    let is_it = |expr: &Expr| scan::is_spelled(expr, &file.id);
    let mut opened = false;
    scan::each_stmt(&function.body, |stmt| {
        if !place.range.contains_range(stmt.range()) {
            return;
        }
        match stmt {
            Stmt::Assign(assign) => opened |= assign.targets.iter().any(is_it),
            Stmt::With(with) => closed.extend(with.items.iter().map(|item| &item.context_expr)),
            _ => {}
        }
    });
    let closed = unlocked || closed.into_iter().any(is_it);
    (opened && !closed).then(|| {
        format!(
            "the lock on `{}` is given up when the function that runs in the thread ends",
            file.id
        )
    })
}

/// Something process-wide is set before and set back after.
pub(super) fn check_process(pass: &Pass<'_>, place: &Place<'_>) -> Result<(), Unfixable> {
    let Some(function) = place.function() else {
        return Ok(());
    };
    let mut setters = SetterCalls {
        pass,
        calls: Vec::new(),
        options: Vec::new(),
        forks: Vec::new(),
    };
    setters.visit_body(&function.body);
    let forked = setters
        .forks
        .iter()
        .find(|(_, range)| range.end() <= place.start());
    if let Some((name, range)) = forked {
        return Err(Unfixable::new(
            Reason::ProcessWideState,
            format!(
                "after `{name}` (line {}) this may be the child, where an await would run the event loop a second time",
                pass.source.line(range.start())
            ),
        ));
    }
    for (name, range) in &setters.calls {
        let later = setters
            .calls
            .iter()
            .any(|(other, at)| other == name && at.start() >= place.range.end());
        if range.end() <= place.start() && later {
            return Err(Unfixable::new(
                Reason::ProcessWideState,
                format!(
                    "`{name}` (line {}) changes the whole process until it is set back, and other tasks would run in between",
                    pass.source.line(range.start())
                ),
            ));
        }
    }
    for (name, of, range) in &setters.options {
        // Where the task waits already, others run with it set.
        let waits_until = |end: TextSize| {
            let mut waits = false;
            scan::each_expr(&function.body, false, |expr| {
                waits |= expr.is_await_expr() && range.end() < expr.start() && expr.end() < end;
            });
            waits
        };
        let mut others = setters.options.iter();
        let is_put_back = others.any(|(other, its, at)| {
            other == name
                && its == of
                && at.start() >= place.range.end()
                && !waits_until(at.start())
        });
        if range.end() <= place.start() && is_put_back {
            return Err(Unfixable::new(
                Reason::ProcessWideState,
                format!(
                    "`{name}` (line {}) changes the whole process until it is put back, and other tasks would run in between",
                    pass.source.line(range.start())
                ),
            ));
        }
    }
    Ok(())
}

struct SetterCalls<'s, 'p> {
    pass: &'s Pass<'p>,
    calls: Vec<(String, TextRange)>,
    /// Options with what they are options of.
    options: Vec<(&'static str, &'p str, TextRange)>,
    forks: Vec<(String, TextRange)>,
}

impl SetterCalls<'_, '_> {
    /// `os.environ[...]`, set or deleted; `sys.stdout`, or what another module keeps for all.
    fn environment(&mut self, target: &Expr) {
        if let Expr::Attribute(attribute) = target
            && is_module(self.pass, &attribute.value)
            && let Some(path) = scan::dotted(target)
        {
            self.calls.push((path, target.range()));
        }
        if let Expr::Subscript(subscript) = target
            && is_environment(&subscript.value)
        {
            self.calls.push(("os.environ".to_owned(), target.range()));
        }
    }
}

/// Whether a name stands for an imported module.
pub(super) fn is_module(pass: &Pass<'_>, expr: &Expr) -> bool {
    matches!(expr, Expr::Name(name) if pass.facts.scopes.iter().any(|scope| {
        scope.bindings.get(&name.id).is_some_and(|values| {
            values
                .iter()
                .any(|value| matches!(pass.facts.value(*value), Value::Module(_)))
        })
    }))
}

fn is_environment(expr: &Expr) -> bool {
    match expr {
        Expr::Attribute(attribute) => {
            attribute.attr.as_str() == "environ"
                && matches!(&*attribute.value, Expr::Name(module) if module.id.as_str() == "os")
        }
        Expr::Name(name) => name.id.as_str() == "environ",
        _ => false,
    }
}

impl<'a> Visitor<'a> for SetterCalls<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Assign(assign) => assign.targets.iter().for_each(|it| self.environment(it)),
            Stmt::Delete(delete) => delete.targets.iter().for_each(|it| self.environment(it)),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr
            && let Expr::Attribute(attribute) = &*call.func
        {
            // Of a logger, or of one of its handlers.
            if attribute.attr.as_str() == "setLevel" {
                let of = self.pass.source.slice(attribute.value.range());
                self.options.push(("setLevel", of, call.range()));
            }
            if is_environment(&attribute.value)
                && matches!(attribute.attr.as_str(), "clear" | "pop" | "update")
            {
                self.calls.push(("os.environ".to_owned(), call.range()));
            }
            if let Expr::Name(module) = &*attribute.value
                && FORKS.contains(&(module.id.as_str(), attribute.attr.as_str()))
            {
                let name = format!("{}.{}", module.id, attribute.attr);
                self.forks.push((name, call.range()));
            }
        }
        if let Expr::Call(call) = expr {
            for callee in self.pass.types_of(&call.func).present() {
                if let Type::External(name) = callee
                    && let Some(option) = sets_option(name)
                {
                    let signal = call.arguments.args.first();
                    let signal = signal.filter(|_| option == "signal.signal");
                    let of = signal.map_or("", |signal| self.pass.source.slice(signal.range()));
                    self.options.push((option, of, call.range()));
                }
                let set = match callee {
                    Type::External(name) => sets_process(name),
                    Type::Function(helper) | Type::Method(helper, _)
                        if runs_at_once(self.pass, *helper) =>
                    {
                        process_set_by(self.pass.inference, *helper)
                    }
                    _ => None,
                };
                if let Some(set) = set {
                    self.calls.push((set.to_owned(), call.range()));
                }
            }
            if scan::dotted(&call.func).is_some_and(|name| {
                matches!(
                    name.as_str(),
                    "sys.path.append" | "sys.path.insert" | "sys.path.pop" | "sys.path.remove"
                )
            }) {
                self.calls.push(("sys.path".to_owned(), call.range()));
            }
        }
        visitor::walk_expr(self, expr);
    }
}
