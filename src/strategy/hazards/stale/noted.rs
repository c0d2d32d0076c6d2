//! Work that is noted before it is done: who asks while this task waits finds the note, and goes on without what it says.
//!
//! ```python
//! if self.ready:
//!     return
//! self.ready = True
//! make_table()
//! ```
//!
//! A note that is taken back behind the work says that somebody is at it, and nobody takes it for more.

use ruff_python_ast::{CmpOp, UnaryOp};

use super::super::skipped::speaks;
use super::*;
use crate::project::Held as Holds;

/// What a condition on the way to the call has asked for, and found missing.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Note {
    state: State,
    /// Only whether the key is there is asked, not what it leads to.
    by_key: bool,
    /// Where the coroutine puts it there itself.
    at: Option<TextSize>,
}

impl Walk<'_, '_> {
    /// Remembers what the conditions of an `if` statement have found missing on the way to the call, where another way goes
    /// on without it.
    pub(super) fn misses_on_the_way(&mut self, branches: &[(Option<&Expr>, &[Stmt])]) {
        if self.waiting || self.place.is_none() {
            return;
        }
        let inside = branches
            .iter()
            .position(|(_, body)| body.iter().any(|stmt| self.is_around(stmt.range())));
        let pass = self.names.pass;
        let leaves = |body: &[Stmt]| {
            matches!(
                body.last(),
                Some(Stmt::Return(_) | Stmt::Continue(_) | Stmt::Break(_))
            )
        };
        let by = |body: &[Stmt]| passes_by(pass, body);
        for (nth, (test, body)) in branches.iter().enumerate() {
            let Some(test) = test else {
                break;
            };
            match inside {
                Some(inside) if nth < inside && by(body) => self.misses(test, false),
                Some(inside) if nth == inside => {
                    let mut others = branches[nth + 1..].iter();
                    if others.any(|(_, body)| by(body)) {
                        self.misses(test, true);
                    }
                }
                Some(inside) if nth > inside => break,
                None if leaves(body) && by(body) => self.misses(test, false),
                None if !leaves(body) => {
                    let mut others = branches[nth + 1..].iter();
                    if others.any(|(_, body)| leaves(body) && by(body)) {
                        self.misses(test, true);
                    }
                }
                _ => {}
            }
        }
    }

    /// Remembers what is missing where a condition comes out as `holds`.
    fn misses(&mut self, test: &Expr, holds: bool) {
        if self.waiting || self.place.is_none() {
            return;
        }
        let mut missing = Vec::new();
        let condition = self.condition(test);
        missing_when(condition.unwrap_or(test), holds, &mut missing);
        for asked in missing {
            let (states, by_key) = match asked {
                Asked::Value(value) => (self.names.states(value), false),
                Asked::Key(container, key) => (self.names.entry(container, key), true),
            };
            let shared = states
                .into_iter()
                .filter(|state| !state.is_name() || self.names.is_of_module(&state.root))
                .filter(|state| self.shared_container(state).is_some());
            let notes: Vec<Note> = shared
                .map(|state| Note {
                    state,
                    by_key,
                    at: None,
                })
                .collect();
            unite(&mut self.notes, notes);
        }
    }

    /// Takes in that a statement before the call puts there what was missing.
    pub(super) fn notes(&mut self, stmt: &Stmt) {
        if self.waiting || self.notes.is_empty() {
            return;
        }
        let (made, holds_something) = match stmt {
            Stmt::Assign(ast::StmtAssign { value, .. }) => {
                (self.names.assigned(stmt), !is_nothing(value))
            }
            Stmt::AnnAssign(ast::StmtAnnAssign {
                value: Some(value), ..
            }) => (self.names.assigned(stmt), !is_nothing(value)),
            Stmt::Expr(ast::StmtExpr { value, .. }) => (self.entered_by(value), true),
            _ => return,
        };
        for note in &mut self.notes {
            let is_put = holds_something || note.by_key;
            if is_put && note.at.is_none() && made.contains(&note.state) {
                note.at = Some(stmt.start());
            }
        }
    }

