//! Values that are made on first use, or could be: who reads and writes them, and what guards their making.
//!
//! Once making a value waits, a second task can come in between the check and the assignment. So a check that becomes
//! asynchronous gets a lock in the same fix, and what a constructor made before anyone could ask is made behind one.

mod callers;
mod check;
mod constructed;
mod copied;
mod deferred;
mod elsewhere;
mod guard;
mod helper;
mod lock;
mod moved;
mod readers;
mod repeated;
mod resolution;
mod text;

pub(crate) use guard::{guard_of, guarded_fix};
pub(crate) use readers::{Attribute, Owner, is_looked_up, is_public};
pub(crate) use repeated::repeated;
pub(crate) use resolution::resolutions;
pub(crate) use text::{replaced, stands_alone};

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::source_file::SourceFile;
use crate::transform::Pass;

/// One place in a file where an attribute, or a module-level name, is used.
#[derive(Clone)]
pub(crate) struct Use<'a> {
    pub expr: &'a Expr,
    /// Assigned or deleted, not read.
    pub store: bool,
    /// Functions around it, outermost first.
    pub functions: Vec<&'a ast::StmtFunctionDef>,
    /// In a lambda or a generator expression, neither of which can await for the function around.
    pub deferred: bool,
    /// In the block of an `async with`.
    pub locked: bool,
}

impl<'a> Use<'a> {
    pub fn function(&self) -> Option<&'a ast::StmtFunctionDef> {
        self.functions.last().copied()
    }

    /// The method that holds it, through functions nested in that.
    pub fn method(&self) -> Option<&'a ast::StmtFunctionDef> {
        self.functions.first().copied()
    }

    pub fn in_constructor(&self) -> bool {
        self.method()
            .is_some_and(|function| is_constructor(function.name.as_str()))
    }
}

pub(crate) fn is_constructor(name: &str) -> bool {
    matches!(name, "__init__" | "__post_init__" | "__new__")
}

/// Functions that always give an object, though they are no classes.
const FACTORIES: &[&str] = &[
    "boto3.client",
    "boto3.resource",
    "boto3.Session.client",
    "boto3.Session.resource",
    "botocore.session.get_session",
    "botocore.session.Session.create_client",
];

/// Whether calling this, which is no part of the project, certainly gives an object.
fn makes_object(pass: &Pass<'_>, callee: &str) -> bool {
    FACTORIES.contains(&callee) || pass.project.catalog.is_class(callee)
}

/// Every use of attributes called `name`, or with `bare` of plain names.
pub(crate) fn uses<'a>(source: &'a SourceFile, name: &str, bare: bool) -> Vec<Use<'a>> {
    let mut finder = Finder {
        name,
        bare,
        functions: Vec::new(),
        deferred: 0,
        locked: 0,
        found: Vec::new(),
    };
    finder.visit_body(source.body());
    finder.found
}

struct Finder<'n, 'a> {
    name: &'n str,
    bare: bool,
    functions: Vec<&'a ast::StmtFunctionDef>,
    deferred: usize,
    locked: usize,
    found: Vec<Use<'a>>,
}

impl<'a> Visitor<'a> for Finder<'_, 'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                self.functions.push(function);
                let locked = std::mem::take(&mut self.locked);
                visitor::walk_stmt(self, stmt);
                self.locked = locked;
                self.functions.pop();
            }
            Stmt::ClassDef(_) => {
                let functions = std::mem::take(&mut self.functions);
                visitor::walk_stmt(self, stmt);
                self.functions = functions;
            }
            Stmt::With(with) if with.is_async => {
                self.locked += 1;
                visitor::walk_stmt(self, stmt);
                self.locked -= 1;
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        let store = match expr {
            Expr::Attribute(attribute) if !self.bare && attribute.attr.as_str() == self.name => {
                Some(attribute.ctx)
            }
            Expr::Name(name) if self.bare && name.id.as_str() == self.name => Some(name.ctx),
            _ => None,
        };
        if let Some(context) = store {
            self.found.push(Use {
                expr,
                store: !matches!(context, ExprContext::Load),
                functions: self.functions.clone(),
                deferred: self.deferred > 0,
                locked: self.locked > 0,
            });
        }
        match expr {
            Expr::Lambda(_) | Expr::Generator(_) => {
                self.deferred += 1;
                visitor::walk_expr(self, expr);
                self.deferred -= 1;
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// `Client.close` (line 12), ...: for a sentence.
pub(crate) fn places(source: &SourceFile, uses: &[&Use<'_>]) -> String {
    let mut named: Vec<String> = Vec::new();
    for place in uses {
        let line = source.line(place.expr.start());
        let text = match place.function() {
            Some(function) => format!("`{}` (line {line})", function.name),
            None => format!("line {line}"),
        };
        if !named.contains(&text) {
            named.push(text);
        }
    }
    let count = named.len();
    if count > 4 {
        named.truncate(3);
        named.push(format!("{} more", count - 3));
    }
    named.join(", ")
}

/// The class statement that holds a position.
pub(crate) fn class_at(body: &[Stmt], range: TextRange) -> Option<&ast::StmtClassDef> {
    body.iter().find_map(|stmt| {
        if !stmt.range().contains_range(range) {
            return None;
        }
        match stmt {
            Stmt::ClassDef(class) => class_at(&class.body, range).or(Some(class)),
            Stmt::FunctionDef(function) => class_at(&function.body, range),
            _ => crate::region::blocks(stmt)
                .into_iter()
                .find_map(|block| class_at(block, range)),
        }
    })
}
