//! What a check asks, and whether it can be asked a second time.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};

use super::guard::Target;
use crate::cleanup::scan;

/// A condition that can be asked again, with the methods of the object that it asks.
pub(super) struct Check<'a> {
    pub test: &'a Expr,
    /// What those methods and properties answer.
    answers: Vec<&'a Expr>,
}

impl<'a> Check<'a> {
    /// `classes` are that of the object and its bases, as far as they are in the file. `None` where asking again does more
    /// than to look again.
    pub fn of(
        test: &'a Expr,
        classes: &[&'a ast::StmtClassDef],
        receiver: Option<&str>,
    ) -> Option<Check<'a>> {
        let asked = |expr: &Expr| {
            let attribute = expr.as_attribute_expr()?;
            let base = attribute.value.as_name_expr()?;
            let members = classes.iter().flat_map(|class| &class.body);
            let method = members
                .filter_map(Stmt::as_function_def_stmt)
                .find(|method| method.name.as_str() == attribute.attr.as_str())?;
            (Some(base.id.as_str()) == receiver).then(|| answers(method))
        };
        let mut found = Vec::new();
        let mut called = Vec::new();
        scan::each_part(test, |part| {
            if let Some(Some(answers)) = asked(part) {
                found.extend(answers);
                called.push(part);
            }
        });
        let known = |callee: &Expr| called.contains(&callee);
        is_repeatable_with(test, &known).then_some(Check {
            test,
            answers: found,
        })
    }

    /// Whether it asks for a target, by name or by `hasattr` and `getattr`.
    pub fn reads(&self, target: &Target) -> bool {
        reads(self.test, target) || self.answers.iter().any(|answer| reads(answer, target))
    }
}

/// What a plain method without parameters answers, when it only looks: conditions and returns, which can be repeated.
fn answers(method: &ast::StmtFunctionDef) -> Option<Vec<&Expr>> {
    if method.is_async || method.parameters.len() != 1 {
        return None;
    }
    let mut found = Vec::new();
    let mut looks = true;
    scan::each_stmt(&method.body, |stmt| match stmt {
        Stmt::Return(statement) => found.extend(statement.value.as_deref()),
        Stmt::If(statement) => {
            found.push(&*statement.test);
            let clauses = statement.elif_else_clauses.iter();
            found.extend(clauses.filter_map(|clause| clause.test.as_ref()));
        }
        Stmt::Assign(assign) if assign.targets.iter().all(Expr::is_name_expr) => {
            found.push(&*assign.value);
        }
        Stmt::Expr(statement) => looks &= statement.value.is_string_literal_expr(),
        _ => looks = false,
    });
    (looks && found.iter().all(|answer| is_repeatable(answer))).then_some(found)
}

/// Whether an expression asks for a target, by name or by `hasattr` and `getattr`.
pub(super) fn reads(expr: &Expr, target: &Target) -> bool {
    struct Reads<'t> {
        target: &'t Target,
        found: bool,
    }
    impl<'a> Visitor<'a> for Reads<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.found |= self.target.is(expr);
            if let (Expr::Call(call), Target::Attribute { receiver, name }) = (expr, self.target)
                && let Expr::Name(function) = &*call.func
                && matches!(function.id.as_str(), "hasattr" | "getattr")
                && let [Expr::Name(object), Expr::StringLiteral(text), ..] = &*call.arguments.args
            {
                self.found |= object.id.as_str() == receiver && text.value.to_str() == name;
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut visitor = Reads {
        target,
        found: false,
    };
    visitor.visit_expr(expr);
    visitor.found
}

pub(super) fn mentions(expr: &Expr, name: &str) -> bool {
    struct Mentions<'n> {
        name: &'n str,
        found: bool,
    }
    impl<'a> Visitor<'a> for Mentions<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.found |= matches!(expr, Expr::Name(name) if name.id.as_str() == self.name);
            visitor::walk_expr(self, expr);
        }
    }
    let mut visitor = Mentions { name, found: false };
    visitor.visit_expr(expr);
    visitor.found
}

/// Whether evaluating an expression a second time does nothing but look again.
pub(super) fn is_repeatable(expr: &Expr) -> bool {
    is_repeatable_with(expr, &|_| false)
}

/// The same, with `known` callees that do nothing but look.
fn is_repeatable_with(expr: &Expr, known: &dyn Fn(&Expr) -> bool) -> bool {
    struct Repeatable<'k>(bool, &'k dyn Fn(&Expr) -> bool);
    impl<'a> Visitor<'a> for Repeatable<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => self.0 = false,
                Expr::Call(call) if (self.1)(&call.func) => {}
                Expr::Call(call) => {
                    let name = match &*call.func {
                        Expr::Name(name) => name.id.as_str(),
                        Expr::Attribute(attribute) => attribute.attr.as_str(),
                        _ => "",
                    };
                    let known = matches!(
                        name,
                        "hasattr"
                            | "getattr"
                            | "len"
                            | "isinstance"
                            | "str"
                            | "int"
                            | "bool"
                            | "id"
                            | "type"
                            | "get"
                            | "time"
                            | "monotonic"
                            | "now"
                            | "utcnow"
                            | "lower"
                            | "strip"
                    );
                    self.0 &= known;
                }
                _ => {}
            }
            visitor::walk_expr(self, expr);
        }
    }
    let mut visitor = Repeatable(true, known);
    visitor.visit_expr(expr);
    visitor.0
}

/// Whether statements suspend, as part of their own function.
pub(super) fn awaits(statements: &[Stmt]) -> bool {
    struct Awaits(bool);
    impl<'a> Visitor<'a> for Awaits {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            match stmt {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                Stmt::For(ast::StmtFor { is_async: true, .. })
                | Stmt::With(ast::StmtWith { is_async: true, .. }) => self.0 = true,
                _ => visitor::walk_stmt(self, stmt),
            }
        }
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= matches!(expr, Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_));
            if !expr.is_lambda_expr() {
                visitor::walk_expr(self, expr);
            }
        }
    }
    let mut visitor = Awaits(false);
    visitor.visit_body(statements);
    visitor.0
}
