//! Tests that put something else in the place of the old library would no longer reach the code.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::{Migrant, Step};

impl Migrant<'_, '_> {
    /// Refuses files in which the old library is replaced by a double.
    pub(super) fn check_doubles(&self) -> Step {
        let mut finder = Doubles {
            migrant: self,
            found: None,
        };
        finder.visit_body(self.pass.source.body());
        match finder.found {
            Some((name, start)) => Err(format!(
                "`{name}` on line {} replaces `{}` in a test",
                self.pass.source.line(start),
                self.row.module
            )),
            None => Ok(()),
        }
    }

    /// Whether a text is the dotted name of a function that makes requests: `app.requests.get`.
    fn names_request(&self, text: &str) -> bool {
        let Some((module, name)) = text.rsplit_once('.') else {
            return false;
        };
        let is_dotted = text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
        let known = self.row.methods.iter().any(|method| method.name == name)
            || self.row.session.rsplit('.').next() == Some(name);
        is_dotted && known && module.split('.').any(|part| part == self.row.module)
    }
}

struct Doubles<'a, 'p, 'm> {
    migrant: &'m Migrant<'a, 'p>,
    found: Option<(String, TextSize)>,
}

impl Doubles<'_, '_, '_> {
    fn module(&mut self, name: &str, start: TextSize) {
        let root = name.split('.').next().unwrap_or(name);
        if self.migrant.row.doubles.contains(&root) {
            self.found.get_or_insert((root.to_owned(), start));
        }
    }
}

impl<'s> Visitor<'s> for Doubles<'_, '_, '_> {
    fn visit_stmt(&mut self, stmt: &'s Stmt) {
        match stmt {
            Stmt::Import(ast::StmtImport { names, .. }) => {
                for alias in names {
                    self.module(alias.name.as_str(), alias.start());
                }
            }
            Stmt::ImportFrom(import) if import.level == 0 => {
                if let Some(module) = &import.module {
                    self.module(module.as_str(), import.start());
                }
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'s Expr) {
        if let Expr::StringLiteral(literal) = expr
            && self.migrant.names_request(literal.value.to_str())
        {
            self.found
                .get_or_insert((literal.value.to_str().to_owned(), literal.start()));
        }
        visitor::walk_expr(self, expr);
    }
}
