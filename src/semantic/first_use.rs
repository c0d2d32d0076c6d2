//! Parts of a function that run only until something has been kept: `if self._x is None: self._x = load()`.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use super::builder::Builder;
use super::expressions::MUTATORS;
use super::facts::{Filled, FirstUse, FunctionId};
use super::shared::Shared;

/// Locals that hold what was read from something shared, or a part of it: `kept = self._cache.get(key)`.
type Copies = Vec<(Name, Vec<Shared>)>;

/// What is absent where a test has an outcome.
#[derive(Default)]
struct Missing {
    /// Alternatives, in each of which one of some things is absent; none when it is not known that anything is.
    ways: Vec<Vec<Shared>>,
    /// It may also be there and be too old.
    renewed: bool,
    /// What tells how old it is: of each group something belongs to what is kept, or is kept beside it.
    stamps: Vec<Vec<Shared>>,
}

impl Missing {
    fn of(read: Vec<Shared>) -> Missing {
        Missing {
            ways: if read.is_empty() {
                Vec::new()
            } else {
                vec![read]
            },
            ..Missing::default()
        }
    }
}

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
                    self.note_default(function, &assign.targets, &assign.value);
                }
                Stmt::If(statement) => {
                    let missing = self.missing(&statement.test, true, &copies);
                    self.note_first_use(function, &missing, &statement.body);
                    if let Some(rest) = self.asked_after(&statement.test, &copies) {
                        self.extend_first_use(function, rest, &statement.body);
                    }
                    if let [clause] = &*statement.elif_else_clauses {
                        let missing = self.missing(&statement.test, false, &copies);
                        self.note_first_use(function, &missing, &clause.body);
                    }
                }
                _ => {}
            }
            let missing = self.missing_behind(stmt, &mut copies);
            self.note_first_use(function, &missing, &body[position + 1..]);
        }
    }

    /// What is absent behind a statement that leaves the function with it while it is there; `copies` are those before the
    /// statement, and then those behind it.
    fn missing_behind(&self, stmt: &Stmt, copies: &mut Copies) -> Missing {
        match stmt {
            Stmt::Assign(assign) => {
                self.note_copies(assign, copies);
                Missing::default()
            }
            Stmt::If(statement) if statement.elif_else_clauses.is_empty() => {
                let missing = self.missing(&statement.test, false, copies);
                match statement.body.last() {
                    Some(Stmt::Return(_)) => missing,
                    Some(_) if !missing.ways.is_empty() => {
                        self.missing_or_old(missing, &statement.body, copies.clone())
                    }
                    _ => Missing::default(),
                }
            }
            // `try: return _cache[key]`, and when it is not there the handler goes on below.
            Stmt::Try(statement)
                if statement.orelse.is_empty() && statement.finalbody.is_empty() =>
            {
                match &*statement.body {
                    [Stmt::Return(kept)] => {
                        kept.value.as_ref().map_or_else(Missing::default, |kept| {
                            Missing::of(self.read(kept, copies))
                        })
                    }
                    body => self.missing_behind_any(body, copies),
                }
            }
            Stmt::With(statement) => self.missing_behind_any(&statement.body, copies),
            _ => Missing::default(),
        }
    }

    /// What is absent behind a block that runs while it is there: `if kept: at, value = kept; if time() - at < TTL: return value`.
    fn missing_or_old(&self, missing: Missing, body: &[Stmt], mut copies: Copies) -> Missing {
        for stmt in body {
            match stmt {
                Stmt::Assign(assign) => self.note_copies(assign, &mut copies),
                Stmt::If(statement)
                    if statement.elif_else_clauses.is_empty()
                        && matches!(statement.body.last(), Some(Stmt::Return(_))) =>
                {
                    if let Some(stamps) = self.asked_of_kept(&statement.test, &copies) {
                        return Missing {
                            renewed: true,
                            stamps: [missing.stamps, stamps].concat(),
                            ..missing
                        };
                    }
                }
                _ => {}
            }
        }
        Missing::default()
    }

    fn missing_behind_any(&self, body: &[Stmt], copies: &mut Copies) -> Missing {
        let mut found = Missing::default();
        for stmt in body {
            let missing = self.missing_behind(stmt, copies);
            if found.ways.is_empty() {
                found = missing;
            }
        }
        found
    }

    /// Notes the locals that an assignment fills with something shared or a part of it.
    fn note_copies(&self, assign: &ast::StmtAssign, copies: &mut Copies) {
        let [target] = &*assign.targets else {
            return;
        };
        let read = self.read(&assign.value, copies);
        if read.is_empty() {
            return;
        }
        let mut note = |target: &Expr| {
            if let Expr::Name(target) = target {
                copies.push((target.id.clone(), read.clone()));
            }
        };
        match target {
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().for_each(note);
            }
            _ => note(target),
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
            self.push_first_use(function, range, &shared, Filled::Here, false);
        }
    }

    /// Notes that `block` runs where something is `missing`, if it puts it there.
    fn note_first_use(&mut self, function: FunctionId, missing: &Missing, block: &[Stmt]) {
        let (Some(first), Some(last)) = (block.first(), block.last()) else {
            return;
        };
        if missing.ways.is_empty() {
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
        let is_kept = |stamp: &Shared| {
            found.iter().any(|write| write.shared == *stamp)
                || missing.ways.iter().flatten().any(|kept| kept == stamp)
        };
        if !missing.stamps.iter().all(|any| any.iter().any(is_kept)) {
            return;
        }
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
        for alternative in &missing.ways {
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
            self.push_first_use(function, range, &shared, filled, missing.renewed);
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
            .position(|operand| !self.missing(operand, true, copies).ways.is_empty())?;
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
        renewed: bool,
    ) {
        self.facts.functions[function.index()]
            .first_uses
            .push(FirstUse {
                range,
                name: shared.name.clone(),
                of_instance: shared.of_instance,
                filled,
                renewed,
            });
    }

    /// What is absent when `test` is true (or false); nothing when the test asks for something else too.
    fn missing(&self, test: &Expr, holds: bool, copies: &Copies) -> Missing {
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
                        .map(|(_, missing)| missing)
                        .find(|missing| !missing.ways.is_empty())
                        .unwrap_or_default();
                }
                let mut all = Missing::default();
                for (operand, missing) in parts {
                    // `force or self._x is None`: a caller that insists is not the usual one.
                    if missing.ways.is_empty() && !self.is_flag(operand) {
                        let Some(stamps) = self.asked_of_kept(operand, copies) else {
                            return Missing::default();
                        };
                        all.renewed = true;
                        all.stamps.extend(stamps);
                    }
                    all.ways.extend(missing.ways);
                    all.renewed |= missing.renewed;
                    all.stamps.extend(missing.stamps);
                }
                all
            }
            Expr::Compare(comparison) => {
                let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) else {
                    return Missing::default();
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
                    _ => return self.outdated(comparison, copies),
                };
                Missing::of(read)
            }
            Expr::Call(call) if !holds => Missing::of(match probed(call) {
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
                Missing::of(self.read(test, copies))
            }
            _ => Missing::default(),
        }
    }

    /// `mtime != self._mtime`: what is kept is there, and may be of another state of the file.
    fn outdated(&self, comparison: &ast::ExprCompare, copies: &Copies) -> Missing {
        let sides = [Some(&*comparison.left), comparison.comparators.first()];
        let [Some(left), Some(right)] = sides else {
            return Missing::default();
        };
        let kept = |side: &Expr| self.part_of_kept(side, copies);
        let (kept, other) = match (kept(left), kept(right)) {
            (Some(kept), None) => (kept, right),
            (None, Some(kept)) => (kept, left),
            _ => return Missing::default(),
        };
        if !is_state_of_file(other) {
            return Missing::default();
        }
        Missing {
            ways: vec![kept],
            renewed: true,
            stamps: Vec::new(),
        }
    }

    /// The shared things that an expression is, or is a part of one: `kept.mtime`, `self._kept["mtime"]`, `kept[0]`.
    fn part_of_kept(&self, expr: &Expr, copies: &Copies) -> Option<Vec<Shared>> {
        let read = self.read(expr, copies);
        if !read.is_empty() {
            return Some(read);
        }
        match expr {
            Expr::Attribute(attribute) => self.part_of_kept(&attribute.value, copies),
            Expr::Subscript(subscript) => self.part_of_kept(&subscript.value, copies),
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) if method.attr.as_str() == "get" => {
                    self.part_of_kept(&method.value, copies)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What tells the age of what is kept, where a test that is no question for absence asks for that.
    fn asked_of_kept(&self, test: &Expr, copies: &Copies) -> Option<Vec<Vec<Shared>>> {
        let mut asked = Asked {
            builder: self,
            copies,
            stamps: Vec::new(),
            by_name: false,
        };
        asked.visit_expr(test);
        if asked.by_name {
            return Some(Vec::new());
        }
        (!asked.stamps.is_empty()).then(|| vec![asked.stamps])
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

/// Words that name what changes with a file: `mtime`, `st_mtime_ns`, `get_mtime`.
fn is_state_of_file(expr: &Expr) -> bool {
    let name = match expr {
        Expr::Name(name) => &name.id,
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        Expr::Call(call) => return is_state_of_file(&call.func),
        _ => return false,
    };
    name.to_ascii_lowercase()
        .split('_')
        .any(|word| matches!(word, "mtime" | "getmtime" | "fingerprint" | "modified"))
}

/// Whether a function tells by its name that it asks for the age of something: `_is_expired`, `is_fresh`, `cache_valid`.
fn tells_age(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "changed", "expired", "fresh", "modified", "outdated", "stale", "valid",
    ];
    let name = name.to_ascii_lowercase();
    name.split('_').any(|word| WORDS.contains(&word))
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

/// Looks for what is kept, and for a question for its age.
struct Asked<'b, 'a> {
    builder: &'b Builder<'a>,
    copies: &'b Copies,
    stamps: Vec<Shared>,
    by_name: bool,
}

impl<'a> Visitor<'a> for Asked<'_, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Call(call) => {
                self.by_name |= match &*call.func {
                    Expr::Name(function) => tells_age(&function.id),
                    Expr::Attribute(method) => tells_age(&method.attr),
                    _ => false,
                };
            }
            Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => {
                let part = self.builder.part_of_kept(expr, self.copies);
                self.stamps.extend(part.into_iter().flatten());
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
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
