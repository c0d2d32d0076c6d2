//! Which statements of a constructor make what blocks, and the attributes that keep it.

use std::collections::BTreeSet;

use super::*;
use ruff_python_ast::visitor::{self, Visitor};

/// Attributes that can be resolved together: more than that is no longer a value but most of the object.
const LIMIT: usize = 3;

/// What is resolved together.
pub(super) struct Kept<'a> {
    /// The attributes, in the order in which they are assigned.
    pub names: Vec<&'a str>,
    /// The statements of the constructor that make them, by position.
    pub moved: Vec<usize>,
}

impl<'a> Kept<'a> {
    /// The statements that move, as runs of neighbours.
    pub fn runs(&self, body: &'a [Stmt]) -> Vec<&'a [Stmt]> {
        self.moved
            .chunk_by(|left, right| left + 1 == *right)
            .map(|run| &body[run[0]..=run[run.len() - 1]])
            .collect()
    }

    pub fn statements(&self, body: &'a [Stmt]) -> impl Iterator<Item = &'a Stmt> {
        self.moved.iter().map(move |position| &body[*position])
    }

    /// The statements that stay in the constructor.
    pub fn staying(&self, body: &'a [Stmt]) -> impl Iterator<Item = &'a Stmt> {
        body.iter()
            .enumerate()
            .filter(|(position, _)| !self.moved.contains(position))
            .map(|(_, stmt)| stmt)
    }

    pub fn first(&self) -> usize {
        self.moved[0]
    }

    pub fn last(&self) -> usize {
        self.moved[self.moved.len() - 1]
    }
}

impl<'a> Constructor<'_, 'a> {
    /// The attributes that are assigned what blocks, and the statements that lead from the one to the other.
    pub(super) fn kept(&self) -> Result<Kept<'a>, Unfixable> {
        let body = &self.function.body;
        match self.run() {
            Ok((name, (first, last))) => {
                let after = Traffic::of(&body[last + 1..], self.receiver);
                if after.loaded.contains(name) {
                    return self.closure();
                }
                Ok(Kept {
                    names: vec![name],
                    moved: (first..=last).collect(),
                })
            }
            Err(_) => self.closure(),
        }
    }

    fn refused<T>(&self, why: &str) -> Result<T, Unfixable> {
        Err(Unfixable::new(
            Reason::EagerConstructor,
            format!("`{}` {why}", self.finding.callee),
        ))
    }

    fn check_odd(&self, traffic: &Traffic<'_>) -> Result<(), Unfixable> {
        match traffic.odd {
            Some(odd) => self.refused(&format!("stands with {odd}, which cannot move to a method")),
            None => Ok(()),
        }
    }

    /// The one attribute that neighbouring statements make.
    fn run(&self) -> Result<(&'a str, (usize, usize)), Unfixable> {
        let body = &self.function.body;
        let mut last = self.index;
        loop {
            let traffic = Traffic::of(&body[self.index..=last], self.receiver);
            self.check_odd(&traffic)?;
            let stored: Vec<&str> = traffic.stored.iter().copied().collect();
            match stored.as_slice() {
                [name] => {
                    // Locals of the run end with it.
                    let after = Traffic::of(&body[last + 1..], self.receiver);
                    let leaks = after
                        .read
                        .iter()
                        .any(|(read, _)| traffic.bound.contains(read));
                    if leaks {
                        return self.refused("gives what the constructor uses again");
                    }
                    return Ok((name, (self.index, last)));
                }
                [] => {}
                _ => return self.refused("gives several attributes at once"),
            }
            last += 1;
            if traffic.bound.is_empty() || last == body.len() {
                return self.refused("gives no attribute that could be resolved later");
            }
        }
    }

    /// All statements that need what blocks, directly or through each other, and the attributes that they make.
    fn closure(&self) -> Result<Kept<'a>, Unfixable> {
        let body = &self.function.body;
        let mut bound: BTreeSet<&str> = BTreeSet::new();
        let mut kept = Kept {
            names: Vec::new(),
            moved: Vec::new(),
        };
        for (position, stmt) in body.iter().enumerate().skip(self.index) {
            let traffic = Traffic::of(std::slice::from_ref(stmt), self.receiver);
            let needs = position == self.index
                || traffic.read.iter().any(|(name, _)| bound.contains(name))
                || traffic.loaded.iter().any(|name| kept.names.contains(name));
            if !needs {
                if let Some(again) = traffic.bound.iter().find(|name| bound.contains(*name)) {
                    return self.refused(&format!(
                        "gives `{again}`, which the constructor binds anew on line {}",
                        self.pass.source.line(stmt.start())
                    ));
                }
                continue;
            }
            self.check_odd(&traffic)?;
            bound.extend(&traffic.bound);
            kept.moved.push(position);
            let mut stored: Vec<(&'a str, TextSize)> = traffic
                .stored
                .iter()
                .map(|name| (*name, self.first_store(stmt, name)))
                .collect();
            stored.sort_by_key(|(_, start)| *start);
            for (name, _) in stored {
                if !kept.names.contains(&name) {
                    kept.names.push(name);
                }
            }
        }
        if kept.names.is_empty() {
            return self.refused("gives no attribute that could be resolved later");
        }
        if kept.names.len() > LIMIT {
            return self.refused("decides most of what the constructor makes");
        }
        self.check_unchanged(&kept)?;
        Ok(kept)
    }

    fn first_store(&self, stmt: &Stmt, name: &str) -> TextSize {
        uses(self.pass.source, name, false)
            .iter()
            .map(|place| place.expr.range())
            .find(|range| stmt.range().contains_range(*range))
            .map_or(stmt.end(), |range| range.start())
    }

    /// Whether nobody sees the object between the moved statements, and the locals that they read are the same when the last
    /// of them has run.
    fn check_unchanged(&self, kept: &Kept<'a>) -> Result<(), Unfixable> {
        let body = &self.function.body;
        let between = kept
            .staying(body)
            .filter(|stmt| stmt.start() > body[kept.first()].start())
            .filter(|stmt| stmt.start() < body[kept.last()].start());
        for stmt in between {
            if hands_on(stmt, self.receiver) {
                return self.refused(&format!(
                    "is needed behind line {}, where others see the object without it",
                    self.pass.source.line(stmt.start())
                ));
            }
        }
        for (at, position) in kept.moved.iter().enumerate() {
            let read = Traffic::of(std::slice::from_ref(&body[*position]), self.receiver).read;
            let later = (*position..kept.last()).filter(|later| !kept.moved[at..].contains(later));
            for later in later {
                let bound = Traffic::of(std::slice::from_ref(&body[later]), self.receiver).bound;
                if let Some((name, _)) = read.iter().find(|(name, _)| bound.contains(name)) {
                    return self.refused(&format!(
                        "needs `{name}`, which the constructor binds anew on line {}",
                        self.pass.source.line(body[later].start())
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Whether a statement calls a method of the object or of its bases, or gives the object to something.
fn hands_on(stmt: &Stmt, receiver: &str) -> bool {
    struct Hands<'r> {
        receiver: &'r str,
        found: bool,
    }
    impl Hands<'_> {
        fn is_object(&self, expr: &Expr) -> bool {
            matches!(expr, Expr::Name(name) if name.id.as_str() == self.receiver)
        }
    }
    impl<'a> Visitor<'a> for Hands<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Name(name) => self.found |= self.is_object(expr) || name.id == "super",
                Expr::Attribute(attribute) if self.is_object(&attribute.value) => {}
                Expr::Call(call) => {
                    self.found |= matches!(&*call.func, Expr::Attribute(method)
                        if self.is_object(&method.value));
                    visitor::walk_expr(self, expr);
                }
                _ => visitor::walk_expr(self, expr),
            }
        }
    }
    let mut hands = Hands {
        receiver,
        found: false,
    };
    hands.visit_stmt(stmt);
    hands.found
}

/// Whether every way through a block that goes on behind it assigns an attribute of `receiver`.
pub(super) fn assigns_always(block: &[Stmt], receiver: &str, name: &str) -> bool {
    block.iter().any(|stmt| match stmt {
        Stmt::Assign(_) | Stmt::AnnAssign(_) => Traffic::of(std::slice::from_ref(stmt), receiver)
            .stored
            .contains(name),
        Stmt::Raise(_) => true,
        Stmt::If(statement) => {
            let clauses = &statement.elif_else_clauses;
            clauses.last().is_some_and(|last| last.test.is_none())
                && assigns_always(&statement.body, receiver, name)
                && clauses
                    .iter()
                    .all(|clause| assigns_always(&clause.body, receiver, name))
        }
        Stmt::Try(statement) => {
            assigns_always(&statement.finalbody, receiver, name)
                || (assigns_always(&statement.body, receiver, name)
                    || assigns_always(&statement.orelse, receiver, name))
                    && statement.handlers.iter().all(|handler| {
                        let ast::ExceptHandler::ExceptHandler(handler) = handler;
                        assigns_always(&handler.body, receiver, name)
                    })
        }
        _ => false,
    })
}
