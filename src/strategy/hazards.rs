//! What a new suspension point would break: every rewrite adds one, and other tasks run while it waits.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::Draft;
use super::place::Place;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::project::{Inference, Type, Types};
use crate::semantic::{SiteKind, Value};
use crate::transform::{Pass, Runtime};

/// Locks of threads and processes: while one is held, another task that wants it stops the whole loop.
const LOCKS: &[&str] = &[
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
];

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
    "os.chdir",
];

/// Functions that change the process until they are called again.
const PROCESS_SETTERS: &[(&str, &str)] = &[
    ("os", "chdir"),
    ("os", "umask"),
    ("locale", "setlocale"),
    ("socket", "setdefaulttimeout"),
];

/// Checks everything around a finding; adds to `cautions` what a reader should see.
pub(super) fn check(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    // A held lock or a changed process says more than anything that follows from them.
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtWith(with) if !with.is_async => {
                let body = with
                    .body
                    .first()
                    .is_some_and(|first| first.start() <= below.start());
                for item in &with.items {
                    if body || item.end() <= place.start() {
                        check_manager(pass, finding, &item.context_expr)?;
                    }
                }
            }
            AnyNodeRef::StmtTry(statement) => check_release(pass, finding, statement, place)?,
            _ => {}
        }
    }
    check_acquired(pass, finding, place)?;
    check_process(pass, place)?;
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtTry(statement) => {
                check_try(pass, finding, statement, place, cautions)?;
            }
            AnyNodeRef::StmtFor(statement) if !statement.is_async => {
                let body = statement
                    .body
                    .first()
                    .is_some_and(|first| first.start() <= below.start());
                if body {
                    check_iteration(pass, finding, &statement.iter, &statement.body, cautions)?;
                }
            }
            AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
            | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
            | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => {
                for generator in generators.iter().filter(|generator| !generator.is_async) {
                    if !generator.iter.range().contains_range(place.range) {
                        check_iteration(pass, finding, &generator.iter, &[], cautions)?;
                    }
                }
            }
            AnyNodeRef::StmtIf(statement) => check_then_act(pass, finding, statement, place)?,
            _ => {}
        }
    }
    check_read_modify_write(pass, finding, place)?;
    check_arguments(pass, finding, place, cautions);
    if !finding.mutates.is_empty() {
        cautions.push(format!(
            "`{}` assigns {} from the worker thread",
            finding.callee,
            finding
                .mutates
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ")
        ));
    }
    if finding.sets_context {
        cautions.push(format!(
            "`{}` sets a context variable, which the coroutine would no longer see",
            finding.callee
        ));
    }
    if finding.doubtful {
        cautions.push(format!(
            "whether `{}` is what runs in the end is not certain",
            finding.leaf.name
        ));
    }
    if let Some(call) = &finding.unknown_call {
        cautions.push(format!(
            "`{call}` would run in the worker thread, and what it touches is not known"
        ));
    }
    Ok(())
}

