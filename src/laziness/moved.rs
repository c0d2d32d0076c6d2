//! Statements of a constructor that become the body of a method: what they take in, and what they give.

use std::collections::BTreeSet;

use ruff_python_ast::token::parenthesized_range;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::transform::Pass;

/// What statements use and bind.
#[derive(Default)]
pub(super) struct Traffic<'a> {
    /// Names that are read, with where.
    pub read: Vec<(&'a str, TextRange)>,
    /// Names that are bound.
    pub bound: BTreeSet<&'a str>,
    /// Attributes of the object that are assigned.
    pub stored: BTreeSet<&'a str>,
    /// Attributes of the object that are read.
    pub loaded: BTreeSet<&'a str>,
    /// Something that would mean something else in another function.
    pub odd: Option<&'static str>,
    receiver: &'a str,
}

impl<'a> Traffic<'a> {
    pub fn of(statements: impl IntoIterator<Item = &'a Stmt>, receiver: &'a str) -> Traffic<'a> {
        let mut traffic = Traffic {
            receiver,
            ..Traffic::default()
        };
        for stmt in statements {
            traffic.visit_stmt(stmt);
        }
        traffic
    }

    /// Whether an expression needs what the statements bind or assign.
    pub fn gives_to(&self, expr: &'a Expr) -> bool {
        let mut traffic = Traffic {
            receiver: self.receiver,
            ..Traffic::default()
        };
        traffic.visit_expr(expr);
        let reads_bound = traffic
            .read
            .iter()
            .any(|(name, _)| self.bound.contains(name));
        reads_bound || !traffic.loaded.is_disjoint(&self.stored)
    }
}

impl<'a> Visitor<'a> for Traffic<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                self.bound.insert(function.name.as_str());
                self.odd = Some("a nested function");
            }
            Stmt::ClassDef(_) => self.odd = Some("a nested class"),
            Stmt::Return(_) => self.odd = Some("a return"),
            Stmt::Global(_) | Stmt::Nonlocal(_) => self.odd = Some("a global name"),
            Stmt::Delete(_) => self.odd = Some("a deletion"),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    self.bound.insert(name.split('.').next().unwrap_or(name));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.bound
                        .insert(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
                }
            }
            Stmt::Try(statement) => {
                for handler in &statement.handlers {
                    let ast::ExceptHandler::ExceptHandler(handler) = handler;
                    self.bound
                        .extend(handler.name.as_ref().map(ast::Identifier::as_str));
                }
            }
            // Both reads and binds.
            Stmt::AugAssign(assign) => match &*assign.target {
                Expr::Name(name) => self.read.push((name.id.as_str(), name.range())),
                Expr::Attribute(_) => self.odd = Some("an update in place"),
                _ => {}
            },
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.read.push((name.id.as_str(), name.range())),
                _ => {
                    self.bound.insert(name.id.as_str());
                }
            },
            Expr::Attribute(attribute) => {
                if matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == self.receiver)
                {
                    let name = attribute.attr.as_str();
                    match attribute.ctx {
                        ExprContext::Load => self.loaded.insert(name),
                        _ => self.stored.insert(name),
                    };
                }
            }
            Expr::Lambda(_) => self.odd = Some("a lambda"),
            Expr::Call(call) => {
                if let Expr::Name(name) = &*call.func
                    && matches!(name.id.as_str(), "super" | "locals" | "vars" | "dir")
                {
                    self.odd = Some("`super()` or `locals()`");
                }
            }
            Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_) => self.odd = Some("a yield"),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// The edits by which the assignments of an attribute at the end of a block become returns, and the assigned values.
pub(super) fn returning<'a>(
    pass: &Pass<'_>,
    block: &'a [Stmt],
    receiver: &str,
    name: &str,
    edits: &mut Vec<Edit>,
    values: &mut Vec<&'a Expr>,
) -> Result<(), Unfixable> {
    let odd = || {
        Unfixable::new(
            Reason::EagerConstructor,
            format!("`{name}` is not what the statements assign last, on every way through them"),
        )
    };
    let last = block.last().ok_or_else(odd)?;
    match last {
        Stmt::Assign(assign) => {
            let [target] = &*assign.targets else {
                return Err(odd());
            };
            returned(
                pass,
                last,
                target,
                &assign.value,
                receiver,
                name,
                edits,
                values,
            )
        }
        Stmt::AnnAssign(assign) => {
            let value = assign.value.as_deref().ok_or_else(odd)?;
            returned(
                pass,
                last,
                &assign.target,
                value,
                receiver,
                name,
                edits,
                values,
            )
        }
        Stmt::If(statement) => {
            returning(pass, &statement.body, receiver, name, edits, values)?;
            for clause in &statement.elif_else_clauses {
                returning(pass, &clause.body, receiver, name, edits, values)?;
            }
            Ok(())
        }
        Stmt::Try(statement) if statement.orelse.is_empty() && statement.finalbody.is_empty() => {
            returning(pass, &statement.body, receiver, name, edits, values)?;
            for handler in &statement.handlers {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                returning(pass, &handler.body, receiver, name, edits, values)?;
            }
            Ok(())
        }
        Stmt::With(statement) => returning(pass, &statement.body, receiver, name, edits, values),
        Stmt::Raise(_) => Ok(()),
        _ => Err(odd()),
    }
}

#[expect(clippy::too_many_arguments, reason = "the pieces of one statement")]
fn returned<'a>(
    pass: &Pass<'_>,
    stmt: &'a Stmt,
    target: &Expr,
    value: &'a Expr,
    receiver: &str,
    name: &str,
    edits: &mut Vec<Edit>,
    values: &mut Vec<&'a Expr>,
) -> Result<(), Unfixable> {
    let ours = matches!(target, Expr::Attribute(attribute)
        if attribute.attr.as_str() == name
            && matches!(&*attribute.value, Expr::Name(base) if base.id.as_str() == receiver));
    if !ours {
        return Err(Unfixable::new(
            Reason::EagerConstructor,
            format!("`{name}` is not what the statements assign last, on every way through them"),
        ));
    }
    let start = parenthesized_range(value.into(), AnyNodeRef::from(stmt), pass.source.tokens())
        .unwrap_or(value.range())
        .start();
    let head = TextRange::new(stmt.start(), start);
    if pass.source.has_comment(head) || pass.source.slice(head).contains('\n') {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment or line break stands before the value",
        ));
    }
    edits.push(Edit::range_replacement("return ".to_owned(), head));
    values.push(value);
    Ok(())
}