    /// `self.made.add(name)`, `self.names.append(name)`
    fn entered_by(&self, expr: &Expr) -> Vec<State> {
        match expr {
            Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
                (Expr::Attribute(method), [entry, ..])
                    if matches!(method.attr.as_str(), "add" | "append" | "setdefault") =>
                {
                    self.names.entry(&method.value, entry)
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The call is reached.
    pub(super) fn arrives(&mut self) {
        if self.waiting {
            return;
        }
        self.waiting = true;
        let Some(place) = self.place else {
            return;
        };
        let noted = self.notes.iter().find_map(|note| {
            let at = note.at?;
            let is_wanted = !self.is_kept(&note.state)
                && !self.is_unnoted(&note.state, place)
                && !self.ends_something(&note.state)
                && (!note.state.is_entry() || self.is_relied_on(&note.state, at));
            is_wanted.then(|| Read {
                state: note.state.clone(),
                at,
                kind: Kind::Noted,
            })
        });
        self.noted = noted.map(|read| (read, place.start()));
    }

    /// Whether the note says that something is over or has been told, which nobody waits for.
    fn ends_something(&self, state: &State) -> bool {
        const WORDS: &[&str] = &[
            "aclose",
            "alerted",
            "cancel",
            "cancelled",
            "cleanup",
            "close",
            "closed",
            "closing",
            "disconnect",
            "disconnected",
            "disposed",
            "exit",
            "exiting",
            "finalized",
            "kill",
            "killed",
            "logged",
            "notified",
            "notify",
            "released",
            "reported",
            "shutdown",
            "shutting",
            "stop",
            "stopped",
            "stopping",
            "teardown",
            "terminate",
            "terminated",
            "warn",
            "warned",
        ];
        let function = self.names.pass.project.function(self.names.function);
        let attribute = state.attribute().unwrap_or(&state.root);
        [&function.name, attribute].iter().any(|name| {
            let mut words = name.split('_');
            words.any(|word| WORDS.contains(&word.to_ascii_lowercase().as_str()))
        })
    }

    /// Whether somebody goes on with what has been done for an entry: what is noted of each message that comes says only that
    /// it came.
    fn is_relied_on(&self, state: &State, at: TextSize) -> bool {
        let pass = self.names.pass;
        let own = pass.project.function(self.names.function);
        let Some(function) = scan::function_at(pass.source.body(), own.range) else {
            return false;
        };
        let container = state.container().to_string();
        let mut gives = false;
        scan::each_stmt(&function.body, |stmt| {
            // `return self.tables[name]`
            gives |= matches!(stmt, Stmt::Return(_))
                && stmt.end() <= at
                && scan::reads(std::slice::from_ref(stmt), &container) > 0;
        });
        let goes_on = scan::blocks(function).into_iter().any(|block| {
            let holds = |stmt: &Stmt| {
                stmt.is_if_stmt() && stmt.range().contains(at) && self.is_around(stmt.range())
            };
            let noting = block.statements.iter().position(holds);
            noting.is_some_and(|noting| block.statements[noting + 1..].iter().any(does_something))
        });
        gives || goes_on || is_awaited_first(pass, self.names.function)
    }

    /// Whether the coroutine takes it back when the work is done, and not only when that fails.
    fn is_unnoted(&self, state: &State, place: TextRange) -> bool {
        let pass = self.names.pass;
        let Some(function) = Place::at(pass, place).and_then(|place| place.function()) else {
            return false;
        };
        let mut handlers = Vec::new();
        let mut found = false;
        scan::each_stmt(&function.body, |stmt| {
            if let Stmt::Try(statement) = stmt {
                handlers.extend(statement.handlers.iter().map(Ranged::range));
            }
            let is_simple = crate::region::blocks(stmt)
                .iter()
                .all(|block| block.is_empty());
            let range = stmt.range();
            if !is_simple
                || range.start() < place.end()
                || handlers.iter().any(|handler| handler.contains_range(range))
            {
                return;
            }
            let puts = match stmt {
                Stmt::Assign(assign) => !is_nothing(&assign.value),
                Stmt::Expr(statement) => !self.entered_by(&statement.value).is_empty(),
                _ => false,
            };
            let mut changes = self.names.changes(stmt).into_iter();
            found |= !puts && changes.any(|change| change.concerns(state, false));
        });
        found
    }
}

/// Whether somebody awaits a coroutine and then does something else.
fn is_awaited_first(pass: &Pass<'_>, coroutine: FunctionRef) -> bool {
    let name = &pass.project.function(coroutine).name;
    let awaits_first = |pass: &Pass<'_>| {
        pass.functions_with(&[name]).any(|function| {
            scan::blocks(function).into_iter().any(|block| {
                let mut statements = block.statements.iter();
                statements.any(|stmt| awaits(pass, stmt, coroutine))
                    && statements.any(does_something)
            })
        })
    };
    let files = pass.project.files_with(Holds::Called, name).into_iter();
    awaits_first(pass)
        || files.filter(|file| *file != pass.file).any(|file| {
            let opened = pass.open(file);
            opened.is_ok_and(|opened| awaits_first(&opened.pass(pass)))
        })
}

/// Whether a statement without blocks awaits a coroutine of the project.
fn awaits(pass: &Pass<'_>, stmt: &Stmt, coroutine: FunctionRef) -> bool {
    let mut found = false;
    let simple = crate::region::blocks(stmt)
        .iter()
        .all(|block| block.is_empty());
    scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
        if let Expr::Await(awaited) = expr
            && let Expr::Call(call) = &*awaited.value
        {
            found |= pass.types_of(&call.func).present().any(
                |callee| matches!(callee, Type::Function(it) | Type::Method(it, _) if *it == coroutine),
            );
        }
    });
    found && simple
}