/// What a `with` statement's item is, and, of a call, what is called.
fn managers(pass: &Pass<'_>, finding: &Finding, range: TextRange) -> Types {
    let function = pass.project.function(finding.function);
    let inference = Inference::new(pass.project);
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

fn check_manager(pass: &Pass<'_>, finding: &Finding, manager: &Expr) -> Result<(), Unfixable> {
    let types = managers(pass, finding, manager.range());
    let text = pass.source.slice(manager.range());
    let line = pass.source.line(manager.start());
    let named = |names: &[&str]| {
        types.present().find_map(|member| match member {
            Type::Instance(name, _) | Type::External(name) => {
                names.contains(&name.as_str()).then(|| name.to_string())
            }
            _ => None,
        })
    };
    if let Some(lock) = named(LOCKS) {
        return Err(holds_lock(text, Some(&lock), line));
    }
    // A plain `with` on a lock can only be a lock of threads.
    // A manager of the project may hold one while its block runs.
    let held = types.present().find_map(|member| match member {
        Type::ContextManager(function) => lock_of(pass, *function),
        _ => None,
    });
    if let Some(lock) = held {
        return Err(holds_lock(text, Some(&lock), line));
    }
    let unknown = !types
        .present()
        .any(|member| matches!(member, Type::Instance(..)));
    if unknown && looks_like_lock(manager) {
        return Err(holds_lock(text, None, line));
    }
    let callee = match manager {
        Expr::Call(call) => pass.source.slice(call.func.range()),
        _ => "",
    };
    let process = named(PROCESS_WIDE).or_else(|| {
        matches!(
            callee,
            "patch"
                | "patch.object"
                | "patch.dict"
                | "mock.patch"
                | "mock.patch.object"
                | "mock.patch.dict"
        )
        .then(|| callee.to_owned())
    });
    if let Some(process) = process {
        return Err(Unfixable::new(
            Reason::ProcessWideState,
            format!(
                "`{process}` (line {line}) changes the whole process until its block ends, and other tasks would run inside it"
            ),
        ));
    }
    Ok(())
}

/// The lock that a context manager of the project takes, by its class.
fn lock_of(pass: &Pass<'_>, function: crate::project::FunctionRef) -> Option<String> {
    let inference = Inference::new(pass.project);
    let facts = pass.project.facts(function.file)?;
    pass.project
        .function(function)
        .sites
        .iter()
        .find_map(|site| {
            let types = match site.kind {
                SiteKind::With => inference.value(function.file, site.value),
                // `self._lock.acquire()`
                SiteKind::Call => match facts.value(site.value) {
                    Value::Call(id) => match facts.value(facts.call(*id).callee) {
                        Value::Attribute(receiver, name) if name.as_str() == "acquire" => {
                            inference.value(function.file, *receiver)
                        }
                        _ => return None,
                    },
                    _ => return None,
                },
                _ => return None,
            };
            types.present().find_map(|member| match member {
                Type::Instance(name, _) if LOCKS.contains(&name.as_str()) => Some(name.to_string()),
                _ => None,
            })
        })
}

fn holds_lock(text: &str, class: Option<&str>, line: usize) -> Unfixable {
    let class = class.map_or_else(String::new, |class| format!("{class}, "));
    Unfixable::new(
        Reason::HoldsLock,
        format!(
            "an await inside `{text}` ({class}line {line}) would let another task stop the whole loop on that lock"
        ),
    )
}

/// Whether the last name of an expression says that it is a lock.
fn looks_like_lock(expr: &Expr) -> bool {
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
fn check_release(
    pass: &Pass<'_>,
    finding: &Finding,
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
            && is_lock(pass, finding, receiver)
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

fn method_receiver<'a>(stmt: &'a Stmt, method: &str) -> Option<&'a Expr> {
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

fn is_lock(pass: &Pass<'_>, finding: &Finding, receiver: &Expr) -> bool {
    if looks_like_lock(receiver) {
        return true;
    }
    let function = pass.project.function(finding.function);
    let inference = Inference::new(pass.project);
    function.sites.iter().any(|site| {
        if site.kind != SiteKind::Read || !site.range.contains_range(receiver.range()) {
            return false;
        }
        let Value::Attribute(base, _) = pass.facts.value(site.value) else {
            return false;
        };
        site.range.start() == receiver.start()
            && inference.value(pass.file, *base).present().any(|member| {
                matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str()))
            })
    })
}

