//! Imports of a twin: where the import of what it replaces stands, and in its form.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Alias, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::{Insertion, is_visible, member};
use crate::edit::Edit;
use crate::semantic::{FileFacts, FunctionId, ScopeId};
use crate::source_file::SourceFile;

/// How a function spells a twin, and what makes it so.
pub struct Twin {
    pub name: String,
    /// Changes of imports that there are.
    pub edits: Vec<Edit>,
    /// A new one.
    pub insertion: Option<Insertion>,
}

/// How the function, or the module's own code, spells `new`, which takes the place of so many uses of `old` (both
/// dotted). `None` when every name for it is taken.
pub fn twin(
    source: &SourceFile,
    facts: &FileFacts,
    function: Option<FunctionId>,
    (old, new): (&str, &str),
    gone: usize,
) -> Option<Twin> {
    let by = |name: String, edit: Edit| {
        Some(Twin {
            name,
            edits: vec![edit],
            insertion: None,
        })
    };
    let (old_module, old_member) = old.rsplit_once('.')?;
    let (new_module, new_member) = new.rsplit_once('.')?;
    let imported = member(source, facts, function, new_module, new_member)?;
    if imported.insertion.is_none() {
        return Some(Twin {
            name: imported.name,
            edits: Vec::new(),
            insertion: None,
        });
    }
    let is_free = |name: &str| {
        !facts.scope(ScopeId::MODULE).bindings.contains_key(name)
            && is_visible(facts, function, name)
    };
    for stmt in source.body() {
        match stmt {
            // `import a.b` binds `a` as `import a` does.
            Stmt::Import(import) => {
                if let [alias] = &*import.names
                    && alias.asname.is_none()
                    && alias.name.as_str() == old_module
                    && is_visible(facts, function, old_module)
                    && new_module.starts_with(&format!("{old_module}."))
                {
                    let edit = Edit::range_replacement(new_module.to_owned(), alias.range());
                    return by(format!("{new_module}.{new_member}"), edit);
                }
            }
            Stmt::ImportFrom(import)
                if import.level == 0 && import.module.as_deref() == Some(old_module) =>
            {
                let Some(alias) = import
                    .names
                    .iter()
                    .find(|alias| alias.name.as_str() == old_member && alias.asname.is_none())
                else {
                    continue;
                };
                let only = uses(source, old_member) == gone;
                if new_module == old_module && is_free(new_member) {
                    let edit = if only {
                        Edit::range_replacement(new_member.to_owned(), alias.range())
                    } else {
                        Edit::insertion(format!("{new_member}, "), alias.start())
                    };
                    return by(new_member.to_owned(), edit);
                }
                if let ([_], Some(module)) = (&*import.names, &import.module)
                    && only
                    && new_member == old_member
                    && is_visible(facts, function, old_member)
                {
                    let edit = Edit::range_replacement(new_module.to_owned(), module.range());
                    return by(old_member.to_owned(), edit);
                }
            }
            _ => {}
        }
    }
    Some(Twin {
        name: imported.name,
        edits: Vec::new(),
        insertion: imported.insertion,
    })
}

/// The edit that makes `import old` an `import new`, when `gone` uses are all that the file has of the name.
pub fn exchanged(source: &SourceFile, old: &str, new: &str, gone: usize) -> Option<Edit> {
    if uses(source, old) != gone {
        return None;
    }
    source.body().iter().find_map(|stmt| match stmt {
        Stmt::Import(import) => match &*import.names {
            [alias] if alias.asname.is_none() && alias.name.as_str() == old => {
                Some(Edit::range_replacement(new.to_owned(), alias.range()))
            }
            _ => None,
        },
        _ => None,
    })
}

/// The edits that remove the imports of a module, or of names in it, that nothing in the file uses. What a package
/// imports at its top may be there for others.
pub fn unneeded(source: &SourceFile, module: &str) -> Vec<Edit> {
    if source.path().ends_with("__init__.py") {
        return Vec::new();
    }
    let unused = |alias: &Alias| {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        uses(source, name.split('.').next().unwrap_or(name)) == 0
    };
    let mut edits = Vec::new();
    for stmt in source.body() {
        let is_unneeded = match stmt {
            Stmt::Import(import) => import
                .names
                .iter()
                .all(|alias| alias.name.as_str() == module && unused(alias)),
            Stmt::ImportFrom(import) => {
                let from = import.module.as_deref().unwrap_or_default();
                let rest = from.strip_prefix(module);
                import.level == 0
                    && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                    && import.names.iter().all(unused)
            }
            _ => false,
        };
        let lines = TextRange::new(
            source.line_start(stmt.start()),
            source.full_line_end(stmt.end()),
        );
        if is_unneeded && source.slice(lines).trim() == source.slice(stmt) {
            edits.push(Edit::range_deletion(with_blank_lines(source, lines)));
        }
    }
    edits
}

/// Lines with the empty ones behind them, when no statement is right before them: nothing is left of their group.
fn with_blank_lines(source: &SourceFile, lines: TextRange) -> TextRange {
    let mut end = lines.end();
    let follows = source
        .body()
        .iter()
        .any(|stmt| source.full_line_end(stmt.end()) == lines.start());
    while !follows && end < source.module().end() {
        let line = TextRange::new(end, source.line_end(end));
        if !source.slice(line).trim().is_empty() {
            break;
        }
        end = source.full_line_end(end);
    }
    TextRange::new(lines.start(), end)
}

/// How often the file uses a name.
fn uses(source: &SourceFile, name: &str) -> usize {
    struct Uses<'n> {
        name: &'n str,
        count: usize,
    }

    impl<'a> Visitor<'a> for Uses<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Name(name) if name.id.as_str() == self.name => self.count += 1,
                // A quoted annotation, or a name in `__all__`.
                Expr::StringLiteral(literal) if literal.value.to_str().contains(self.name) => {
                    self.count += 1;
                }
                _ => {}
            }
            visitor::walk_expr(self, expr);
        }
    }

    let mut uses = Uses { name, count: 0 };
    uses.visit_body(source.body());
    uses.count
}
