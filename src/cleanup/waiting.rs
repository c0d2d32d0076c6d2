//! What the clean-up of a generator waits for: closing it where its loop ends waits there as well.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::Ranged;

use super::scan;
use crate::project::{FunctionRef, Type};
use crate::semantic::{SiteKind, Value};
use crate::transform::{Pass, Runtime};

/// Locks of event loops.
const LOCKS: &[&str] = &[
    "asyncio.BoundedSemaphore",
    "asyncio.Condition",
    "asyncio.Lock",
    "asyncio.Semaphore",
    "anyio.Lock",
    "anyio.Semaphore",
    "trio.Lock",
    "trio.Semaphore",
];

/// Methods by which a task waits for what another one does.
const WAITS: &[&str] = &["acquire", "join", "wait"];

/// Why closing the generator in the task of its loop may wait for that task itself, or not get to its end.
pub(crate) fn waits_in_cleanup(pass: &Pass<'_>, generator: FunctionRef) -> Option<String> {
    let definition = pass.project.function(generator);
    if generator.file != pass.file {
        return waits_somewhere(pass, generator)
            .then(|| told(&definition.name, "what others hold or do"));
    }
    let function = scan::function_at(pass.source.body(), definition.range)?;
    let mut found = None;
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Try(statement) = stmt {
            for block in cleanups(statement) {
                if found.is_none() {
                    found = waits(pass, function, block);
                }
            }
        }
    });
    found
}

fn told(generator: &str, what: &str) -> String {
    format!("the clean-up of `{generator}` waits for {what}, now in the task of the loop")
}

/// The blocks that run when a generator is closed in a `try`.
fn cleanups(statement: &ast::StmtTry) -> Vec<&[Stmt]> {
    let mut blocks: Vec<&[Stmt]> = vec![&statement.finalbody];
    for handler in &statement.handlers {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let catches = handler.type_.as_deref().is_none_or(|class| {
            matches!(class, Expr::Name(name)
                if matches!(name.id.as_str(), "BaseException" | "GeneratorExit"))
        });
        if catches {
            blocks.push(&handler.body);
        }
    }
    blocks
}

fn waits(pass: &Pass<'_>, function: &StmtFunctionDef, block: &[Stmt]) -> Option<String> {
    let scoped = matches!(pass.runtime(), Ok(Runtime::Anyio | Runtime::Trio));
    let mut found = None;
    let mut suspends = false;
    let mut shielded = false;
    scan::each_stmt(block, |stmt| {
        if let Stmt::With(with) = stmt {
            for item in &with.items {
                let text = pass.source.slice(item.context_expr.range());
                shielded |= text.contains("shield=True");
                let is_lock = pass.types_of(&item.context_expr).present().any(
                    |member| matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str())),
                );
                if with.is_async && is_lock {
                    found.get_or_insert(told(&function.name, &format!("`{text}`")));
                }
            }
        }
    });
    scan::each_expr(block, false, |expr| {
        let Expr::Await(awaited) = expr else {
            return;
        };
        suspends = true;
        let awaited = match &*awaited.value {
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) if WAITS.contains(&method.attr.as_str()) => &*method.value,
                _ => return,
            },
            other => other,
        };
        // What the generator has started itself it also ends.
        if scan::dotted(awaited).is_some_and(|path| path.contains('.')) {
            let text = pass.source.slice(awaited.range());
            found.get_or_insert(told(&function.name, &format!("`{text}`")));
        }
    });
    if found.is_none() && scoped && suspends && !shielded {
        found = Some(format!(
            "the clean-up of `{}` awaits, which raises at once in a scope that has been cancelled",
            function.name
        ));
    }
    found
}

/// Whether a generator of another file waits for a lock or an event anywhere.
fn waits_somewhere(pass: &Pass<'_>, generator: FunctionRef) -> bool {
    let facts = pass.project.ready(generator.file);
    pass.project.function(generator).sites.iter().any(|site| {
        match (site.kind, facts.value(site.value)) {
            (SiteKind::AsyncWith, _) => pass.inference.value(generator.file, site.value).present().any(
                |member| matches!(member, Type::Instance(name, _) if LOCKS.contains(&name.as_str())),
            ),
            (SiteKind::Await, Value::Call(id)) => {
                matches!(facts.value(facts.call(*id).callee), Value::Attribute(object, method)
                    if WAITS.contains(&method.as_str())
                        && matches!(facts.value(*object), Value::Attribute(..)))
            }
            _ => false,
        }
    })
}