/// An `acquire()` earlier in the same block whose `release()` comes later.
fn check_acquired(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Result<(), Unfixable> {
    let Some(function) = place.function() else {
        return Ok(());
    };
    let mut calls = LockCalls::default();
    calls.visit_body(&function.body);
    for (receiver, range) in &calls.acquired {
        let text = pass.source.slice(receiver.range());
        let released = calls.released.iter().any(|(other, at)| {
            at.start() > place.start() && pass.source.slice(other.range()) == text
        });
        if range.end() <= place.start() && released && is_lock(pass, finding, receiver) {
            return Err(holds_lock(text, None, pass.source.line(range.start())));
        }
    }
    Ok(())
}

#[derive(Default)]
struct LockCalls<'a> {
    acquired: Vec<(&'a Expr, TextRange)>,
    released: Vec<(&'a Expr, TextRange)>,
}

impl<'a> Visitor<'a> for LockCalls<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr
            && let Expr::Attribute(attribute) = &*call.func
        {
            match attribute.attr.as_str() {
                "acquire" => self.acquired.push((&attribute.value, call.range())),
                "release" => self.released.push((&attribute.value, call.range())),
                _ => {}
            }
        }
        // `await lock.acquire()` is a lock of the loop.
        if !expr.is_await_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}

/// Handlers that would catch the cancellation which the new await can raise, or the end of an iterator.
fn check_try(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtTry,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    let in_body = statement
        .body
        .last()
        .is_some_and(|last| place.start() < last.end());
    if !in_body {
        let in_finally = statement
            .finalbody
            .first()
            .is_some_and(|first| first.start() <= place.start());
        let other_runtime = pass
            .settings
            .runtime
            .is_some_and(|runtime| runtime != Runtime::Asyncio)
            || imports(pass, "trio")
            || imports(pass, "anyio");
        if in_finally && other_runtime {
            cautions.push(
                "an await in `finally` raises at once when the surrounding scope has been cancelled"
                    .to_owned(),
            );
        }
        return Ok(());
    }
    for handler in &statement.handlers {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let text = handler
            .type_
            .as_ref()
            .map_or("", |class| pass.source.slice(class.range()));
        // Library calls that block do not end iterators; a helper may.
        if text.contains("StopIteration") && finding.helper.is_some() {
            return Err(Unfixable::new(
                Reason::StopIteration,
                "the handler waits for a `StopIteration`, which cannot cross a future",
            ));
        }
        let catches_all = handler.type_.is_none() || text.contains("BaseException");
        if catches_all && !reraises(&handler.body) && !already_awaits(&statement.body, place) {
            cautions.push(format!(
                "the `except` on line {} would also catch a cancellation of the new await",
                pass.source.line(handler.start())
            ));
        }
    }
    Ok(())
}

fn imports(pass: &Pass<'_>, module: &str) -> bool {
    pass.facts.scopes.iter().any(|scope| {
        scope.bindings.values().flatten().any(|value| {
            let name = match pass.facts.value(*value) {
                Value::Module(name) => name,
                Value::Member(member) => &member.module,
                _ => return false,
            };
            name.split('.').next() == Some(module)
        })
    })
}

fn reraises(body: &[Stmt]) -> bool {
    matches!(body.last(), Some(Stmt::Raise(statement)) if statement.exc.is_none())
}

/// Whether a block suspends anyway, so that nothing new can happen there.
fn already_awaits(body: &[Stmt], place: &Place<'_>) -> bool {
    let mut finder = AwaitFinder {
        found: false,
        except: place.range,
    };
    finder.visit_body(body);
    finder.found
}

struct AwaitFinder {
    found: bool,
    except: TextRange,
}

impl<'a> Visitor<'a> for AwaitFinder {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::For(ast::StmtFor { is_async: true, .. })
            | Stmt::With(ast::StmtWith { is_async: true, .. }) => self.found = true,
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if expr.is_await_expr() && !expr.range().contains_range(self.except) {
            self.found = true;
        }
        if !expr.is_lambda_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}

/// The loop around the finding goes over something that other tasks can reach and change.
fn check_iteration(
    pass: &Pass<'_>,
    finding: &Finding,
    iterable: &Expr,
    body: &[Stmt],
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    let (container, is_view) = match iterable {
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(attribute)
                if matches!(attribute.attr.as_str(), "items" | "values" | "keys")
                    && call.arguments.is_empty() =>
            {
                (&*attribute.value, true)
            }
            Expr::Name(name)
                if matches!(name.id.as_str(), "enumerate" | "reversed" | "zip")
                    && !call.arguments.args.is_empty() =>
            {
                (&call.arguments.args[0], false)
            }
            _ => return Ok(()),
        },
        other => (other, false),
    };
    let Some(name) = shared_name(pass, finding, container) else {
        return Ok(());
    };
    if !body.is_empty() && block_awaits(body) {
        return Ok(());
    }
    if !is_mutated(pass, finding, &name) {
        return Ok(());
    }
    let text = pass.source.slice(container.range());
    let _ = is_view;
    let _ = &cautions;
    Err(Unfixable::new(
        Reason::SharedIteration,
        format!("the loop goes over `{text}`, which other tasks can change during the await"),
    ))
}

/// Refuses loops in statements that move: they would go over shared containers from another thread.
pub(super) fn check_loops_inside(
    pass: &Pass<'_>,
    finding: &Finding,
    statements: &[Stmt],
) -> Result<(), Unfixable> {
    struct Loops<'v> {
        found: Vec<&'v Expr>,
    }
    impl<'v> Visitor<'v> for Loops<'v> {
        fn visit_stmt(&mut self, stmt: &'v Stmt) {
            if let Stmt::For(statement) = stmt {
                self.found.push(&statement.iter);
            }
            visitor::walk_stmt(self, stmt);
        }

        fn visit_comprehension(&mut self, comprehension: &'v ast::Comprehension) {
            self.found.push(&comprehension.iter);
            visitor::walk_comprehension(self, comprehension);
        }
    }
    let mut loops = Loops { found: Vec::new() };
    loops.visit_body(statements);
    for iterable in loops.found {
        check_iteration(pass, finding, iterable, &[], &mut Vec::new())?;
    }
    Ok(())
}

