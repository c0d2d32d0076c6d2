//! Small questions about statements and expressions.

use super::super::*;
use crate::cleanup::scan;

/// Names that a target binds.
pub(super) fn bound(target: &Expr) -> Vec<Name> {
    let mut names = Vec::new();
    scan::each_part(target, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_store()
        {
            names.push(name.id.clone());
        }
    });
    names
}

/// Whether a `try` finds out whether something is there: `except KeyError:`.
pub(super) fn asks_by_lookup(statement: &ast::StmtTry) -> bool {
    let mut found = false;
    for handler in &statement.handlers {
        let ExceptHandler::ExceptHandler(handler) = handler;
        if let Some(class) = &handler.type_ {
            scan::each_part(class, |part| {
                found |= matches!(part, Expr::Name(name) if matches!(
                    name.id.as_str(),
                    "AttributeError" | "IndexError" | "KeyError" | "LookupError"
                ));
            });
        }
    }
    found
}

/// Whether some statements raise: what they return early for says nothing to their caller.
pub(super) fn fails(body: &[Stmt]) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| {
        found |= matches!(stmt, Stmt::Raise(_) | Stmt::Assert(_));
    });
    found
}

/// Whether a statement that begins there does nothing but call.
pub(super) fn calls_at(body: &[Stmt], start: TextSize) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| {
        found |= stmt.start() == start && stmt.is_expr_stmt();
    });
    found
}

/// Whether what begins there has to fail before the function goes on: `while self.busy: await asyncio.sleep(1)`.
pub(super) fn waits_for(body: &[Stmt], start: TextSize) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| {
        if let Stmt::While(statement) = stmt
            && statement.test.range().start() == start
        {
            scan::each_expr(&statement.body, false, |expr| found |= expr.is_await_expr());
        }
    });
    found
}

/// Whether the loop can go on or end after the call other than by leaving the function.
pub(super) fn ends_loop(body: &[Stmt]) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| {
        found |= matches!(stmt, Stmt::Break(_) | Stmt::Continue(_));
    });
    found
}

/// `self.running = False`
pub(super) fn sets_constant(stmt: &Stmt) -> bool {
    let stores = scan::assigned(stmt);
    !stores.is_empty()
        && stores.iter().all(|(_, value)| {
            value.is_some_and(|value| {
                value.is_boolean_literal_expr() || value.is_none_literal_expr()
            })
        })
}

/// Whether a function's name says that it changes something outside of the program.
pub(super) fn writes(callee: &str) -> bool {
    const WORDS: &[&str] = &[
        "add", "commit", "delete", "dump", "execute", "insert", "patch", "persist", "post",
        "publish", "put", "remove", "replace", "save", "send", "set", "store", "turn", "update",
        "upload", "upsert", "write",
    ];
    let name = callee.rsplit('.').next().unwrap_or(callee);
    let mut words = name.split('_');
    words.any(|word| WORDS.contains(&word))
}
