//! What the compiler refuses although the grammar allows it: jumps out of no loop, `nonlocal` without a binding.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};

use crate::semantic::bound_names;

/// How many statements of a file the compiler refuses for where they stand.
pub(crate) fn misplaced(body: &[Stmt]) -> usize {
    let mut scopes = Scopes::default();
    scopes.visit_body(body);
    scopes.found
}

#[derive(Default)]
struct Scopes {
    /// Names that each enclosing function binds, the outermost first.
    functions: Vec<BTreeSet<String>>,
    /// Loops around, in the innermost function or class.
    loops: usize,
    found: usize,
}

impl Scopes {
    fn function(&mut self, function: &ast::StmtFunctionDef) {
        let parameters = function.parameters.iter();
        let parameters: BTreeSet<String> = parameters
            .map(|parameter| parameter.name().to_string())
            .collect();
        let mut own = Own::default();
        own.visit_body(&function.body);
        for name in &own.nonlocals {
            let bound = self.functions.iter().any(|names| names.contains(name));
            let fits = bound && !parameters.contains(name) && !own.annotated.contains(name);
            self.found += usize::from(!fits);
        }
        let mut names = parameters;
        names.extend(bound_names(&function.body));
        names.retain(|name| !own.nonlocals.contains(name));
        self.functions.push(names);
        let loops = std::mem::take(&mut self.loops);
        self.visit_body(&function.body);
        self.loops = loops;
        self.functions.pop();
    }
}

impl<'v> Visitor<'v> for Scopes {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => {
                let loops = std::mem::take(&mut self.loops);
                self.visit_body(&class.body);
                self.loops = loops;
            }
            Stmt::For(ast::StmtFor { body, orelse, .. })
            | Stmt::While(ast::StmtWhile { body, orelse, .. }) => {
                self.loops += 1;
                self.visit_body(body);
                self.loops -= 1;
                self.visit_body(orelse);
            }
            Stmt::Break(_) | Stmt::Continue(_) => self.found += usize::from(self.loops == 0),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, _: &'v Expr) {}
}

/// What a function says of its own names.
#[derive(Default)]
struct Own {
    nonlocals: BTreeSet<String>,
    annotated: BTreeSet<String>,
}

impl<'v> Visitor<'v> for Own {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::Nonlocal(statement) => {
                let names = statement.names.iter();
                self.nonlocals.extend(names.map(ToString::to_string));
            }
            Stmt::AnnAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.annotated.insert(name.id.to_string());
                }
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, _: &'v Expr) {}
}

#[cfg(test)]
mod tests {
    use super::misplaced;

    fn of(text: &str) -> usize {
        let parsed = ruff_python_parser::parse_module(text).expect("the text is Python");
        misplaced(parsed.suite())
    }

    #[test]
    fn jumps_belong_to_the_loop_around() {
        assert_eq!(of("for x in y:\n    break\nelse:\n    pass\n"), 0);
        assert_eq!(of("for x in y:\n    pass\nelse:\n    continue\n"), 1);
        assert_eq!(of("while x:\n    def f():\n        break\n"), 1);
        assert_eq!(
            of("while x:\n    for y in z: pass\n    else:\n        break\n"),
            0
        );
    }

    #[test]
    fn nonlocal_names_are_bound_around() {
        let inner = |outer: &str, inner: &str| {
            of(&format!(
                "def f(p):\n    {outer}\n    def g():\n        nonlocal a\n        {inner}\n"
            ))
        };
        assert_eq!(inner("a = 1", "a = 2"), 0);
        assert_eq!(inner("b = 1", "a = 2"), 1);
        assert_eq!(inner("a = 1", "a: int = 2"), 1);
        assert_eq!(inner("for a in p: pass", "a += 1"), 0);
        assert_eq!(
            of("def f(a):\n    def g():\n        nonlocal a\n        a = 1\n"),
            0
        );
        assert_eq!(of("a = 1\ndef g():\n    nonlocal a\n"), 1);
    }
}