fn block_awaits(body: &[Stmt]) -> bool {
    let mut finder = AwaitFinder {
        found: false,
        except: TextRange::default(),
    };
    finder.visit_body(body);
    finder.found
}

/// The attribute or module-level name that an expression reads, when it outlives the call.
fn shared_name(pass: &Pass<'_>, finding: &Finding, expr: &Expr) -> Option<Name> {
    match expr {
        Expr::Attribute(attribute) => match &*attribute.value {
            Expr::Name(_) | Expr::Attribute(_) => Some(attribute.attr.id.clone()),
            _ => None,
        },
        Expr::Name(name) => {
            let function = pass.project.function(finding.function);
            let local = pass
                .facts
                .scope(function.scope)
                .bindings
                .contains_key(&name.id);
            let global = pass
                .facts
                .scope(crate::semantic::ScopeId::MODULE)
                .bindings
                .contains_key(&name.id);
            (!local && global).then(|| name.id.clone())
        }
        _ => None,
    }
}

/// Whether any function of the file changes the container called `name` in place.
fn is_mutated(pass: &Pass<'_>, finding: &Finding, name: &Name) -> bool {
    let own = pass.project.function(finding.function).range;
    let mut finder = MutationFinder {
        name,
        found: false,
        depth: 0,
        own,
    };
    finder.visit_body(pass.source.body());
    finder.found
}

struct MutationFinder<'n> {
    name: &'n Name,
    found: bool,
    depth: usize,
    own: TextRange,
}

impl MutationFinder<'_> {
    fn is_container(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Attribute(attribute) => attribute.attr.id == *self.name,
            Expr::Name(name) => name.id == *self.name,
            _ => false,
        }
    }
}

impl<'a> Visitor<'a> for MutationFinder<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        // What the constructor puts in is there before anyone iterates.
        if let Stmt::FunctionDef(function) = stmt {
            if matches!(function.name.as_str(), "__init__" | "__post_init__") {
                return;
            }
            let _ = self.own;
            self.depth += 1;
            visitor::walk_stmt(self, stmt);
            self.depth -= 1;
            return;
        }
        if self.depth > 0 {
            let targets: &[Expr] = match stmt {
                Stmt::Assign(assign) => &assign.targets,
                Stmt::AugAssign(assign) => std::slice::from_ref(&*assign.target),
                Stmt::Delete(delete) => &delete.targets,
                _ => &[],
            };
            for target in targets {
                if let Expr::Subscript(subscript) = target
                    && self.is_container(&subscript.value)
                {
                    self.found = true;
                }
                if matches!(stmt, Stmt::AugAssign(_)) && self.is_container(target) {
                    self.found = true;
                }
            }
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.depth > 0
            && let Expr::Call(call) = expr
            && let Expr::Attribute(attribute) = &*call.func
            && self.is_container(&attribute.value)
            && crate::semantic::MUTATORS.contains(&attribute.attr.as_str())
        {
            self.found = true;
        }
        visitor::walk_expr(self, expr);
    }
}

/// `if self._x is None: self._x = <blocking>`: while this task waits, another one makes the same check.
fn check_then_act(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtIf,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    if statement.test.range().contains_range(place.range) {
        return Ok(());
    }
    let mut checked = SharedReads {
        pass,
        finding,
        names: Vec::new(),
    };
    checked.visit_expr(&statement.test);
    if checked.names.is_empty() || block_awaits_before(statement, place) {
        return Ok(());
    }
    let mut written = SharedWrites {
        pass,
        finding,
        after: place.start(),
        names: Vec::new(),
    };
    written.visit_body(&statement.body);
    for clause in &statement.elif_else_clauses {
        written.visit_body(&clause.body);
    }
    let Some(name) = checked
        .names
        .iter()
        .find(|name| written.names.contains(name))
    else {
        return Ok(());
    };
    Err(Unfixable::new(
        Reason::CheckThenAct,
        format!(
            "`{name}` is checked on line {} and assigned after the call: while this task waits, another can make the same check",
            pass.source.line(statement.start())
        ),
    ))
}

