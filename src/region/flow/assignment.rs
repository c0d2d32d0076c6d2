//! Which names are certainly assigned where a block ends, and which are read before.

use super::*;

/// `global` and `nonlocal` declarations of a function.
#[derive(Default)]
pub(super) struct Declared {
    pub globals: BTreeSet<String>,
    pub nonlocals: BTreeSet<String>,
}

impl Declared {
    pub(super) fn of(function: &ast::StmtFunctionDef) -> Declared {
        let mut declared = Declared::default();
        declared.visit_body(&function.body);
        declared
    }
}

impl<'v> Visitor<'v> for Declared {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::Global(statement) => self
                .globals
                .extend(statement.names.iter().map(ToString::to_string)),
            Stmt::Nonlocal(statement) => self
                .nonlocals
                .extend(statement.names.iter().map(ToString::to_string)),
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }
}

/// Which names are certainly assigned where a block ends, and which are read before that is certain.
pub(super) struct Assignment {
    pub bound: BTreeSet<String>,
    pub early: BTreeSet<String>,
}

pub(super) type Names = BTreeSet<String>;

impl Assignment {
    /// Names assigned when the block ends normally; `None` when it never does.
    pub(super) fn block(&mut self, body: &[Stmt], before: &Names) -> Option<Names> {
        let mut known = before.clone();
        for stmt in body {
            known = self.statement(stmt, known)?;
        }
        Some(known)
    }

