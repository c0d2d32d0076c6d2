//! `except` clauses, and who catches what leaves a function.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::Ranged;

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
