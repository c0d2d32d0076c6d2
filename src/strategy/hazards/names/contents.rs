//! What is in a container as a whole: how much, and in which order.

use super::super::skipped::speaks;
use super::*;

/// Methods that change it.
const REARRANGE: &[&str] = &[
    "add",
    "append",
    "appendleft",
    "clear",
    "discard",
    "extend",
    "insert",
    "pop",
    "popitem",
    "popleft",
    "remove",
    "reverse",
    "rotate",
    "sort",
    "update",
];

/// Those that leave what is there where it is.
const APPEND: &[&str] = &["add", "append", "extend", "update"];

/// Functions that look at all of it.
const SURVEY: &[&str] = &[
    "dict",
    "dumps",
    "enumerate",
    "len",
    "list",
    "max",
    "min",
    "set",
    "sorted",
    "sum",
    "tuple",
];

impl Names<'_, '_> {
    /// The contents that a simple statement changes itself.
    pub(in super::super) fn rearranged(&self, stmt: &Stmt) -> Vec<State> {
        let (containers, moves) = match stmt {
            Stmt::Expr(ast::StmtExpr { value, .. })
            | Stmt::Assign(ast::StmtAssign { value, .. }) => match called_on(value) {
                Some((container, method)) if REARRANGE.contains(&method) => {
                    (vec![container], !APPEND.contains(&method))
                }
                _ => return Vec::new(),
            },
            Stmt::Delete(delete) => {
                let items = delete.targets.iter().filter_map(Expr::as_subscript_expr);
                (items.map(|item| &*item.value).collect(), true)
            }
            _ => return Vec::new(),
        };
        let states: Vec<State> = containers.iter().flat_map(|it| self.states(it)).collect();
        let order = if moves {
            parts(states.clone(), &Step::Order)
        } else {
            Vec::new()
        };
        let mut changed = parts(states, &Step::Content);
        changed.extend(order);
        changed
    }

    /// The contents that a simple statement looks at, other than to say something of them.
    pub(in super::super) fn surveyed(&self, stmt: &Stmt) -> Vec<State> {
        if let Stmt::Expr(statement) = stmt
            && let Expr::Call(call) = &*statement.value
            && speaks(&call.func)
        {
            return Vec::new();
        }
        let mut states = Vec::new();
        scan::each_expr(std::slice::from_ref(stmt), false, |part| {
            states.extend(self.surveyed_by(part));
        });
        states
    }

    /// The same of an expression.
    pub(in super::super) fn surveyed_in(&self, expr: &Expr) -> Vec<State> {
        let mut states = Vec::new();
        scan::each_part(expr, |part| states.extend(self.surveyed_by(part)));
        states
    }

    /// What a loop over an expression goes through.
    pub(in super::super) fn gone_through(&self, iterable: &Expr) -> Vec<State> {
        let container = match called_on(iterable) {
            Some((container, "items" | "keys" | "values")) => container,
            _ => iterable,
        };
        parts(self.states(container), &Step::Content)
    }

    fn surveyed_by(&self, part: &Expr) -> Vec<State> {
        match part {
            Expr::Call(call) => {
                let first = call.arguments.args.first();
                let surveys = match &*call.func {
                    Expr::Name(function) => SURVEY.contains(&function.id.as_str()),
                    Expr::Attribute(method) => {
                        if method.attr.as_str() == "index" {
                            return parts(self.states(&method.value), &Step::Order);
                        }
                        matches!(method.attr.as_str(), "dumps" | "join")
                    }
                    _ => false,
                };
                match first {
                    Some(container) if surveys => self.gone_through(container),
                    _ => Vec::new(),
                }
            }
            Expr::ListComp(ast::ExprListComp { generators, .. })
            | Expr::SetComp(ast::ExprSetComp { generators, .. })
            | Expr::DictComp(ast::ExprDictComp { generators, .. })
            | Expr::Generator(ast::ExprGenerator { generators, .. }) => generators
                .iter()
                .flat_map(|generator| self.gone_through(&generator.iter))
                .collect(),
            Expr::Subscript(item) if item.ctx.is_load() => {
                let step = match &*item.slice {
                    Expr::NumberLiteral(_) => Step::Order,
                    Expr::Slice(_) => Step::Content,
                    Expr::UnaryOp(operation) if operation.operand.is_number_literal_expr() => {
                        Step::Content
                    }
                    _ => return Vec::new(),
                };
                parts(self.states(&item.value), &step)
            }
            _ => Vec::new(),
        }
    }
}

/// The object of a method call, and the method.
fn called_on(expr: &Expr) -> Option<(&Expr, &str)> {
    let method = expr.as_call_expr()?.func.as_attribute_expr()?;
    Some((&method.value, method.attr.as_str()))
}
