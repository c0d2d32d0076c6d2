//! Parts of a function that run only until something has been kept: `if self._x is None: self._x = load()`.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Builder;
use super::expressions::MUTATORS;
use super::facts::{Filled, FirstUse, FunctionId};
use super::shared::Shared;

/// Locals that hold what was read from something shared: `kept = self._cache.get(key)`.
type Copies = Vec<(Name, Vec<Shared>)>;

impl Builder<'_> {
    /// Notes the first uses among the statements of one block of a plain function.
    pub(super) fn note_first_uses(&mut self, body: &[Stmt]) {
        let Some(function) = self.current_function() else {
            return;
        };
        if self.facts.function(function).is_async {
            return;
        }
        let mut copies: Copies = Vec::new();
        for (position, stmt) in body.iter().enumerate() {
            match stmt {
                Stmt::Assign(assign) => {
                    if let [Expr::Name(target)] = &*assign.targets {
                        let read = self.read(&assign.value, &copies);
                        if !read.is_empty() {
                            copies.push((target.id.clone(), read));
                        }
                    }
                    self.note_default(function, &assign.targets, &assign.value);
                }
                Stmt::If(statement) => {
                    let missing = self.missing(&statement.test, true, &copies);
                    self.note_first_use(function, &missing, &statement.body);
                    if let Some(rest) = self.asked_after(&statement.test, &copies) {
                        self.extend_first_use(function, rest, &statement.body);
                    }
                    let missing = self.missing(&statement.test, false, &copies);
                    if let [clause] = &*statement.elif_else_clauses {
                        self.note_first_use(function, &missing, &clause.body);
                    }
                    let leaves = matches!(statement.body.last(), Some(Stmt::Return(_)));
                    if leaves && statement.elif_else_clauses.is_empty() {
                        self.note_first_use(function, &missing, &body[position + 1..]);
                    }
                }
                // `try: return _cache[key]`, and when it is not there the handler goes on below.
                Stmt::Try(statement)
                    if statement.orelse.is_empty() && statement.finalbody.is_empty() =>
                {
                    if let [Stmt::Return(kept)] = &*statement.body
                        && let Some(kept) = &kept.value
                    {
                        let missing = alternatives(self.read(kept, &copies));
                        self.note_first_use(function, &missing, &body[position + 1..]);
                    }
                }
                _ => {}
            }
        }
    }

    /// `self.x = self.x or load()`.
    fn note_default(&mut self, function: FunctionId, targets: &[Expr], value: &Expr) {
        let Expr::BoolOp(operation) = value else {
            return;
        };
        if operation.op != BoolOp::Or {
            return;
        }
        let kept: Vec<Shared> = targets
            .iter()
            .filter_map(|target| self.shared(target))
            .collect();
        let read = self.read(&operation.values[0], &Vec::new());
        if let Some(shared) = read.into_iter().find(|shared| kept.contains(shared)) {
            let range = TextRange::new(operation.values[0].end(), value.end());
            self.push_first_use(function, range, &shared, Filled::Here);
        }
    }

    /// `missing` are alternatives, of each of which something is absent when `block` runs.
    fn note_first_use(&mut self, function: FunctionId, missing: &[Vec<Shared>], block: &[Stmt]) {
        let (Some(first), Some(last)) = (block.first(), block.last()) else {
            return;
        };
        if missing.is_empty() {
            return;
        }
        let range = TextRange::new(first.start(), last.end());
        let mut writes = Writes {
            builder: self,
            found: Vec::new(),
            handlers: 0,
        };
        writes.visit_body(block);
        let found = writes.found;
        let filled = |shared: &Shared| {
            let mut all = found
                .iter()
                .filter(|write| write.shared == *shared)
                .peekable();
            if all.peek().is_none() {
                return Filled::Elsewhere;
            }
            let (mut keyed, mut emptied) = (true, false);
            for write in all {
                keyed &= write.keyed;
                emptied |= write.emptied;
            }
            match (emptied, keyed) {
                (true, _) => Filled::Never,
                (false, true) => Filled::ByKey,
                (false, false) => Filled::Here,
            }
        };
        // Every alternative must be settled by the block, or else it comes back to it.
        let mut worst: Option<(Shared, Filled)> = None;
        for alternative in missing {
            let Some(best) = alternative
                .iter()
                .map(|shared| (shared.clone(), filled(shared)))
                .min_by_key(|(_, filled)| *filled)
            else {
                continue;
            };
            if worst.as_ref().is_none_or(|(_, filled)| best.1 > *filled) {
                worst = Some(best);
            }
        }
        if let Some((shared, filled)) = worst
            && filled != Filled::Never
        {
            self.push_first_use(function, range, &shared, filled);
        }
    }

    /// `self._x is None and probe()`: what is asked only while something is missing, which the block then puts there.
    fn asked_after(&self, test: &Expr, copies: &Copies) -> Option<TextRange> {
        let Expr::BoolOp(operation) = test else {
            return None;
        };
        if operation.op != BoolOp::And {
            return None;
        }
        let first = operation
            .values
            .iter()
            .position(|operand| !self.missing(operand, true, copies).is_empty())?;
        let rest = operation.values.get(first + 1)?;
        Some(TextRange::new(rest.start(), test.end()))
    }

    /// Lets the first use that `block` was found to be begin with what is asked before it.
    fn extend_first_use(&mut self, function: FunctionId, asked: TextRange, block: &[Stmt]) {
        let Some(first) = block.first() else {
            return;
        };
        let uses = &mut self.facts.functions[function.index()].first_uses;
        if let Some(last) = uses.last_mut()
            && last.range.start() == first.start()
            && last.filled == Filled::Here
        {
            last.range = TextRange::new(asked.start(), last.range.end());
        }
    }

    fn push_first_use(
        &mut self,
        function: FunctionId,
        range: TextRange,
        shared: &Shared,
        filled: Filled,
    ) {
        self.facts.functions[function.index()]
            .first_uses
            .push(FirstUse {
                range,
                name: shared.name.clone(),
                of_instance: shared.of_instance,
                filled,
            });
    }

    /// What is absent when `test` is true (or false), as alternatives; nothing when the test asks for something else too.
    fn missing(&self, test: &Expr, holds: bool, copies: &Copies) -> Vec<Vec<Shared>> {
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.missing(&operation.operand, !holds, copies)
            }
            Expr::BoolOp(operation) => {
                let both = (operation.op == BoolOp::And) == holds;
                let parts = operation
                    .values
                    .iter()
                    .map(|operand| (operand, self.missing(operand, holds, copies)));
                if both {
                    // More conditions only make it rarer.
                    return parts
                        .map(|(_, alternatives)| alternatives)
                        .find(|alternatives| !alternatives.is_empty())
                        .unwrap_or_default();
                }
                let mut all = Vec::new();
                for (operand, alternatives) in parts {
                    // `force or self._x is None`: a caller that insists is not the usual one.
                    if alternatives.is_empty() && !self.is_flag(operand) {
                        return Vec::new();
                    }
                    all.extend(alternatives);
                }
                all
            }
            Expr::Compare(comparison) => {
                let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) else {
                    return Vec::new();
                };
                let absent = |value: &Expr| {
                    value.is_none_literal_expr()
                        || matches!(value, Expr::BooleanLiteral(literal) if !literal.value)
                        // A sentinel of the module.
                        || matches!(value, Expr::Name(name) if self.slot_free(&name.id))
                };
                let read = match (op, holds) {
                    (CmpOp::Is | CmpOp::Eq, true) | (CmpOp::IsNot | CmpOp::NotEq, false)
                        if absent(right) =>
                    {
                        self.read(&comparison.left, copies)
                    }
                    (CmpOp::NotIn, true) | (CmpOp::In, false) => self.read(right, copies),
                    _ => Vec::new(),
                };
                alternatives(read)
            }
            Expr::Call(call) if !holds => alternatives(match probed(call) {
                Some((base, name)) if self.is_receiver(base) => vec![Shared {
                    name,
                    of_instance: true,
                }],
                // `hasattr(load, "_kept")`
                Some((base, _)) => self.shared(base).into_iter().collect(),
                // `_loaded.is_set()`
                None => match &*call.func {
                    Expr::Attribute(method)
                        if method.attr.as_str() == "is_set" && call.arguments.is_empty() =>
                    {
                        self.read(&method.value, copies)
                    }
                    _ => self.read(test, copies),
                },
            }),
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Named(_) if !holds => {
                alternatives(self.read(test, copies))
            }
            _ => Vec::new(),
        }
    }

    /// A parameter or local that is asked by itself.
    fn is_flag(&self, test: &Expr) -> bool {
        match test {
            Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
                self.is_flag(&operation.operand)
            }
            Expr::Name(name) => !self.slot_free(&name.id),
            _ => false,
        }
    }

    /// The shared things that an expression gives back as they are, or one entry of.
    fn read(&self, expr: &Expr, copies: &Copies) -> Vec<Shared> {
        match expr {
            Expr::Named(named) => self.read(&named.value, copies),
            Expr::Call(call) => match (&*call.func, probed(call)) {
                (_, Some((base, name))) if self.is_receiver(base) => vec![Shared {
                    name,
                    of_instance: true,
                }],
                (Expr::Attribute(method), _) if method.attr.as_str() == "get" => {
                    self.shared(&method.value).into_iter().collect()
                }
                _ => Vec::new(),
            },
            Expr::Name(name) => copies
                .iter()
                .rev()
                .find(|(copy, _)| *copy == name.id)
                .map_or_else(
                    || self.shared(expr).into_iter().collect(),
                    |(_, shared)| shared.clone(),
                ),
            Expr::Attribute(_) | Expr::Subscript(_) => self.shared(expr).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn is_receiver(&self, expr: &Expr) -> bool {
        self.class_of_receiver(expr).is_some()
    }
}

fn alternatives(read: Vec<Shared>) -> Vec<Vec<Shared>> {
    if read.is_empty() {
        Vec::new()
    } else {
        vec![read]
    }
}

/// `hasattr(base, "name")`, `getattr(base, "name", None)`.
fn probed(call: &ast::ExprCall) -> Option<(&Expr, Name)> {
    let Expr::Name(function) = &*call.func else {
        return None;
    };
    if !matches!(function.id.as_str(), "hasattr" | "getattr") {
        return None;
    }
    match &*call.arguments.args {
        [base, Expr::StringLiteral(text), ..] => Some((base, Name::new(text.value.to_str()))),
        _ => None,
    }
}

/// One place where something shared is written.
struct Write {
    shared: Shared,
    /// Only the entry of a key that the call decides.
    keyed: bool,
    /// Back to what the test takes for absent.
    emptied: bool,
}

struct Writes<'b, 'a> {
    builder: &'b Builder<'a>,
    found: Vec<Write>,
    handlers: usize,
}

impl Writes<'_, '_> {
    fn target(&mut self, target: &Expr, value: Option<&Expr>) {
        match target {
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for element in elts {
                    self.target(element, None);
                }
            }
            _ => {
                if let Some(shared) = self.builder.shared(target) {
                    let empties = value.is_some_and(|value| {
                        value.is_none_literal_expr()
                            || matches!(value, Expr::BooleanLiteral(literal) if !literal.value)
                    });
                    self.found.push(Write {
                        shared,
                        keyed: self.has_own_key(target),
                        emptied: empties && self.handlers == 0,
                    });
                }
            }
        }
    }

    /// `_cache[key]` with a key that the function has from its caller.
    fn has_own_key(&self, target: &Expr) -> bool {
        match target {
            Expr::Subscript(subscript) => {
                self.names_locals(&subscript.slice) || self.has_own_key(&subscript.value)
            }
            Expr::Attribute(attribute) => self.has_own_key(&attribute.value),
            _ => false,
        }
    }

    fn names_locals(&self, key: &Expr) -> bool {
        let mut locals = Locals {
            builder: self.builder,
            found: false,
        };
        locals.visit_expr(key);
        locals.found
    }
}