fn block_awaits_before(statement: &ast::StmtIf, place: &Place<'_>) -> bool {
    statement
        .body
        .iter()
        .take_while(|stmt| stmt.end() <= place.start())
        .any(|stmt| block_awaits(std::slice::from_ref(stmt)))
}

/// Shared names that an expression reads.
struct SharedReads<'a, 'p> {
    pass: &'a Pass<'p>,
    finding: &'a Finding,
    names: Vec<Name>,
}

impl<'v> Visitor<'v> for SharedReads<'_, '_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        if let Some(name) = shared_name(self.pass, self.finding, expr) {
            self.names.push(name);
        }
        if let Expr::Call(call) = expr {
            // `hasattr(self, "_x")`, `getattr(self, "_x", None)`.
            if let Expr::Name(function) = &*call.func
                && matches!(function.id.as_str(), "hasattr" | "getattr")
                && let Some(Expr::StringLiteral(text)) = call.arguments.args.get(1)
            {
                self.names.push(Name::new(text.value.to_str()));
            }
        }
        visitor::walk_expr(self, expr);
    }
}

/// Shared names that statements assign, from the finding on.
struct SharedWrites<'a, 'p> {
    pass: &'a Pass<'p>,
    finding: &'a Finding,
    after: ruff_text_size::TextSize,
    names: Vec<Name>,
}

impl<'v> Visitor<'v> for SharedWrites<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        let targets: &[Expr] = match stmt {
            Stmt::Assign(assign) if assign.end() > self.after => &assign.targets,
            Stmt::AnnAssign(assign) if assign.end() > self.after => {
                std::slice::from_ref(&*assign.target)
            }
            Stmt::AugAssign(assign) if assign.end() > self.after => {
                std::slice::from_ref(&*assign.target)
            }
            _ => &[],
        };
        for target in targets {
            let target = match target {
                Expr::Subscript(subscript) => &*subscript.value,
                other => other,
            };
            match target {
                Expr::Name(name) => {
                    let function = self.pass.project.function(self.finding.function);
                    if function.assigned_shared.contains(&name.id)
                        || shared_name(self.pass, self.finding, target).is_some()
                    {
                        self.names.push(name.id.clone());
                    }
                }
                other => self
                    .names
                    .extend(shared_name(self.pass, self.finding, other)),
            }
        }
        visitor::walk_stmt(self, stmt);
    }
}

/// Something process-wide is set before and set back after.
fn check_process(pass: &Pass<'_>, place: &Place<'_>) -> Result<(), Unfixable> {
    let Some(function) = place.function() else {
        return Ok(());
    };
    let mut setters = SetterCalls::default();
    setters.visit_body(&function.body);
    for (name, range) in &setters.calls {
        let later = setters
            .calls
            .iter()
            .any(|(other, at)| other == name && at.start() >= place.range.end());
        if range.end() <= place.start() && later {
            return Err(Unfixable::new(
                Reason::ProcessWideState,
                format!(
                    "`{name}` (line {}) changes the whole process until it is called again, and other tasks would run in between",
                    pass.source.line(range.start())
                ),
            ));
        }
    }
    Ok(())
}

#[derive(Default)]
struct SetterCalls {
    calls: Vec<(String, TextRange)>,
}

impl<'a> Visitor<'a> for SetterCalls {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr
            && let Expr::Attribute(attribute) = &*call.func
            && let Expr::Name(module) = &*attribute.value
            && PROCESS_SETTERS.iter().any(|(known, name)| {
                module.id.as_str() == *known && attribute.attr.as_str() == *name
            })
        {
            self.calls
                .push((format!("{}.{}", module.id, attribute.attr), call.range()));
        }
        visitor::walk_expr(self, expr);
    }
}

