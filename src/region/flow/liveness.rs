//! Whether the coroutine reads a name once a run has assigned it: going on behind it, round a loop, or where an exception
//! that leaves it is handled.
//!
//! The analysis goes backwards through the statements. Everything may raise, so what a handler reads is read by whatever
//! stands in its `try`.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, ExprContext, Stmt};

use super::{Run, swallows, target_names};
use crate::project::Type;
use crate::semantic::Value;
use crate::transform::Pass;

/// Who reads a name that a run assigns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Readers {
    /// What runs after the run has ended.
    pub after: bool,
    /// What runs when an exception has left the run.
    pub handler: bool,
    /// What runs on the way out when the run has returned from the coroutine.
    pub leaving: bool,
}

pub(super) fn readers<'n>(pass: &'n Pass<'n>, run: Run<'n>, name: &'n str) -> Readers {
    let mut liveness = Liveness {
        pass,
        name,
        last: &run.block[run.last],
        readers: Readers::default(),
    };
    liveness.block(&run.function.body, false, Exits::default());
    liveness.readers
}

/// Whether the name is read where control goes when it leaves a statement otherwise than at its end.
#[derive(Clone, Copy, Default)]
struct Exits {
    raised: bool,
    returned: bool,
    broken: bool,
    continued: bool,
}

struct Liveness<'n> {
    pass: &'n Pass<'n>,
    name: &'n str,
    /// The last statement of the run.
    last: &'n Stmt,
    readers: Readers,
}

impl Liveness<'_> {
    /// Whether the name is read from the start of a block on, when `after` says so for its end.
    fn block(&mut self, body: &[Stmt], after: bool, exits: Exits) -> bool {
        let mut live = after;
        for stmt in body.iter().rev() {
            if std::ptr::eq(stmt, self.last) {
                self.readers.after |= live;
                self.readers.handler |= exits.raised;
                self.readers.leaving |= exits.returned;
            }
            live = self.statement(stmt, live, exits);
        }
        live
    }

    fn statement(&mut self, stmt: &Stmt, after: bool, exits: Exits) -> bool {
        match stmt {
            Stmt::Return(statement) => {
                self.reads_any(statement.value.as_deref()) || exits.returned || exits.raised
            }
            Stmt::Raise(statement) => {
                let parts = [&statement.exc, &statement.cause];
                parts.iter().any(|part| self.reads_any(part.as_deref())) || exits.raised
            }
            Stmt::Break(_) => exits.broken,
            Stmt::Continue(_) => exits.continued,
            Stmt::Assign(assign) => {
                let binds = assign.targets.iter().any(|target| self.binds(target));
                self.reads(&assign.value)
                    || assign.targets.iter().any(|target| self.reads(target))
                    || exits.raised
                    || after && !binds
            }
            Stmt::AnnAssign(assign) => {
                let binds = assign.value.is_some() && self.binds(&assign.target);
                self.reads_any(assign.value.as_deref())
                    || self.reads(&assign.target)
                    || exits.raised
                    || after && !binds
            }
            Stmt::AugAssign(assign) => {
                self.binds(&assign.target)
                    || self.reads(&assign.target)
                    || self.reads(&assign.value)
                    || exits.raised
                    || after
            }
            Stmt::If(statement) => {
                let mut live = self.block(&statement.body, after, exits);
                let mut is_exhaustive = false;
                for clause in &statement.elif_else_clauses {
                    live |= self.reads_any(clause.test.as_ref());
                    live |= self.block(&clause.body, after, exits);
                    is_exhaustive |= clause.test.is_none();
                }
                live || self.reads(&statement.test) || exits.raised || after && !is_exhaustive
            }
            Stmt::While(statement) => {
                let ends = !is_true(&statement.test);
                let left = ends && self.block(&statement.orelse, after, exits);
                let test = self.reads(&statement.test);
                self.round(&statement.body, left || test, after, exits, |live| live)
            }
            Stmt::For(statement) => {
                let left = self.block(&statement.orelse, after, exits);
                let binds = self.binds(&statement.target);
                let target = self.reads(&statement.target);
                let live = self.round(&statement.body, left, after, exits, |live| live && !binds);
                live || target || self.reads(&statement.iter)
            }
            Stmt::With(statement) => {
                let mut live = self.block(&statement.body, after, exits);
                // What the block raises may go no further.
                let mut managers = statement.items.iter().map(|item| &item.context_expr);
                if swallows(statement) || managers.any(|it| is_own_swallower(self.pass, it)) {
                    live |= self.block(
                        &statement.body,
                        after,
                        Exits {
                            raised: after,
                            ..exits
                        },
                    );
                }
                for item in statement.items.iter().rev() {
                    let target = item.optional_vars.as_deref();
                    live &= !target.is_some_and(|target| self.binds(target));
                    live |= self.reads(&item.context_expr) || self.reads_any(target);
                }
                live || exits.raised
            }
            Stmt::Try(statement) => self.attempt(statement, after, exits),
            Stmt::Match(statement) => {
                let mut live = after;
                for case in &statement.cases {
                    live |= self.reads_any(case.guard.as_deref());
                    live |= self.block(&case.body, after, exits);
                }
                live || self.reads(&statement.subject) || exits.raised
            }
            // What nested functions read is a matter of its own; their defaults and decorators are worked out here.
            Stmt::FunctionDef(function) => {
                let mut finder = self.finder();
                for decorator in &function.decorator_list {
                    finder.visit_decorator(decorator);
                }
                finder.visit_parameters(&function.parameters);
                finder.found || exits.raised || after && function.name.as_str() != self.name
            }
            other => {
                let mut finder = self.finder();
                finder.visit_stmt(other);
                finder.found || exits.raised || after
            }
        }
    }

    /// The start of a loop: `left` says what is read when it ends of itself, `enter` what entering the body makes of it.
    fn round(
        &mut self,
        body: &[Stmt],
        left: bool,
        after: bool,
        exits: Exits,
        enter: impl Fn(bool) -> bool,
    ) -> bool {
        let mut live = left;
        loop {
            let inside = Exits {
                broken: after,
                continued: live,
                ..exits
            };
            // The body is gone through in any case: the run may stand in it.
            let entered = enter(self.block(body, live, inside));
            let again = left || entered;
            if again == live {
                return live || exits.raised;
            }
            live = again;
        }
    }

    fn attempt(&mut self, statement: &ast::StmtTry, after: bool, exits: Exits) -> bool {
        let mut last = |live: bool| self.block(&statement.finalbody, live, exits);
        let ended = last(after);
        // The exits lead through `finally`.
        let outer = Exits {
            raised: last(exits.raised),
            returned: last(exits.returned),
            broken: last(exits.broken),
            continued: last(exits.continued),
        };
        let mut handled = outer.raised;
        for handler in &statement.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            let binds = handler
                .name
                .as_ref()
                .is_some_and(|name| name.as_str() == self.name);
            let body = self.block(&handler.body, ended, outer);
            handled |= self.reads_any(handler.type_.as_deref()) || body && !binds;
        }
        let completed = self.block(&statement.orelse, ended, outer);
        let inside = Exits {
            raised: handled,
            ..outer
        };
        self.block(&statement.body, completed, inside) || handled
    }

    fn binds(&self, target: &Expr) -> bool {
        let mut names = Vec::new();
        target_names(target, &mut names);
        names.iter().any(|name| name == self.name)
    }

    fn reads_any(&self, expr: Option<&Expr>) -> bool {
        expr.is_some_and(|expr| self.reads(expr))
    }

    fn reads(&self, expr: &Expr) -> bool {
        let mut finder = self.finder();
        finder.visit_expr(expr);
        finder.found
    }

    fn finder(&self) -> Finder<'_> {
        Finder {
            name: self.name,
            found: false,
        }
    }
}

