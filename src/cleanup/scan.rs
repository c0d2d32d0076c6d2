//! Questions about statements of one function. Functions and classes nested in it count as theirs, not as its own code.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::region;

/// All functions of a file, outermost first.
pub(crate) fn functions<'a>(body: &'a [Stmt]) -> Vec<&'a ast::StmtFunctionDef> {
    let mut functions = Vec::new();
    let visit = |stmt: &'a Stmt| {
        if let Stmt::FunctionDef(function) = stmt {
            functions.push(function);
        }
    };
    let nested = true;
    Statements { visit, nested }.visit_body(body);
    functions
}

/// The function of a file that has exactly this range.
pub(crate) fn function_at(mut body: &[Stmt], range: TextRange) -> Option<&ast::StmtFunctionDef> {
    loop {
        let stmt = body
            .get(body.partition_point(|stmt| stmt.end() < range.end()))
            .filter(|stmt| stmt.range().contains_range(range))?;
        body = match stmt {
            Stmt::FunctionDef(function) if function.range() == range => return Some(function),
            Stmt::FunctionDef(function) => &function.body,
            Stmt::ClassDef(class) => &class.body,
            other => region::blocks(other).into_iter().find(|block| {
                let ends = block.first().zip(block.last());
                ends.is_some_and(|(first, last)| {
                    first.start() <= range.start() && range.end() <= last.end()
                })
            })?,
        };
    }
}

/// Calls `visit` with every class of a file.
pub(crate) fn each_class<'a>(body: &'a [Stmt], mut visit: impl FnMut(&'a ast::StmtClassDef)) {
    let visit = |stmt: &'a Stmt| {
        if let Stmt::ClassDef(class) = stmt {
            visit(class);
        }
    };
    let nested = true;
    Statements { visit, nested }.visit_body(body);
}

/// A suite with the statements around it, outermost first.
pub(crate) struct Block<'a> {
    pub statements: &'a [Stmt],
    pub around: Vec<&'a Stmt>,
}

/// All suites of a function, its own body first.
pub(crate) fn blocks(function: &ast::StmtFunctionDef) -> Vec<Block<'_>> {
    fn collect<'a>(statements: &'a [Stmt], around: &[&'a Stmt], found: &mut Vec<Block<'a>>) {
        found.push(Block {
            statements,
            around: around.to_vec(),
        });
        for stmt in statements {
            let inside: Vec<&Stmt> = around.iter().copied().chain([stmt]).collect();
            for block in crate::region::blocks(stmt) {
                if !block.is_empty() {
                    collect(block, &inside, found);
                }
            }
        }
    }
    let mut found = Vec::new();
    collect(&function.body, &[], &mut found);
    found
}

/// Every expression of some code.
struct Expressions<F> {
    visit: F,
    /// Go into nested functions, lambdas and classes as well.
    nested: bool,
}

impl<'a, F: FnMut(&'a Expr)> Visitor<'a> for Expressions<F> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if self.nested || !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        (self.visit)(expr);
        if self.nested || !matches!(expr, Expr::Lambda(_)) {
            visitor::walk_expr(self, expr);
        }
    }
}

/// Every statement of some code.
struct Statements<F> {
    visit: F,
    /// Go into nested functions and classes as well.
    nested: bool,
}

impl<'a, F: FnMut(&'a Stmt)> Visitor<'a> for Statements<F> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        (self.visit)(stmt);
        if self.nested || !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            visitor::walk_stmt(self, stmt);
        }
    }

    /// No expression holds a statement.
    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// Calls `visit` with every expression of the statements, outermost first; with `nested`, also of functions in them.
pub(crate) fn each_expr<'a>(body: &'a [Stmt], nested: bool, visit: impl FnMut(&'a Expr)) {
    Expressions { visit, nested }.visit_body(body);
}

/// Calls `visit` with an expression and every part of it, outermost first.
pub(crate) fn each_part<'a>(expr: &'a Expr, visit: impl FnMut(&'a Expr)) {
    let nested = false;
    Expressions { visit, nested }.visit_expr(expr);
}

/// Calls `visit` with every statement, outermost first.
pub(crate) fn each_stmt<'a>(body: &'a [Stmt], visit: impl FnMut(&'a Stmt)) {
    let nested = false;
    Statements { visit, nested }.visit_body(body);
}