/// `self.x = self.x + <blocking>`: the old value is read before the wait and the new one written after it.
fn check_read_modify_write(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    let Some(statement @ AnyNodeRef::StmtAssign(assign)) = place.statement() else {
        return Ok(());
    };
    // Taken apart by `split_augmented`.
    if updated(pass, finding, statement, place).is_some() {
        return Ok(());
    }
    let mut reads = SharedReads {
        pass,
        finding,
        names: Vec::new(),
    };
    reads.visit_expr(&assign.value);
    for target in &assign.targets {
        let container = match target {
            Expr::Subscript(subscript) => &*subscript.value,
            other => other,
        };
        if let Some(name) = shared_name(pass, finding, container)
            && let Some(line) = guarded_before(pass, finding, place, &name)
        {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!(
                    "`{name}` is checked on line {line} and assigned after the call: while this task waits, another can make the same check"
                ),
            ));
        }
    }
    for target in &assign.targets {
        let container = match target {
            Expr::Subscript(subscript) => &*subscript.value,
            other => other,
        };
        // `self.x = self.x.method(...)` blocks in the method: the receiver is what it works on, not an old value.
        if let Some(name) = shared_name(pass, finding, container)
            && reads.names.contains(&name)
            && reads_before(pass, finding, &assign.value, &name, place)
        {
            return Err(Unfixable::new(
                Reason::CheckThenAct,
                format!("`{name}` is read before the call and assigned after it in one statement"),
            ));
        }
    }
    Ok(())
}

/// The line of an `if` before the statement, in its own block, that leaves when a check of the name fails.
fn guarded_before(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    name: &Name,
) -> Option<usize> {
    fn block_of<'a>(body: &'a [Stmt], range: TextRange) -> Option<&'a [Stmt]> {
        let stmt = body
            .iter()
            .find(|stmt| stmt.range().contains_range(range))?;
        crate::region::blocks(stmt)
            .into_iter()
            .find_map(|block| block_of(block, range))
            .or(Some(body))
    }
    let block = block_of(&place.function()?.body, place.range)?;
    let before: Vec<&Stmt> = block
        .iter()
        .take_while(|stmt| stmt.end() <= place.start())
        .collect();
    before.iter().enumerate().find_map(|(position, stmt)| {
        let Stmt::If(statement) = stmt else {
            return None;
        };
        let leaves = matches!(
            statement.body.last(),
            Some(Stmt::Raise(_) | Stmt::Return(_) | Stmt::Continue(_) | Stmt::Break(_))
        );
        let mut reads = SharedReads {
            pass,
            finding,
            names: Vec::new(),
        };
        reads.visit_expr(&statement.test);
        // An await in between has let other tasks in already.
        let suspended = before[position + 1..]
            .iter()
            .any(|stmt| block_awaits(std::slice::from_ref(*stmt)));
        (leaves && !suspended && reads.names.contains(name))
            .then(|| pass.source.line(statement.start()))
    })
}