impl<'a> Visitor<'a> for Writes<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::Assign(assign) => {
                for target in &assign.targets {
                    self.target(target, Some(&assign.value));
                }
            }
            Stmt::AnnAssign(assign) if assign.value.is_some() => {
                self.target(&assign.target, assign.value.as_deref());
            }
            Stmt::With(with) => {
                for item in &with.items {
                    if let Some(target) = &item.optional_vars {
                        self.target(target, None);
                    }
                }
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        self.handlers += 1;
        visitor::walk_except_handler(self, handler);
        self.handlers -= 1;
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr {
            match &*call.func {
                Expr::Attribute(method) if fills(method.attr.as_str()) => {
                    if let Some(shared) = self.builder.shared(&method.value) {
                        let keyed = call
                            .arguments
                            .args
                            .iter()
                            .any(|argument| self.names_locals(argument));
                        self.found.push(Write {
                            shared,
                            keyed,
                            emptied: false,
                        });
                    }
                }
                // `_loaded.set()`
                Expr::Attribute(method)
                    if method.attr.as_str() == "set" && call.arguments.is_empty() =>
                {
                    if let Some(shared) = self.builder.shared(&method.value) {
                        self.found.push(Write {
                            shared,
                            keyed: false,
                            emptied: false,
                        });
                    }
                }
                // `setattr(self, "_x", ...)`.
                Expr::Name(function) if function.id.as_str() == "setattr" => {
                    if let [base, Expr::StringLiteral(text), ..] = &*call.arguments.args
                        && self.builder.is_receiver(base)
                    {
                        self.found.push(Write {
                            shared: Shared {
                                name: Name::new(text.value.to_str()),
                                of_instance: true,
                            },
                            keyed: false,
                            emptied: false,
                        });
                    }
                }
                _ => {}
            }
        }
        if !expr.is_lambda_expr() {
            visitor::walk_expr(self, expr);
        }
    }
}

/// Methods after which a container has more in it.
fn fills(method: &str) -> bool {
    MUTATORS.contains(&method)
        && !matches!(
            method,
            "clear" | "discard" | "pop" | "popitem" | "popleft" | "remove"
        )
}

struct Locals<'b, 'a> {
    builder: &'b Builder<'a>,
    found: bool,
}

impl<'a> Visitor<'a> for Locals<'_, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Name(name) = expr
            && !self.builder.slot_free(&name.id)
            && !self.builder.is_receiver(expr)
        {
            self.found = true;
        }
        visitor::walk_expr(self, expr);
    }
}
