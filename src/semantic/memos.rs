//! Memos of a module that are filled under one lock of threads only: whoever fills one has looked there before, in the same
//! section, so it is all the same to everybody which thread does it.
//!
//! ```python
//! with _lock:
//!     engine = _engines.get(path)
//!     if engine is None:
//!         engine = _engines[path] = create_engine(path)
//! ```

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, CmpOp, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::{FxHashMap, FxHashSet};

use super::expressions::MUTATORS;
use super::facts::Memo;

/// Classes of locks that threads hold against each other.
const LOCKS: &[&str] = &["Lock", "RLock"];

/// The memos of a module; `through` are names whose contents are changed by way of a local.
pub(super) fn memos(body: &[Stmt], through: &FxHashSet<Name>) -> Vec<Memo> {
    let locks: FxHashSet<&str> = body.iter().filter_map(lock_made).collect();
    if locks.is_empty() {
        return Vec::new();
    }
    let mut uses = Uses {
        locks: &locks,
        section: None,
        function: None,
        copies: Vec::new(),
        looks: Vec::new(),
        found: FxHashMap::default(),
        spoiled: FxHashSet::default(),
    };
    for stmt in body {
        match stmt {
            // What the module starts with.
            Stmt::Assign(_) | Stmt::AnnAssign(_) => {}
            _ => uses.visit_stmt(stmt),
        }
    }
    let Uses { found, spoiled, .. } = uses;
    let uses_of = |name: &Name| found.get(name.as_str());
    let mut memos: Vec<Memo> = body
        .iter()
        .filter_map(|stmt| Some((target(stmt)?, value(stmt)?)))
        .filter(|(name, _)| !spoiled.contains(name) && !through.contains(*name))
        .filter_map(|(name, start)| {
            let found = found.get(name).filter(|found| found.filled)?;
            // Whoever has the container itself may do anything with it.
            let is_kept = start.is_none_literal_expr() || !found.handed_out;
            // Who is handed a function may call it.
            let mut removers = found.removers.iter();
            let is_lent = removers.any(|name| uses_of(name).is_some_and(|it| it.handed_out));
            (is_kept && !is_lent).then(|| Memo {
                name: Name::new(name),
                removers: found.removers.clone().into(),
            })
        })
        .collect();
    memos.sort_by(|left, right| left.name.cmp(&right.name));
    memos.dedup_by(|left, right| left.name == right.name);
    memos
}

/// The name that a statement gives a lock of threads.
fn lock_made(stmt: &Stmt) -> Option<&str> {
    let Expr::Call(call) = value(stmt)? else {
        return None;
    };
    let is_lock = match &*call.func {
        Expr::Attribute(class) => {
            LOCKS.contains(&class.attr.as_str())
                && matches!(&*class.value, Expr::Name(module) if module.id.as_str() == "threading")
        }
        _ => false,
    };
    target(stmt).filter(|_| is_lock)
}