/// Whether a statement does more than to say something, or to leave.
fn does_something(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) | Stmt::Raise(_) => false,
        Stmt::Return(statement) => statement
            .value
            .as_ref()
            .is_some_and(|value| !value.is_literal_expr()),
        Stmt::Expr(statement) => {
            !matches!(&*statement.value, Expr::Call(call) if speaks(&call.func))
        }
        _ => true,
    }
}

/// What a condition asks for.
enum Asked<'a> {
    /// Whether it is true, or is there at all.
    Value(&'a Expr),
    /// Whether a container has a key.
    Key(&'a Expr, &'a Expr),
}

/// Adds what may be missing where a condition comes out as `holds`.
fn missing_when<'a>(test: &'a Expr, holds: bool, missing: &mut Vec<Asked<'a>>) {
    match test {
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            missing_when(&operation.operand, !holds, missing);
        }
        Expr::BoolOp(operation) => {
            for operand in &operation.values {
                missing_when(operand, holds, missing);
            }
        }
        Expr::Named(named) => missing_when(&named.value, holds, missing),
        Expr::Compare(comparison) => {
            let ([operator], [right]) = (&*comparison.ops, &*comparison.comparators) else {
                return;
            };
            let left = &*comparison.left;
            let says = |expr: &Expr| match expr {
                Expr::NoneLiteral(_) => Some(false),
                Expr::BooleanLiteral(literal) => Some(literal.value),
                _ => None,
            };
            match (operator, says(right)) {
                (CmpOp::Is | CmpOp::Eq, Some(says)) if holds != says => {
                    missing.push(Asked::Value(left));
                }
                (CmpOp::IsNot | CmpOp::NotEq, Some(says)) if holds == says => {
                    missing.push(Asked::Value(left));
                }
                (CmpOp::In, None) if !holds => missing.push(Asked::Key(right, left)),
                (CmpOp::NotIn, None) if holds => missing.push(Asked::Key(right, left)),
                _ => {}
            }
        }
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_) if !holds => {
            missing.push(Asked::Value(test));
        }
        _ => {}
    }
}

/// Whether who goes another way than the call's takes it for done: not who is refused, and not who waits for it.
fn passes_by(pass: &Pass<'_>, body: &[Stmt]) -> bool {
    !matches!(body.last(), Some(Stmt::Raise(_))) && !block_awaits(pass, body)
}

/// `None`, `False`, `0`, `""`, `[]`
fn is_nothing(value: &Expr) -> bool {
    match value {
        Expr::NoneLiteral(_) => true,
        Expr::BooleanLiteral(literal) => !literal.value,
        Expr::StringLiteral(text) => text.value.is_empty(),
        Expr::NumberLiteral(number) => {
            matches!(&number.value, ast::Number::Int(number) if number.as_u8() == Some(0))
        }
        Expr::List(list) => list.elts.is_empty(),
        Expr::Tuple(tuple) => tuple.elts.is_empty(),
        Expr::Dict(dict) => dict.items.is_empty(),
        _ => false,
    }
}
