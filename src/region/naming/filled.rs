//! What a loop fills: `texts` of `texts.append(path.read_text())`.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Expr, ExprContext, Stmt};

use super::Run;

/// Methods that add to a container.
const FILLERS: &[&str] = &["add", "append", "extend", "update"];

/// The one container from outside of a loop that it fills.
pub(super) fn container(run: Run<'_>) -> Option<String> {
    let [Stmt::For(_)] = run.statements() else {
        return None;
    };
    let mut names = Names::default();
    names.visit_body(run.statements());
    let mut filled = names.filled.difference(&names.bound);
    filled
        .next()
        .filter(|_| filled.next().is_none())
        .map(|name| (*name).to_owned())
}

#[derive(Default)]
struct Names<'a> {
    filled: BTreeSet<&'a str>,
    bound: BTreeSet<&'a str>,
}

impl<'a> Visitor<'a> for Names<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let container = match expr {
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) if FILLERS.contains(&method.attr.as_str()) => {
                    Some(&*method.value)
                }
                _ => None,
            },
            Expr::Subscript(item) if item.ctx == ExprContext::Store => Some(&*item.value),
            Expr::Name(name) if name.ctx == ExprContext::Store => {
                self.bound.insert(&name.id);
                None
            }
            _ => None,
        };
        if let Some(Expr::Name(name)) = container {
            self.filled.insert(&name.id);
        }
        walk_expr(self, expr);
    }
}