/// The same, also of functions in them.
pub(crate) fn each_nested_stmt<'a>(body: &'a [Stmt], visit: impl FnMut(&'a Stmt)) {
    let nested = true;
    Statements { visit, nested }.visit_body(body);
}

/// What a compound statement evaluates before its blocks.
pub(crate) fn heads(stmt: &Stmt) -> Vec<&Expr> {
    match stmt {
        Stmt::If(statement) => vec![&statement.test],
        Stmt::While(statement) => vec![&statement.test],
        Stmt::For(statement) => vec![&statement.iter],
        Stmt::Match(statement) => vec![&statement.subject],
        Stmt::With(statement) => {
            let items = statement.items.iter();
            items.map(|item| &item.context_expr).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the code yields, as part of its own function.
pub(crate) fn yields(body: &[Stmt]) -> bool {
    let mut found = false;
    each_expr(body, false, |expr| {
        found |= matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_));
    });
    found
}

/// A name, or attributes of one, as it is spelled: `stream`, `self._session`.
pub(crate) fn dotted(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(attribute) => {
            Some(format!("{}.{}", dotted(&attribute.value)?, attribute.attr))
        }
        _ => None,
    }
}

/// Whether a name, or attributes of one, are spelled so.
pub(crate) fn is_spelled(expr: &Expr, path: &str) -> bool {
    match expr {
        Expr::Name(name) => name.id.as_str() == path,
        Expr::Attribute(attribute) => path
            .strip_suffix(attribute.attr.as_str())
            .and_then(|path| path.strip_suffix('.'))
            .is_some_and(|path| is_spelled(&attribute.value, path)),
        _ => false,
    }
}

/// Calls `visit` with every plain name of a target.
pub(crate) fn each_name<'a>(target: &'a Expr, mut visit: impl FnMut(&'a str)) {
    each_part(target, |expr| {
        if let Expr::Name(name) = expr {
            visit(&name.id);
        }
    });
}

/// Whether a value is part of what `path` spells, or what a method of it gave: arguments do not count.
pub(crate) fn value_comes_from(value: &Expr, path: &str) -> bool {
    if dotted(value).is_some_and(|spelled| {
        spelled == path
            || spelled
                .strip_prefix(path)
                .is_some_and(|rest| rest.starts_with('.'))
    }) {
        return true;
    }
    match value {
        Expr::Await(awaited) => value_comes_from(&awaited.value, path),
        Expr::Call(call) => value_comes_from(&call.func, path),
        Expr::Attribute(attribute) => value_comes_from(&attribute.value, path),
        Expr::Subscript(subscript) => value_comes_from(&subscript.value, path),
        Expr::BoolOp(operation) => operation
            .values
            .iter()
            .any(|value| value_comes_from(value, path)),
        Expr::If(conditional) => {
            value_comes_from(&conditional.body, path) || value_comes_from(&conditional.orelse, path)
        }
        _ => false,
    }
}

/// How an expression reads what a path spells.
pub(crate) enum Read<'a> {
    /// Attributes and constant items of it.
    Path(&'a Expr),
    /// In any other way: as a whole, or by a call.
    Other,
}

/// The largest expressions in `expr` that read something of `path`.
pub(crate) fn longest_reads<'a>(expr: &'a Expr, path: &str) -> Vec<Read<'a>> {
    fn is_path(expr: &Expr, path: &str) -> bool {
        match expr {
            Expr::Attribute(attribute) => is_spelled(expr, path) || is_path(&attribute.value, path),
            Expr::Subscript(subscript) => {
                subscript.slice.is_literal_expr() && is_path(&subscript.value, path)
            }
            Expr::Name(name) => name.id.as_str() == path,
            _ => false,
        }
    }
    struct Reads<'a, 'p> {
        path: &'p str,
        found: Vec<Read<'a>>,
    }
    impl<'a> Visitor<'a> for Reads<'a, '_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            if is_path(expr, self.path) {
                let whole = is_spelled(expr, self.path);
                self.found
                    .push(if whole { Read::Other } else { Read::Path(expr) });
            } else if matches!(expr, Expr::Call(call) if value_comes_from(&call.func, self.path)) {
                self.found.push(Read::Other);
            } else {
                visitor::walk_expr(self, expr);
            }
        }
    }
    let mut reads = Reads {
        path,
        found: Vec::new(),
    };
    reads.visit_expr(expr);
    reads.found
}

