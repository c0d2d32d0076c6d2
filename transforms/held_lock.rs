//! Locks of threads that a coroutine holds while it waits.
//!
//! Why it hurts: another task that wants the lock stops the whole loop, and with it the task that would release the lock:
//! nothing moves any more.
//!
//! The lock becomes one of the runtime when every use of it is known: `with` statements in coroutines. Otherwise the
//! places that stand in the way are named.
//!
//! Fix safety: always unsafe. A lock of the runtime keeps tasks of one loop apart, and no threads.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/held_lock/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/held_lock/example.fixed.py")]
//! ```

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, PythonVersion, Stmt, StmtWith, WithItem};
use ruff_text_size::Ranged;

use crate::cancellation;
use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::locks::{self, LOCKS, Subject};
use crate::project::Type;
use crate::semantic::Shapes;
use crate::transform::{Pass, Runtime, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "held-lock",
    summary: "Locks of threads that are held across an await: the next task that wants one stops the loop for good.",
    codes: &[],
    default: true,
    shapes: Shapes::AWAIT_IN_LOCK,
    run,
};

fn run(pass: &mut Pass<'_>) {
    let source = pass.source;
    for function in cancellation::coroutines(source.body()) {
        let mut sections = Sections::default();
        sections.visit_body(&function.body);
        for with in sections.found {
            if cancellation::suspensions(&with.body).is_empty() {
                continue;
            }
            for item in &with.items {
                if let Some(class) = lock_class(pass, &item.context_expr) {
                    report(pass, item, &class);
                }
            }
        }
    }
}

/// The `with` statements of a coroutine itself.
#[derive(Default)]
struct Sections<'a> {
    found: Vec<&'a StmtWith>,
}

impl<'a> Visitor<'a> for Sections<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::With(with) if !with.is_async => self.found.push(with),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// The class of lock that an expression is.
fn lock_class(pass: &Pass<'_>, expr: &Expr) -> Option<String> {
    pass.types_of(expr)
        .present()
        .find_map(|member| match member {
            Type::Instance(name, _) if LOCKS.contains(&name.as_str()) => Some(name.to_string()),
            _ => None,
        })
}

fn report(pass: &mut Pass<'_>, item: &WithItem, class: &str) {
    let lock = &item.context_expr;
    let text = pass.source.slice(lock.range()).to_owned();
    let name = pass
        .function_at(lock.start())
        .map(|function| function.qualified_name.clone())
        .unwrap_or_default();
    let message = format!(
        "`{name}` awaits while it holds `{text}` ({class}): a task that wants it as well stops the loop for good"
    );
    let outcome = fix(pass, lock, class, &text);
    pass.diagnose(Concern::Cancellation, lock.range(), class, message, outcome);
}

fn fix(pass: &Pass<'_>, lock: &Expr, class: &str, text: &str) -> Result<Fix, Unfixable> {
    let runtime = pass.runtime()?;
    let twin = match (class, runtime) {
        ("threading.Lock", _) => "Lock",
        ("threading.Semaphore", Runtime::Asyncio) => "Semaphore",
        ("threading.BoundedSemaphore", Runtime::Asyncio) => "BoundedSemaphore",
        _ => {
            return Err(Unfixable::new(
                Reason::NoAsyncTwin,
                format!(
                    "{} has nothing that does what `{class}` does",
                    runtime.module()
                ),
            ));
        }
    };
    let elsewhere = |message: String| Unfixable::new(Reason::LockUsedElsewhere, message);
    let subject = Subject::of(pass, lock)
        .ok_or_else(|| elsewhere(format!("what `{text}` is kept in is not certain")))?;
    let uses = locks::uses(pass, &subject);
    let [(made, annotation)] = uses.made.as_slice() else {
        return Err(elsewhere(format!(
            "`{text}` is made in {} places of this file",
            uses.made.len()
        )));
    };
    if pass.callee(made).as_deref() != Some(class) {
        return Err(elsewhere(format!(
            "`{text}` is not made by `{class}` itself (line {})",
            pass.source.line(made.start())
        )));
    }
    if !uses.others.is_empty() {
        let lines: Vec<String> = uses
            .others
            .iter()
            .map(|range| pass.source.line(range.start()).to_string())
            .collect();
        let (word, lines) = (
            if lines.len() == 1 { "line" } else { "lines" },
            lines.join(", "),
        );
        return Err(elsewhere(format!(
            "`{text}` is also used other than by `with` in a coroutine: {word} {lines}"
        )));
    }
    if let Some(file) = locks::used_in_other_file(pass, &subject) {
        return Err(elsewhere(format!("`{text}` may be used in {file}")));
    }
    let in_coroutine = pass
        .function_at(made.start())
        .is_some_and(|function| function.is_async);
    if runtime == Runtime::Asyncio && !in_coroutine && pass.settings.target < PythonVersion::PY310 {
        return Err(Unfixable::new(
            Reason::MadeOutsideLoop,
            format!(
                "before Python 3.10 an `asyncio.{twin}` belongs to the loop that is current when it is made (line {})",
                pass.source.line(made.start())
            ),
        ));
    }
    let imported = pass.import(lock.start(), runtime.module(), twin)?;
    let mut edits = vec![Edit::range_replacement(
        imported.name.clone(),
        made.func.range(),
    )];
    if let Some(annotation) = annotation {
        let is_class = pass
            .types_of(annotation)
            .present()
            .any(|member| matches!(member, Type::External(name) if name.as_str() == class));
        if !is_class {
            return Err(elsewhere(format!(
                "`{text}` is declared as something else (line {})",
                pass.source.line(annotation.start())
            )));
        }
        edits.push(Edit::range_replacement(
            imported.name.clone(),
            annotation.range(),
        ));
    }
    for with in &uses.sections {
        edits.push(Edit::insertion("async ".to_owned(), with.start()));
    }
    Ok(pass.unsafe_fix(
        &imported.name,
        edits,
        imported.insertion.into_iter().collect(),
        format!("`{text}` then keeps tasks of one event loop apart, and no threads"),
    ))
}
