//! `except` clauses, and who catches what leaves a function.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::project::Type;
use crate::transform::Pass;

/// Every `try` statement in a body.
pub(super) fn tries(body: &[Stmt]) -> Vec<&ast::StmtTry> {
    let mut tries = Tries { found: Vec::new() };
    tries.visit_body(body);
    tries.found
}

/// Every call in a body.
pub(super) fn calls(body: &[Stmt]) -> Vec<&ast::ExprCall> {
    let mut calls = Calls { found: Vec::new() };
    calls.visit_body(body);
    calls.found
}

/// What a clause catches; nothing is named when it catches everything.
pub(super) fn caught(handler: &ast::ExceptHandlerExceptHandler) -> Vec<&Expr> {
    match handler.type_.as_deref() {
        None => Vec::new(),
        Some(Expr::Tuple(tuple)) => tuple.elts.iter().collect(),
        Some(one) => vec![one],
    }
}

/// A class that is caught around a call of a function, elsewhere in its file.
pub(super) fn caught_around<'a>(
    pass: &Pass<'a>,
    function: &ast::StmtFunctionDef,
    is_old: impl Fn(&Expr) -> bool,
) -> Option<&'a Expr> {
    let name = function.name.as_str();
    let is_of_library = |call: &ast::ExprCall| {
        let types = pass.types_of(&call.func);
        let external =
            |member: &Type| matches!(member, Type::External(_) | Type::ExternalMethod(..));
        !types.unknown && !types.is_blank() && types.members.iter().all(external)
    };
    tries(pass.source.body())
        .into_iter()
        .filter(|statement| !function.range().contains_range(statement.range()))
        .filter(|statement| {
            calls(&statement.body).into_iter().any(|call| {
                let is_named = match &*call.func {
                    Expr::Attribute(method) => method.attr.as_str() == name,
                    Expr::Name(function) => function.id.as_str() == name,
                    _ => false,
                };
                is_named && !is_of_library(call)
            })
        })
        .flat_map(|statement| &statement.handlers)
        .flat_map(|ExceptHandler::ExceptHandler(handler)| caught(handler))
        .find(|element| is_old(element))
}

/// The statement in a clause that raises again what the clause has caught.
pub(super) fn raises_again(body: &[Stmt]) -> Option<TextRange> {
    let mut again = Again { found: None };
    again.visit_body(body);
    again.found
}

/// Something in a body, beside `own` calls and what computes, that may raise any exception.
pub(super) fn another(pass: &Pass<'_>, body: &[Stmt], own: &[TextRange]) -> Option<TextRange> {
    let mut others = Others {
        pass,
        own,
        found: None,
    };
    others.visit_body(body);
    others.found
}

/// The same in an expression.
pub(super) fn another_in(pass: &Pass<'_>, expr: &Expr) -> Option<TextRange> {
    let mut others = Others {
        pass,
        own: &[],
        found: None,
    };
    others.visit_expr(expr);
    others.found
}

/// Libraries whose functions raise no exceptions of others.
const QUIET: &[&str] = &["builtins.", "logging.", "math.", "random.", "time."];

struct Others<'p, 'a> {
    pass: &'p Pass<'a>,
    own: &'p [TextRange],
    found: Option<TextRange>,
}

impl Others<'_, '_> {
    fn is_quiet(&self, call: &ast::ExprCall) -> bool {
        let is_pure = call
            .func
            .as_attribute_expr()
            .is_some_and(|method| super::is_pure_method(&method.attr));
        let types = self.pass.types_of(&call.func);
        let is_known = |member: &Type| match member {
            Type::External(name) | Type::ExternalMethod(name, _) => {
                QUIET.iter().any(|library| name.starts_with(library))
            }
            _ => false,
        };
        self.own.contains(&call.range())
            || is_pure
            || !types.unknown && !types.is_blank() && types.members.iter().all(is_known)
    }
}

impl<'v> Visitor<'v> for Others<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        let enters = match stmt {
            Stmt::With(_) => true,
            Stmt::For(statement) => statement.is_async,
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            _ => false,
        };
        if enters && self.found.is_none() {
            self.found = Some(stmt.range());
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        let is_other = match expr {
            Expr::Call(call) => !self.is_quiet(call),
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => true,
            Expr::Lambda(_) => return,
            _ => false,
        };
        if is_other && self.found.is_none() {
            self.found = Some(expr.range());
        }
        visitor::walk_expr(self, expr);
    }
}

struct Again {
    found: Option<TextRange>,
}

impl<'a> Visitor<'a> for Again {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Raise(raise) if raise.exc.is_none() => self.found = Some(raise.range()),
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    // What an inner clause raises again is its own.
    fn visit_except_handler(&mut self, _: &'a ExceptHandler) {}
}

struct Tries<'a> {
    found: Vec<&'a ast::StmtTry>,
}

impl<'a> Visitor<'a> for Tries<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Try(statement) = stmt {
            self.found.push(statement);
        }
        visitor::walk_stmt(self, stmt);
    }
}

struct Calls<'a> {
    found: Vec<&'a ast::ExprCall>,
}

impl<'a> Visitor<'a> for Calls<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr {
            self.found.push(call);
        }
        visitor::walk_expr(self, expr);
    }
}