/// Whether control goes on behind the last statement, as far as that one tells.
pub(crate) fn falls_through(body: &[Stmt]) -> bool {
    let mut leaves = false;
    each_stmt(body, |stmt| {
        leaves |= matches!(
            stmt,
            Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_)
        );
    });
    !leaves
}

/// How often the code reads what `path` spells, also by reading something of it, and in nested functions.
pub(crate) fn reads(body: &[Stmt], path: &str) -> usize {
    let mut count = 0;
    each_expr(body, true, |expr| {
        count += usize::from(is_read_of(expr, path));
    });
    count
}

/// Whether an expression reads what `path` spells.
pub(crate) fn expr_reads(expr: &Expr, path: &str) -> bool {
    let mut found = false;
    let visit = |inner: &Expr| found |= is_read_of(inner, path);
    let nested = true;
    Expressions { visit, nested }.visit_expr(expr);
    found
}

fn is_read_of(expr: &Expr, path: &str) -> bool {
    let is_load = match expr {
        Expr::Name(name) => name.ctx == ExprContext::Load,
        Expr::Attribute(attribute) => attribute.ctx == ExprContext::Load,
        _ => false,
    };
    is_load && is_spelled(expr, path)
}

/// Whether the code binds or deletes what `path` spells.
pub(crate) fn rebinds(body: &[Stmt], path: &str) -> bool {
    let mut found = false;
    each_expr(body, true, |expr| {
        let is_store = match expr {
            Expr::Name(name) => name.ctx != ExprContext::Load,
            Expr::Attribute(attribute) => attribute.ctx != ExprContext::Load,
            _ => false,
        };
        found |= is_store && is_spelled(expr, path);
    });
    found
}

/// Whether the part of the code that lies in `range` binds a plain name.
pub(crate) fn is_bound_in(body: &[Stmt], name: &str, range: TextRange) -> bool {
    let mut found = false;
    each_stmt(body, |stmt| {
        if range.contains_range(stmt.range()) {
            let names = crate::semantic::bound_names(std::slice::from_ref(stmt));
            found |= names.iter().any(|bound| bound == name);
        }
    });
    each_expr(body, false, |expr| {
        found |= range.contains_range(expr.range())
            && matches!(expr, Expr::Name(other)
                if other.id.as_str() == name && other.ctx == ExprContext::Store);
    });
    found
}

/// Plain names that the code reads.
pub(crate) fn names_read(body: &[Stmt]) -> Vec<String> {
    let mut names = Vec::new();
    each_expr(body, true, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx == ExprContext::Load
            && !names.contains(&name.id.to_string())
        {
            names.push(name.id.to_string());
        }
    });
    names
}

/// Whether a name means anything in a function already, as its own or from outside.
pub(crate) fn is_used(function: &ast::StmtFunctionDef, name: &str) -> bool {
    let mut used = crate::semantic::bound_names(&function.body)
        .iter()
        .any(|bound| bound == name);
    used |= function
        .parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name);
    each_expr(&function.body, true, |expr| {
        used |= matches!(expr, Expr::Name(other) if other.id.as_str() == name);
    });
    // `global` and `nonlocal` of nested functions, and their parameters.
    let visit = |stmt: &Stmt| match stmt {
        Stmt::Global(ast::StmtGlobal { names, .. })
        | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) => {
            used |= names.iter().any(|other| other.as_str() == name);
        }
        _ => {}
    };
    let nested = true;
    Statements { visit, nested }.visit_body(&function.body);
    used
}

/// A way by which control leaves a loop before its iterable is exhausted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WayOut {
    /// `break`, `return`, `raise` or `yield`.
    pub word: &'static str,
    pub range: TextRange,
}

