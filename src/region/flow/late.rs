//! Names that the coroutine binds behind a region: what a lambda of the region looks up later, what it only declares.

use super::outside::is_in_loop;
use super::*;

/// The first of the names that a region binds, and does not share with the coroutine, which something that it makes reads
/// later, and which the coroutine binds anew by then.
///
/// ```python
/// with open(path) as file:
///     data = json.load(file)
///     get = lambda key: data[key]
/// data = {key: value * 10 for key, value in data.items()}
/// ```
pub(super) fn seen_late<'b>(
    run: Run<'_>,
    bound: &'b [String],
    nonlocal: &[String],
) -> Option<&'b str> {
    let mut later = Later {
        names: Vec::new(),
        kept: Vec::new(),
        keeps: false,
    };
    later.visit_body(run.statements());
    let mut own = bound.iter().filter(|name| !nonlocal.contains(name));
    own.find(|name| {
        let name = name.as_str();
        later.kept.contains(&name) && is_in_loop(&run.function.body, run.range())
            || later.names.contains(&name) && is_bound_behind(run, name)
    })
    .map(String::as_str)
}

/// Whether a run declares a name, `title: str`, and binds it nowhere: what the coroutine does with it is its own.
pub(super) fn is_only_declared(run: Run<'_>, name: &str) -> bool {
    let mut declared = 0;
    let mut stored = 0;
    crate::cleanup::scan::each_stmt(run.statements(), |stmt| {
        declared += usize::from(matches!(stmt, Stmt::AnnAssign(declaration)
            if declaration.value.is_none()
                && matches!(&*declaration.target, Expr::Name(target) if target.id.as_str() == name)));
    });
    crate::cleanup::scan::each_expr(run.statements(), false, |expr| {
        stored += usize::from(matches!(expr, Expr::Name(target)
            if target.id.as_str() == name && target.ctx.is_store()));
    });
    declared > 0 && declared == stored
}

/// What is looked up each time that a lambda is called, or when a generator expression is consumed.
struct Later<'a> {
    names: Vec<&'a str>,
    /// Those of what is given a name or put into a container, and so outlives a round of a loop.
    kept: Vec<&'a str>,
    keeps: bool,
}

impl<'a> Later<'a> {
    fn note(&mut self, expr: &'a Expr) {
        crate::cleanup::scan::each_part(expr, |part| {
            if let Expr::Name(name) = part
                && name.ctx.is_load()
            {
                self.names.push(name.id.as_str());
                if self.keeps {
                    self.kept.push(name.id.as_str());
                }
            }
        });
    }

    fn keeping(&mut self, value: &'a Expr) {
        let outer = std::mem::replace(&mut self.keeps, true);
        self.visit_expr(value);
        self.keeps = outer;
    }
}

impl<'a> Visitor<'a> for Later<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Assign(assign) => self.keeping(&assign.value),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(lambda) => self.note(&lambda.body),
            Expr::Generator(generator) => {
                self.note(&generator.elt);
                for (nth, part) in generator.generators.iter().enumerate() {
                    part.ifs.iter().for_each(|test| self.note(test));
                    // The first is looked up when the expression is reached.
                    if nth > 0 {
                        self.note(&part.iter);
                    }
                }
            }
            // Consumed before the call ends: `sorted(rows, key=lambda row: order[row])`, `any(test(row) for row in rows)`.
            Expr::Call(call) if consumes(&call.func) => {
                self.visit_expr(&call.func);
                for argument in call.arguments.iter_source_order() {
                    match argument.value() {
                        Expr::Lambda(_) | Expr::Generator(_) => {}
                        other => self.visit_expr(other),
                    }
                }
                return;
            }
            Expr::Call(call) => {
                let adds = matches!(&*call.func, Expr::Attribute(method)
                    if matches!(method.attr.as_str(), "add" | "append" | "insert" | "put_nowait" | "setdefault"));
                let outer = std::mem::replace(&mut self.keeps, adds);
                visitor::walk_expr(self, expr);
                self.keeps = outer;
                return;
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// Whether a function is done with what it is handed when it returns.
fn consumes(function: &Expr) -> bool {
    let name = match function {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(method) => method.attr.as_str(),
        _ => return false,
    };
    matches!(
        name,
        "all"
            | "any"
            | "dict"
            | "extend"
            | "frozenset"
            | "fsum"
            | "join"
            | "list"
            | "max"
            | "min"
            | "next"
            | "reduce"
            | "set"
            | "sort"
            | "sorted"
            | "sub"
            | "sum"
            | "tuple"
            | "update"
            | "writelines"
            | "writerows"
    )
}

/// Whether the coroutine binds the name behind the run.
fn is_bound_behind(run: Run<'_>, name: &str) -> bool {
    let mut bound = false;
    crate::cleanup::scan::each_stmt(&run.function.body, |stmt| {
        bound |= stmt.start() >= run.range().end()
            && bound_names(std::slice::from_ref(stmt))
                .iter()
                .any(|other| other == name);
    });
    bound
}
