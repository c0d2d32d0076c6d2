//! Whether code runs while an exception is being handled, which other code may ask for.

use ruff_python_ast::Stmt;

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
    body.iter().any(|stmt| match stmt {
        Stmt::Raise(raise) => raise.exc.is_none(),
        Stmt::If(statement) => {
            reraises(&statement.body)
                || statement
                    .elif_else_clauses
                    .iter()
                    .any(|clause| reraises(&clause.body))
        }
        Stmt::For(statement) => reraises(&statement.body) || reraises(&statement.orelse),
        Stmt::While(statement) => reraises(&statement.body) || reraises(&statement.orelse),
        Stmt::With(statement) => reraises(&statement.body),
        Stmt::Try(statement) => {
            reraises(&statement.body)
                || reraises(&statement.orelse)
                || reraises(&statement.finalbody)
        }
        Stmt::Match(statement) => statement.cases.iter().any(|case| reraises(&case.body)),
        _ => false,
    })
}