/// Looks for places that read a name, in what runs at once.
struct Finder<'n> {
    name: &'n str,
    found: bool,
}

impl<'v> Visitor<'v> for Finder<'_> {
    fn visit_expr(&mut self, expr: &'v Expr) {
        self.found |= matches!(expr, Expr::Name(name)
            if name.id.as_str() == self.name
                && matches!(name.ctx, ExprContext::Load | ExprContext::Del));
        match expr {
            // A name that they bind themselves is another one inside.
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. })
                if generators
                    .iter()
                    .any(|generator| self.binds(&generator.target)) =>
            {
                // Only the first iterable is worked out outside.
                if let Some(first) = generators.first() {
                    self.visit_expr(&first.iter);
                }
            }
            Expr::Lambda(lambda)
                if lambda
                    .parameters
                    .as_deref()
                    .is_some_and(|parameters| parameters.includes(self.name)) =>
            {
                let parameters = lambda.parameters.iter();
                for default in parameters
                    .flat_map(|parameters| parameters.iter_non_variadic_params())
                    .filter_map(|parameter| parameter.default.as_deref())
                {
                    self.visit_expr(default);
                }
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

impl Finder<'_> {
    fn binds(&self, target: &Expr) -> bool {
        let mut names = Vec::new();
        target_names(target, &mut names);
        names.iter().any(|name| name == self.name)
    }
}

fn is_true(test: &Expr) -> bool {
    match test {
        Expr::BooleanLiteral(literal) => literal.value,
        Expr::NumberLiteral(literal) => {
            matches!(&literal.value, ast::Number::Int(number) if number.as_u8() != Some(0))
        }
        _ => false,
    }
}

/// Whether a context manager is one of the project whose `__exit__` can say that an exception goes no further.
pub(super) fn is_own_swallower(pass: &Pass<'_>, manager: &Expr) -> bool {
    pass.types_of(manager).present().any(|manager| {
        let Type::Object(class) = manager else {
            return false;
        };
        let exits = ["__exit__", "__aexit__"].map(|exit| {
            let exit = pass
                .inference
                .attribute(class.file, manager, &Name::new(exit));
            exit.present().any(|member| gives_something(pass, member))
        });
        exits.contains(&true)
    })
}

/// Whether a method gives anything but `None` and `False`.
fn gives_something(pass: &Pass<'_>, method: &Type) -> bool {
    let Type::Method(function, _) = method else {
        return false;
    };
    let facts = pass.project.ready(function.file);
    let returned = &pass.project.function(*function).returned;
    let mut returned = returned.iter().map(|value| facts.value(*value));
    returned.any(|value| !matches!(value, Value::None | Value::Bool(false)))
}
