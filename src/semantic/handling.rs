//! Whether code runs while an exception is being handled, which other code may ask for.

use ruff_python_ast::helpers::any_over_expr;
use ruff_python_ast::{ExceptHandler, Expr, Stmt, StmtTry};

/// How a place stands to an exception that its own function may be handling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Handling {
    /// There is none, as far as the function itself goes.
    #[default]
    Nothing,
    /// In a `finally`: there may be one on its way.
    Finally,
    /// In the handler of one.
    Handler,
}

/// Whether a bare `raise` stands outside the handlers of a body.
pub(super) fn reraises(body: &[Stmt]) -> bool {
    let is_bare = |stmt: &Stmt| matches!(stmt, Stmt::Raise(raise) if raise.exc.is_none());
    raises(body, &is_bare, &|_| true)
}

/// Whether the `StopIteration` of a `raise` or of `rows.__next__()` leaves a body.
pub(super) fn ends_iteration(body: &[Stmt]) -> bool {
    let asks = |value: &Expr| {
        any_over_expr(value, |part| {
            matches!(part, Expr::Call(call)
                if matches!(&*call.func, Expr::Attribute(method) if method.attr.as_str() == "__next__"))
        })
    };
    let is_end = |stmt: &Stmt| match stmt {
        Stmt::Raise(raise) => {
            let class = match raise.exc.as_deref() {
                Some(Expr::Call(call)) => Some(&*call.func),
                other => other,
            };
            matches!(class, Some(Expr::Name(name)) if name.id.as_str() == "StopIteration")
        }
        Stmt::Return(returned) => returned.value.as_deref().is_some_and(asks),
        Stmt::Assign(assign) => asks(&assign.value),
        Stmt::Expr(statement) => asks(&statement.value),
        _ => false,
    };
    let goes_by = |statement: &StmtTry| {
        statement.handlers.iter().all(|handler| {
            let ExceptHandler::ExceptHandler(handler) = handler;
            match handler.type_.as_deref() {
                None => false,
                Some(Expr::Tuple(classes)) => !classes.elts.iter().any(catches_end),
                Some(class) => !catches_end(class),
            }
        })
    };
    raises(body, &is_end, &goes_by)
}

fn catches_end(class: &Expr) -> bool {
    matches!(class, Expr::Name(name)
        if matches!(name.id.as_str(), "BaseException" | "Exception" | "StopIteration"))
}

/// Whether such a simple statement stands in a body, outside of handlers, and in no `try` but those that it goes by.
fn raises(
    body: &[Stmt],
    is_meant: &dyn Fn(&Stmt) -> bool,
    goes_by: &dyn Fn(&StmtTry) -> bool,
) -> bool {
    let within = |body: &[Stmt]| raises(body, is_meant, goes_by);
    body.iter().any(|stmt| match stmt {
        Stmt::If(statement) => {
            within(&statement.body)
                || statement
                    .elif_else_clauses
                    .iter()
                    .any(|clause| within(&clause.body))
        }
        Stmt::For(statement) => within(&statement.body) || within(&statement.orelse),
        Stmt::While(statement) => within(&statement.body) || within(&statement.orelse),
        Stmt::With(statement) => within(&statement.body),
        Stmt::Try(statement) => {
            goes_by(statement) && within(&statement.body)
                || within(&statement.orelse)
                || within(&statement.finalbody)
        }
        Stmt::Match(statement) => statement.cases.iter().any(|case| within(&case.body)),
        Stmt::FunctionDef(_) | Stmt::ClassDef(_) => false,
        simple => is_meant(simple),
    })
}