/// Whether `name` is read in `value` outside the call itself, to the left of it.
fn reads_before(
    pass: &Pass<'_>,
    finding: &Finding,
    value: &Expr,
    name: &Name,
    place: &Place<'_>,
) -> bool {
    struct Before<'a, 'p> {
        reads: SharedReads<'a, 'p>,
        place: TextRange,
        found: bool,
        name: &'a Name,
    }
    impl<'v> Visitor<'v> for Before<'_, '_> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            if expr.range() == self.place {
                return;
            }
            if expr.end() <= self.place.start()
                && shared_name(self.reads.pass, self.reads.finding, expr).as_ref()
                    == Some(self.name)
            {
                self.found = true;
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut before = Before {
        reads: SharedReads {
            pass,
            finding,
            names: Vec::new(),
        },
        place: place.range,
        found: false,
        name,
    };
    before.visit_expr(value);
    before.found
}

/// Functions among the arguments run in the worker thread.
fn check_arguments(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) {
    let Some(call) = place.call else {
        return;
    };
    let function = pass.project.function(finding.function);
    let is_callback = |argument: &Expr| match argument {
        Expr::Lambda(_) => true,
        Expr::Name(name) => pass
            .facts
            .scope(function.scope)
            .bindings
            .get(&name.id)
            .is_some_and(|values| {
                values
                    .iter()
                    .any(|value| matches!(pass.facts.value(*value), Value::Function(_)))
            }),
        _ => false,
    };
    // `key=` and `default=` are called with plain data and give plain data.
    let callback = call
        .arguments
        .args
        .iter()
        .any(|argument| is_callback(argument))
        || call.arguments.keywords.iter().any(|keyword| {
            is_callback(&keyword.value)
                && !matches!(
                    keyword.arg.as_ref().map(|name| name.as_str()),
                    Some("key" | "default" | "default_factory")
                )
        });
    if callback && !place.consumes(pass) {
        cautions.push("a function among the arguments will run in the worker thread".to_owned());
    }
}

/// What a lambda cannot contain.
pub(super) fn check_lambda(pass: &Pass<'_>, place: &Place<'_>) -> Result<(), Unfixable> {
    let (range, position) = place.with_tail();
    let _ = position;
    let mut finder = FrameFinder { found: None };
    if let AnyNodeRef::ExprCall(call) = place.node() {
        visitor::walk_expr(&mut finder, &call.func);
        finder.visit_expr(&call.func);
        finder.visit_arguments(&call.arguments);
    }
    let _ = (pass, range);
    match finder.found {
        Some(what) => Err(Unfixable::new(
            Reason::FrameDependent,
            format!("{what} would mean something else inside a lambda"),
        )),
        None => Ok(()),
    }
}

struct FrameFinder {
    found: Option<&'static str>,
}

impl<'a> Visitor<'a> for FrameFinder {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Await(_) => self.found = Some("an await"),
            Expr::Yield(_) | Expr::YieldFrom(_) => self.found = Some("a yield"),
            Expr::Named(_) => self.found = Some("an assignment expression"),
            Expr::Call(call) if call.arguments.is_empty() => {
                if let Expr::Name(name) = &*call.func {
                    match name.id.as_str() {
                        "super" => self.found = Some("`super()`"),
                        "locals" | "vars" | "dir" => self.found = Some("`locals()`"),
                        _ => {}
                    }
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// `self.total += <blocking>` reads the old value before the wait: the new part is worked out first.
pub(super) fn split_augmented(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Some(statement) = place.statement() else {
        return Ok(());
    };
    let Some((written, part)) = updated(pass, finding, statement, place) else {
        return Ok(());
    };
    let source = pass.source;
    let assign = statement.range();
    let target = source.slice(written.range());
    let mut calls = CallFinder { found: false };
    calls.visit_expr(written);
    let line_start = source.line_start(assign.start());
    let alone = source.text()[TextRange::new(line_start, assign.start())]
        .trim()
        .is_empty()
        && source.text()[TextRange::new(assign.end(), source.line_end(assign.end()))]
            .trim_start()
            .chars()
            .next()
            .is_none_or(|character| character == '#');
    if calls.found || !alone {
        return Err(Unfixable::new(
            Reason::CheckThenAct,
            format!("`{target}` is read before the call and written after it"),
        ));
    }
    let name = temporary(pass, finding, part);
    let value =
        ruff_python_ast::token::parenthesized_range(part.into(), statement, source.tokens())
            .unwrap_or(part.range());
    // `self.total +=`, or `self.total = self.total +`: all that stands before the new part.
    let before = source.text()[TextRange::new(assign.start(), value.start())].trim_end();
    let newline = source.stylist().line_ending().as_str().to_owned();
    let indentation = source.indentation(assign.start()).to_owned();
    draft.edits.push(Edit::range_replacement(
        format!("{name} = "),
        TextRange::new(assign.start(), value.start()),
    ));
    let rest = format!("{newline}{indentation}{before} {name}");
    let after = Edit::insertion(rest, value.end());
    // The call may end where the statement does; both insertions then become one.
    match draft
        .edits
        .iter()
        .position(|edit| edit.range().is_empty() && edit.start() == value.end())
    {
        Some(position) => {
            let edit = draft.edits.remove(position);
            let text = format!(
                "{}{}",
                edit.content().unwrap_or_default(),
                after.content().unwrap_or_default()
            );
            draft.edits.push(Edit::insertion(text, value.end()));
        }
        None => {
            let clash = draft
                .edits
                .iter()
                .position(|edit| edit.end() == value.end() && !edit.range().is_empty());
            match clash {
                Some(position) => {
                    let edit = draft.edits.remove(position);
                    let text = format!(
                        "{}{}",
                        edit.content().unwrap_or_default(),
                        after.content().unwrap_or_default()
                    );
                    draft
                        .edits
                        .push(Edit::range_replacement(text, edit.range()));
                }
                None => draft.edits.push(after),
            }
        }
    }
    // A fix that starts where the value starts begins behind the new name.
    if let Some(position) = draft
        .edits
        .iter()
        .position(|edit| edit.range().is_empty() && edit.start() == value.start())
    {
        let insertion = draft.edits.remove(position);
        if let Some(head) = draft
            .edits
            .iter_mut()
            .find(|edit| edit.start() == assign.start())
        {
            *head = Edit::range_replacement(
                format!("{name} = {}", insertion.content().unwrap_or_default()),
                head.range(),
            );
        }
    }
    Ok(())
}

/// Of a statement that reads something shared, adds a part to it and writes it back: what is written, and the part.
fn updated<'a>(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: AnyNodeRef<'a>,
    place: &Place<'_>,
) -> Option<(&'a Expr, &'a Expr)> {
    let (written, part): (&Expr, &Expr) = match statement {
        AnyNodeRef::StmtAugAssign(assign) => (&assign.target, &assign.value),
        AnyNodeRef::StmtAssign(assign) => match (assign.targets.as_slice(), &*assign.value) {
            ([target], Expr::BinOp(operation))
                if pass.source.slice(target.range())
                    == pass.source.slice(operation.left.range()) =>
            {
                (target, &operation.right)
            }
            _ => return None,
        },
        _ => return None,
    };
    (part.range().contains_range(place.range) && !is_private(pass, finding, written))
        .then_some((written, part))
}

/// A local that no other function can see.
fn is_private(pass: &Pass<'_>, finding: &Finding, target: &Expr) -> bool {
    let Expr::Name(name) = target else {
        return false;
    };
    let function = pass.project.function(finding.function);
    if function.assigned_shared.contains(&name.id) {
        return false;
    }
    // Bound here, and not looked up from a function nested in this one.
    pass.facts
        .scope(function.scope)
        .bindings
        .contains_key(&name.id)
        && !pass.facts.values.iter().any(|value| {
            matches!(value, Value::Name { scope, name: used }
                if *scope == function.scope && *used == name.id)
        })
}

struct CallFinder {
    found: bool,
}

impl<'a> Visitor<'a> for CallFinder {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.found |= expr.is_call_expr() || expr.is_named_expr();
        visitor::walk_expr(self, expr);
    }
}

/// A name for the value that is worked out first: what the value itself is called, where it says so.
fn temporary(pass: &Pass<'_>, finding: &Finding, value: &Expr) -> String {
    fn candidate(expr: &Expr) -> Option<String> {
        match expr {
            Expr::Subscript(subscript) => match &*subscript.slice {
                Expr::StringLiteral(text) => {
                    let text = text.value.to_str();
                    let name: String = text
                        .chars()
                        .map(|character| if character == '-' { '_' } else { character })
                        .collect();
                    is_identifier(&name).then_some(name)
                }
                _ => candidate(&subscript.value),
            },
            Expr::Attribute(attribute) => Some(attribute.attr.to_string()),
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(attribute) => {
                    // `int(x["n"])` is named by its argument, `fetch_price()` by its object.
                    noun(attribute.attr.as_str()).or_else(|| candidate(&attribute.value))
                }
                Expr::Name(name) => noun(name.id.as_str())
                    .or_else(|| call.arguments.args.first().and_then(candidate)),
                _ => None,
            },
            Expr::BinOp(operation) => {
                candidate(&operation.left).or_else(|| candidate(&operation.right))
            }
            _ => None,
        }
    }
    let function = pass.project.function(finding.function);
    let taken = |name: &str| {
        pass.facts.scope(function.scope).bindings.contains_key(name)
            || pass
                .facts
                .scope(crate::semantic::ScopeId::MODULE)
                .bindings
                .contains_key(name)
            || KEYWORDS.contains(&name)
    };
    let base = candidate(value).unwrap_or_else(|| "result".to_owned());
    std::iter::once(base.clone())
        .chain(std::iter::once("result".to_owned()))
        .chain((2..).map(|number| format!("{base}_{number}")))
        .find(|name| !taken(name))
        .unwrap_or(base)
}

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield", "int", "len", "str", "float", "list", "dict", "sum", "get", "json", "max",
    "min",
];

fn is_identifier(name: &str) -> bool {
    let mut characters = name.chars();
    characters
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|character| character.is_alphanumeric() || character == '_')
}

/// What a function's name says it gives: `fetch_price` gives a price.
fn noun(name: &str) -> Option<String> {
    let (verb, object) = name.trim_start_matches('_').split_once('_')?;
    matches!(
        verb,
        "get"
            | "fetch"
            | "load"
            | "read"
            | "compute"
            | "count"
            | "query"
            | "find"
            | "make"
            | "build"
            | "download"
            | "request"
            | "measure"
            | "calculate"
            | "estimate"
            | "lookup"
            | "resolve"
            | "ask"
    )
    .then(|| object.to_owned())
    .filter(|object| is_identifier(object))
}