fn target(stmt: &Stmt) -> Option<&str> {
    let target = match stmt {
        Stmt::Assign(assign) => match assign.targets.as_slice() {
            [target] => target,
            _ => return None,
        },
        Stmt::AnnAssign(assign) => &*assign.target,
        _ => return None,
    };
    match target {
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

fn value(stmt: &Stmt) -> Option<&Expr> {
    match stmt {
        Stmt::Assign(assign) => Some(&assign.value),
        Stmt::AnnAssign(assign) => assign.value.as_deref(),
        _ => None,
    }
}

/// What is done with one name.
#[derive(Default)]
struct Found<'a> {
    lock: Option<&'a str>,
    filled: bool,
    /// It is read as a whole.
    handed_out: bool,
    /// Functions that take something out.
    removers: Vec<Name>,
}

struct Uses<'a, 'l> {
    locks: &'l FxHashSet<&'a str>,
    /// The innermost section under a lock.
    section: Option<(&'a str, TextRange)>,
    function: Option<&'a ast::StmtFunctionDef>,
    /// Locals that hold what was read, each with the name that it was read of.
    copies: Vec<(&'a str, &'a str)>,
    /// Where a test asks whether something is there.
    looks: Vec<(&'a str, TextSize)>,
    found: FxHashMap<&'a str, Found<'a>>,
    /// Names that are no memos.
    spoiled: FxHashSet<&'a str>,
}

impl<'a> Uses<'a, '_> {
    /// Something is put where nothing is yet.
    fn fill(&mut self, name: &'a str, position: TextSize, has_looked: bool) {
        let looked = self.section.is_some_and(|(_, section)| {
            has_looked
                || self
                    .looks
                    .iter()
                    .any(|(looked, at)| *looked == name && section.contains(*at) && *at < position)
        });
        if looked && self.under_lock(name) {
            self.found.entry(name).or_default().filled = true;
        } else {
            self.spoiled.insert(name);
        }
    }

    /// The name of which an expression reads all or an entry.
    fn read(&self, expr: &'a Expr) -> Option<&'a str> {
        match expr {
            Expr::Named(named) => self.read(&named.value),
            Expr::Name(name) => {
                let mut copies = self.copies.iter().rev();
                let copy = copies.find(|(copy, _)| *copy == name.id.as_str());
                Some(copy.map_or(name.id.as_str(), |(_, name)| name))
            }
            Expr::Subscript(item) => match &*item.value {
                Expr::Name(name) => Some(&name.id),
                _ => None,
            },
            Expr::Call(call) => match &*call.func {
                Expr::Attribute(method) if method.attr.as_str() == "get" => match &*method.value {
                    Expr::Name(name) => Some(&name.id),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// Notes what a test finds there or missing: `x is None`, `key not in x`, `not x.get(key)`.
    fn look(&mut self, test: &'a Expr) {
        match test {
            Expr::UnaryOp(operation) => self.look(&operation.operand),
            Expr::BoolOp(operation) => operation.values.iter().for_each(|it| self.look(it)),
            Expr::Compare(comparison) => {
                if let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) {
                    let asked = match op {
                        CmpOp::Is | CmpOp::IsNot if right.is_none_literal_expr() => {
                            self.read(&comparison.left)
                        }
                        CmpOp::In | CmpOp::NotIn => self.read(right),
                        _ => None,
                    };
                    self.looks.extend(asked.map(|name| (name, test.start())));
                }
            }
            _ => {
                let asked = self.read(test);
                self.looks.extend(asked.map(|name| (name, test.start())));
            }
        }
    }

    /// What is read or changed by way of a name that is not the name itself.
    fn spoil_root(&mut self, expr: &'a Expr) {
        let mut root = expr;
        loop {
            root = match root {
                Expr::Attribute(attribute) => &attribute.value,
                Expr::Subscript(item) => &item.value,
                Expr::Call(call) => &call.func,
                Expr::Name(name) => {
                    self.spoiled.insert(&name.id);
                    return;
                }
                _ => return,
            };
        }
    }

    fn remove(&mut self, name: &'a str) {
        // What a framework calls, nobody else need call.
        let plain = |function: &&ast::StmtFunctionDef| {
            !function.is_async && function.decorator_list.is_empty()
        };
        let remover = self.function.filter(plain);
        match remover.map(|function| function.name.id.clone()) {
            Some(remover) if self.under_lock(name) => {
                let removers = &mut self.found.entry(name).or_default().removers;
                removers.push(remover);
            }
            _ => {
                self.spoiled.insert(name);
            }
        }
    }

    /// Whether the name is changed under the same lock as everywhere.
    fn under_lock(&mut self, name: &'a str) -> bool {
        let Some((lock, _)) = self.section else {
            return false;
        };
        *self.found.entry(name).or_default().lock.get_or_insert(lock) == lock
    }

    fn assigned(&mut self, target: &'a Expr, value: &'a Expr) {
        match target {
            Expr::Name(name) if is_empty(value) => self.remove(&name.id),
            Expr::Name(name) => {
                match self.read(value).filter(|read| *read != name.id.as_str()) {
                    Some(read) => self.copies.push((&name.id, read)),
                    None => self.copies.retain(|(copy, _)| *copy != name.id.as_str()),
                }
                self.fill(&name.id, target.start(), false);
            }
            Expr::Subscript(item) => {
                match &*item.value {
                    Expr::Name(name) => {
                        self.fill(&name.id, target.start(), false);
                        // What is put there anew was there before: a count, not a memo.
                        if mentions(value, &name.id) {
                            self.spoiled.insert(&name.id);
                        }
                    }
                    value => self.spoil_root(value),
                }
                self.visit_expr(&item.slice);
            }
            Expr::Attribute(attribute) => self.spoil_root(&attribute.value),
            _ => self.visit_expr(target),
        }
    }
}

fn mentions(expr: &Expr, name: &str) -> bool {
    struct Names<'n> {
        name: &'n str,
        found: bool,
    }
    impl Visitor<'_> for Names<'_> {
        fn visit_expr(&mut self, expr: &Expr) {
            self.found |= matches!(expr, Expr::Name(name) if name.id.as_str() == self.name);
            visitor::walk_expr(self, expr);
        }
    }
    let mut names = Names { name, found: false };
    names.visit_expr(expr);
    names.found
}

fn is_empty(value: &Expr) -> bool {
    match value {
        Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => true,
        Expr::Dict(dict) => dict.items.is_empty(),
        Expr::List(list) => list.elts.is_empty(),
        Expr::Call(call) => {
            call.arguments.is_empty()
                && matches!(&*call.func, Expr::Name(class) if matches!(class.id.as_str(), "dict" | "set"))
        }
        _ => false,
    }
}

impl<'a> Visitor<'a> for Uses<'a, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(definition) => {
                let outside = (self.section.take(), self.function.replace(definition));
                let copies = self.copies.len();
                visitor::walk_stmt(self, stmt);
                self.copies.truncate(copies);
                (self.section, self.function) = outside;
            }
            Stmt::If(statement) => {
                self.look(&statement.test);
                for clause in &statement.elif_else_clauses {
                    if let Some(test) = &clause.test {
                        self.look(test);
                    }
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::With(with) if !with.is_async => {
                let lock = with.items.iter().find_map(|item| match &item.context_expr {
                    Expr::Name(name) => self.locks.get(name.id.as_str()).copied(),
                    _ => None,
                });
                for item in &with.items {
                    self.visit_expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.visit_expr(target);
                    }
                }
                let outside = self.section;
                if let Some(lock) = lock {
                    self.section = Some((lock, with.range()));
                }
                self.visit_body(&with.body);
                self.section = outside;
            }
            Stmt::Assign(assign) => {
                self.visit_expr(&assign.value);
                for target in &assign.targets {
                    self.assigned(target, &assign.value);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                    self.assigned(&assign.target, value);
                }
            }
            Stmt::AugAssign(assign) => {
                self.visit_expr(&assign.value);
                self.spoil_root(&assign.target);
            }
            Stmt::Delete(delete) => {
                for target in &delete.targets {
                    match target {
                        Expr::Subscript(item) => match &*item.value {
                            Expr::Name(name) => self.remove(&name.id),
                            value => self.spoil_root(value),
                        },
                        target => self.spoil_root(target),
                    }
                }
            }
            Stmt::Global(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Call(call) => {
                let Expr::Attribute(method) = &*call.func else {
                    visitor::walk_expr(self, expr);
                    return;
                };
                let is_mutator = MUTATORS.contains(&method.attr.as_str());
                match (&*method.value, method.attr.as_str()) {
                    (Expr::Name(_), "get") => {}
                    (Expr::Name(name), "setdefault") => self.fill(&name.id, expr.start(), true),
                    (Expr::Name(name), "clear" | "pop" | "popitem") => self.remove(&name.id),
                    // What goes through all that is there has to be under the lock as well.
                    (Expr::Name(name), "copy" | "items" | "keys" | "values") => {
                        if self.section.is_none() {
                            self.spoiled.insert(&name.id);
                        }
                    }
                    (Expr::Name(_), _) if !is_mutator => self.visit_expr(&method.value),
                    (receiver, _) if is_mutator => self.spoil_root(receiver),
                    (receiver, _) => self.visit_expr(receiver),
                }
                for argument in call.arguments.iter_source_order() {
                    self.visit_expr(argument.value());
                }
            }
            Expr::Name(name) => match name.ctx {
                ast::ExprContext::Load => {
                    self.found.entry(&name.id).or_default().handed_out = true;
                }
                _ => {
                    self.spoiled.insert(&name.id);
                }
            },
            Expr::Subscript(item) if !item.ctx.is_load() => self.spoil_root(&item.value),
            Expr::Subscript(item) => {
                if !item.value.is_name_expr() {
                    self.visit_expr(&item.value);
                }
                self.visit_expr(&item.slice);
            }
            Expr::Compare(comparison) => {
                self.visit_expr(&comparison.left);
                for (op, right) in comparison.ops.iter().zip(&comparison.comparators) {
                    let is_name = right.is_name_expr();
                    if !(is_name && matches!(op, CmpOp::In | CmpOp::NotIn)) {
                        self.visit_expr(right);
                    }
                }
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