    fn reads(&mut self, expr: &Expr, known: &Names) {
        struct Reads<'a> {
            known: &'a Names,
            bound: &'a Names,
            early: &'a mut Names,
            hidden: Vec<String>,
        }
        impl<'v> Visitor<'v> for Reads<'_> {
            fn visit_expr(&mut self, expr: &'v Expr) {
                if let Expr::Name(name) = expr
                    && matches!(name.ctx, ExprContext::Load | ExprContext::Del)
                {
                    let name = name.id.as_str();
                    if self.bound.contains(name)
                        && !self.known.contains(name)
                        && !self.hidden.iter().any(|hidden| hidden == name)
                    {
                        self.early.insert(name.to_owned());
                    }
                }
                let before = self.hidden.len();
                let generators = match expr {
                    Expr::ListComp(ast::ExprListComp { generators, .. })
                    | Expr::SetComp(ast::ExprSetComp { generators, .. })
                    | Expr::DictComp(ast::ExprDictComp { generators, .. })
                    | Expr::Generator(ast::ExprGenerator { generators, .. }) => Some(generators),
                    _ => None,
                };
                for generator in generators.into_iter().flatten() {
                    target_names(&generator.target, &mut self.hidden);
                }
                visitor::walk_expr(self, expr);
                self.hidden.truncate(before);
            }
        }
        let mut reads = Reads {
            known,
            bound: &self.bound,
            early: &mut self.early,
            hidden: Vec::new(),
        };
        reads.visit_expr(expr);
    }

    fn bind(&self, target: &Expr, known: &mut Names) {
        let mut names = Vec::new();
        target_names(target, &mut names);
        known.extend(names);
    }

    fn statement(&mut self, stmt: &Stmt, mut known: Names) -> Option<Names> {
        match stmt {
            Stmt::Return(statement) => {
                if let Some(value) = &statement.value {
                    self.reads(value, &known);
                }
                return None;
            }
            Stmt::Raise(statement) => {
                for part in [&statement.exc, &statement.cause].into_iter().flatten() {
                    self.reads(part, &known);
                }
                return None;
            }
            Stmt::Break(_) | Stmt::Continue(_) => return None,
            Stmt::Assign(assign) => {
                self.reads(&assign.value, &known);
                for target in &assign.targets {
                    self.reads(target, &known);
                    self.bind(target, &mut known);
                }
            }
            Stmt::AnnAssign(assign) => {
                if let Some(value) = &assign.value {
                    self.reads(value, &known);
                    self.bind(&assign.target, &mut known);
                }
            }
            Stmt::AugAssign(assign) => {
                self.reads(&assign.value, &known);
                if let Expr::Name(name) = &*assign.target {
                    if !known.contains(name.id.as_str()) {
                        self.early.insert(name.id.to_string());
                    }
                    known.insert(name.id.to_string());
                } else {
                    self.reads(&assign.target, &known);
                }
            }
            Stmt::If(statement) => {
                self.reads(&statement.test, &known);
                let mut ends = vec![self.block(&statement.body, &known)];
                let mut exhaustive = false;
                for clause in &statement.elif_else_clauses {
                    match &clause.test {
                        Some(test) => self.reads(test, &known),
                        None => exhaustive = true,
                    }
                    ends.push(self.block(&clause.body, &known));
                }
                if !exhaustive {
                    ends.push(Some(known));
                }
                return meet(ends);
            }
            Stmt::For(statement) => {
                self.reads(&statement.iter, &known);
                let mut inside = known.clone();
                self.bind(&statement.target, &mut inside);
                self.block(&statement.body, &inside);
                self.block(&statement.orelse, &known);
            }
            Stmt::While(statement) => {
                self.reads(&statement.test, &known);
                self.block(&statement.body, &known);
                self.block(&statement.orelse, &known);
            }
            Stmt::With(statement) => {
                for item in &statement.items {
                    self.reads(&item.context_expr, &known);
                    if let Some(target) = &item.optional_vars {
                        self.bind(target, &mut known);
                    }
                }
                let end = self.block(&statement.body, &known);
                return match swallows(statement) {
                    true => meet(vec![end, Some(known)]),
                    false => end,
                };
            }
            Stmt::Try(statement) => {
                let body = self
                    .block(&statement.body, &known)
                    .and_then(|known| self.block(&statement.orelse, &known));
                let mut ends = vec![body];
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    let mut inside = known.clone();
                    if let Some(name) = &handler.name {
                        inside.insert(name.to_string());
                    }
                    ends.push(self.block(&handler.body, &inside));
                }
                let end = meet(ends);
                let finally = self.block(&statement.finalbody, &known)?;
                return end.map(|mut end| {
                    end.extend(finally);
                    end
                });
            }
            Stmt::Match(statement) => {
                self.reads(&statement.subject, &known);
                for case in &statement.cases {
                    let mut inside = known.clone();
                    inside.extend(bound_names(std::slice::from_ref(stmt)));
                    self.block(&case.body, &inside);
                }
            }
            Stmt::Delete(statement) => {
                for target in &statement.targets {
                    self.reads(target, &known);
                    let mut names = Vec::new();
                    target_names(target, &mut names);
                    for name in names {
                        known.remove(&name);
                    }
                }
            }
            Stmt::Expr(statement) => self.reads(&statement.value, &known),
            Stmt::Assert(statement) => self.reads(&statement.test, &known),
            other => known.extend(bound_names(std::slice::from_ref(other))),
        }
        // `:=` anywhere in a simple statement.
        if !matches!(
            stmt,
            Stmt::For(_) | Stmt::While(_) | Stmt::Match(_) | Stmt::Delete(_)
        ) {
            known.extend(bound_names(std::slice::from_ref(stmt)));
        }
        Some(known)
    }
}

/// What holds on all paths that come together.
pub(super) fn meet(ends: Vec<Option<Names>>) -> Option<Names> {
    ends.into_iter()
        .flatten()
        .reduce(|left, right| left.intersection(&right).cloned().collect())
}

/// Methods whose results are all there when they return.
const COMPLETE: &[&str] = &[
    "communicate",
    "fetchone",
    "getresult",
    "groups",
    "load",
    "loads",
    "partition",
    "readlines",
    "rpartition",
    "rsplit",
    "safe_load",
    "split",
    "splitlines",
    "unpack",
];

/// Whether the value of an assignment can be taken apart behind the block: what it is taken out of may be closed by then, as
/// the file is of which `header, *rows = csv.reader(file)` makes its list.
pub(super) fn is_at_hand(stmt: &Stmt) -> bool {
    let value = match stmt {
        Stmt::Assign(assign) => Some(&*assign.value),
        Stmt::AnnAssign(assign) => assign.value.as_deref(),
        _ => None,
    };
    match value {
        Some(Expr::Tuple(_) | Expr::List(_) | Expr::ListComp(_)) => true,
        Some(Expr::Call(call)) => matches!(&*call.func, Expr::Attribute(attribute)
            if COMPLETE.contains(&attribute.attr.as_str())),
        _ => false,
    }
}