/// How the body of a loop leaves it. A `yield` is one: whoever iterates over the function may stop there.
pub(crate) fn ways_out(body: &[Stmt]) -> Vec<WayOut> {
    #[derive(Default)]
    struct Ways {
        found: Vec<WayOut>,
        /// Loops of the body around the current place: their `break`s are their own.
        loops: usize,
        /// `try` statements with handlers around the current place, which may catch what is raised.
        caught: usize,
    }
    impl Ways {
        fn add(&mut self, word: &'static str, range: TextRange) {
            self.found.push(WayOut { word, range });
        }
    }
    impl<'a> Visitor<'a> for Ways {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            match stmt {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                Stmt::Break(_) if self.loops == 0 => self.add("break", stmt.range()),
                Stmt::Return(_) => {
                    visitor::walk_stmt(self, stmt);
                    self.add("return", stmt.range());
                }
                Stmt::Raise(_) if self.caught == 0 => self.add("raise", stmt.range()),
                Stmt::For(ast::StmtFor { body, orelse, .. })
                | Stmt::While(ast::StmtWhile { body, orelse, .. }) => {
                    self.loops += 1;
                    self.visit_body(body);
                    self.loops -= 1;
                    self.visit_body(orelse);
                }
                Stmt::Try(statement) if !statement.handlers.is_empty() => {
                    self.caught += 1;
                    self.visit_body(&statement.body);
                    self.caught -= 1;
                    for handler in &statement.handlers {
                        self.visit_except_handler(handler);
                    }
                    self.visit_body(&statement.orelse);
                    self.visit_body(&statement.finalbody);
                }
                _ => visitor::walk_stmt(self, stmt),
            }
        }

        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Yield(_) => self.add("yield", expr.range()),
                Expr::Lambda(_) => {}
                _ => visitor::walk_expr(self, expr),
            }
        }
    }
    let mut ways = Ways::default();
    ways.visit_body(body);
    ways.found
}

/// What an assignment stores and where, however it is written: `a = b = 1`, `a: int = 1`, `a, b = 1, 2`. The value is `None`
/// where it is a part of one that is not written out.
pub(crate) fn assigned(stmt: &Stmt) -> Vec<(&Expr, Option<&Expr>)> {
    fn pair<'a>(
        target: &'a Expr,
        value: Option<&'a Expr>,
        found: &mut Vec<(&'a Expr, Option<&'a Expr>)>,
    ) {
        let parts = |expr: &'a Expr| match expr {
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                Some(elts.as_slice())
            }
            _ => None,
        };
        let Some(targets) = parts(target) else {
            found.push((target, value));
            return;
        };
        let values = value.and_then(parts).filter(|values| {
            let starred = || targets.iter().chain(*values).any(Expr::is_starred_expr);
            values.len() == targets.len() && !starred()
        });
        for (position, target) in targets.iter().enumerate() {
            let target = match target {
                Expr::Starred(starred) => &starred.value,
                other => other,
            };
            pair(target, values.map(|values| &values[position]), found);
        }
    }
    let mut found = Vec::new();
    match stmt {
        Stmt::Assign(assign) => {
            for target in &assign.targets {
                pair(target, Some(&assign.value), &mut found);
            }
        }
        Stmt::AnnAssign(ast::StmtAnnAssign {
            target,
            value: Some(value),
            ..
        }) => pair(target, Some(value), &mut found),
        _ => {}
    }
    found
}

/// What a local is given before it is read, where the function binds it once: `not path.exists()` of `missing = not path.exists()`.
pub(crate) fn value_of_local<'a>(
    function: &'a ast::StmtFunctionDef,
    local: &Expr,
) -> Option<&'a Expr> {
    let name = local.as_name_expr()?.id.as_str();
    let mut values = Vec::new();
    let mut outer = false;
    each_stmt(&function.body, |stmt| {
        for (target, value) in assigned(stmt) {
            if matches!(target, Expr::Name(target) if target.id.as_str() == name) {
                values.push(value);
            }
        }
        if let Stmt::Global(ast::StmtGlobal { names, .. })
        | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) = stmt
        {
            outer |= names.iter().any(|outer| outer.as_str() == name);
        }
    });
    let mut bound = 0;
    each_expr(&function.body, true, |expr| {
        if let Expr::Name(other) = expr {
            bound += usize::from(other.ctx != ExprContext::Load && other.id.as_str() == name);
        }
    });
    match *values {
        [Some(value)]
            if bound == 1
                && !outer
                && value.end() <= local.start()
                && !function.parameters.includes(name) =>
        {
            Some(value)
        }
        _ => None,
    }
}
