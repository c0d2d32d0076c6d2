//! Whether a loop suspends in each of its rounds, so that one more await changes nothing for what it goes over.

use super::*;

/// Where a block can lead that has not suspended.
#[derive(Clone, Copy, Default)]
struct Paths {
    /// To what follows it.
    on: bool,
    /// To the next round of the loop.
    next: bool,
}

impl Paths {
    const ON: Paths = Paths {
        on: true,
        next: false,
    };
    const NOWHERE: Paths = Paths {
        on: false,
        next: false,
    };

    fn or(self, other: Paths) -> Paths {
        Paths {
            on: self.on || other.on,
            next: self.next || other.next,
        }
    }
}

/// Whether no round of a loop comes to the next one without an await; a round that ends the loop needs none. What raises
/// before its await counts as if it had come to it.
pub(super) fn awaits_each_round(pass: &Pass<'_>, body: &[Stmt]) -> bool {
    let paths = block(pass, body);
    !paths.on && !paths.next
}

fn block(pass: &Pass<'_>, body: &[Stmt]) -> Paths {
    let mut paths = Paths::ON;
    for stmt in body {
        if !paths.on {
            break;
        }
        paths.on = false;
        paths = paths.or(statement(pass, stmt));
    }
    paths
}

fn statement(pass: &Pass<'_>, stmt: &Stmt) -> Paths {
    let awaits = |expr: &Expr| awaits(pass, expr);
    let suspends = match stmt {
        Stmt::If(statement) => awaits(&statement.test),
        Stmt::With(statement) => {
            let mut items = statement.items.iter();
            statement.is_async || items.any(|item| awaits(&item.context_expr))
        }
        Stmt::Match(statement) => awaits(&statement.subject),
        Stmt::For(statement) => {
            statement.is_async && !may_go_on(pass.awaits, &statement.iter)
                || awaits(&statement.iter)
        }
        Stmt::While(statement) => awaits(&statement.test),
        Stmt::Expr(statement) => awaits(&statement.value),
        Stmt::Assign(statement) => awaits(&statement.value),
        Stmt::AugAssign(statement) => awaits(&statement.value),
        Stmt::AnnAssign(statement) => statement.value.as_deref().is_some_and(awaits),
        _ => false,
    };
    if suspends {
        return Paths::NOWHERE;
    }
    match stmt {
        Stmt::Continue(_) => Paths {
            on: false,
            next: true,
        },
        Stmt::Break(_) | Stmt::Return(_) | Stmt::Raise(_) => Paths::NOWHERE,
        Stmt::If(statement) => {
            let clauses = &statement.elif_else_clauses;
            let is_complete = clauses.last().is_some_and(|clause| clause.test.is_none());
            let otherwise = if is_complete {
                Paths::NOWHERE
            } else {
                Paths::ON
            };
            let clauses = clauses.iter().map(|clause| block(pass, &clause.body));
            clauses.fold(block(pass, &statement.body).or(otherwise), Paths::or)
        }
        Stmt::With(statement) => block(pass, &statement.body),
        Stmt::Try(statement) => {
            let mut paths = block(pass, &statement.body);
            if paths.on {
                paths.on = false;
                paths = paths.or(block(pass, &statement.orelse));
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    paths = paths.or(block(pass, &handler.body));
                }
            }
            let last = block(pass, &statement.finalbody);
            Paths {
                on: paths.on && last.on,
                next: paths.next && last.on || last.next,
            }
        }
        Stmt::Match(statement) => {
            let cases = statement.cases.iter().map(|case| block(pass, &case.body));
            cases.fold(Paths::ON, Paths::or)
        }
        // There may be nothing to go through, and what `continue` means inside is the inner loop's own.
        _ => Paths::ON,
    }
}

/// Whether an expression cannot be worked out without an await that gives way to other tasks.
fn awaits(pass: &Pass<'_>, expr: &Expr) -> bool {
    struct Parts<'a, 'p> {
        pass: &'a Pass<'p>,
        found: bool,
    }
    impl<'v> Visitor<'v> for Parts<'_, '_> {
        fn visit_expr(&mut self, expr: &'v Expr) {
            self.found |= awaits(self.pass, expr);
        }
    }
    match expr {
        Expr::Await(_) if !may_go_on(pass.awaits, expr) => true,
        Expr::Lambda(_) | Expr::Generator(_) => false,
        Expr::BoolOp(operation) => operation
            .values
            .first()
            .is_some_and(|first| awaits(pass, first)),
        Expr::If(conditional) => {
            awaits(pass, &conditional.test)
                || awaits(pass, &conditional.body) && awaits(pass, &conditional.orelse)
        }
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. }) => generators
            .first()
            .is_some_and(|first| first.is_async || awaits(pass, &first.iter)),
        _ => {
            let mut parts = Parts { pass, found: false };
            visitor::walk_expr(&mut parts, expr);
            parts.found
        }
    }
}
