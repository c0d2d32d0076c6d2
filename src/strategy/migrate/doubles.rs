//! Tests that put something else in the place of the old library would no longer reach the code.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextSize};

use super::{Migrant, Step};

impl Migrant<'_, '_> {
    /// Refuses files in which the old library is replaced by a double, and those for which another file replaces it.
    pub(super) fn check_doubles(&self) -> Step {
        self.check_own_doubles()?;
        let other = self
            .pass
            .memory
            .doubles
            .borrow_mut()
            .entry(self.row.library)
            .or_insert_with(|| self.double_elsewhere())
            .clone();
        other.map_or(Ok(()), Err)
    }

    /// A double in another file that takes the place of the old library in this one.
    fn double_elsewhere(&self) -> Option<String> {
        let project = self.pass.project;
        let own = self.pass.source.path();
        let stem = match own.file_stem()?.to_str()? {
            "__init__" => own.parent()?.file_name()?.to_str()?,
            stem => stem,
        };
        let called = format!("{}.", self.row.module);
        project.files().find_map(|(file, described)| {
            if file == self.pass.file || !described.given {
                return None;
            }
            let text = (self.pass.files.text)(file).ok()?;
            if !text.contains(&called) {
                return None;
            }
            let (name, at) = quoted(&text)
                .filter(|(name, _)| self.names_request(name))
                .find(|(name, _)| self.is_ours(name, &text, stem))?;
            let line = text[..at].lines().count().max(1);
            Some(format!(
                "`{name}` on line {line} of `{}` replaces `{}` in a test",
                described.display, self.row.module
            ))
        })
    }

    /// Whether the dotted name of a function that makes requests reaches a module: by the name of that, or because the
    /// text has to do with it.
    fn is_ours(&self, name: &str, text: &str, stem: &str) -> bool {
        let module = name.split('.').rev().skip(1);
        let mut before = module.skip_while(|part| *part != self.row.module).skip(1);
        match before.next() {
            Some(part) => part == stem,
            None => text
                .match_indices(stem)
                .any(|(at, _)| is_word(text, at, stem.len())),
        }
    }

    fn check_own_doubles(&self) -> Step {
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

/// What stands in quotes on one line of a text, with its place.
fn quoted(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    text.match_indices(['"', '\''])
        .filter_map(move |(at, quote)| {
            let rest = &text[at + 1..];
            let end = rest.find(|c| !is_part(c))?;
            rest[end..].starts_with(quote).then(|| (&rest[..end], at))
        })
}

/// Whether what stands at a place is a whole word.
fn is_word(text: &str, at: usize, length: usize) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    !text[..at].ends_with(is_part) && !text[at + length..].starts_with(is_part)
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
