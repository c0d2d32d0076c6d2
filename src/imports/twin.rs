//! Imports of a twin: where the import of what it replaces stands, and in its form.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Alias, Expr, Stmt, StmtImportFrom};
use ruff_text_size::{Ranged, TextRange};

use super::{
    Insertion, bindings, for_each_block, function_body, groups, is_standard, is_visible, member,
    plain_names,
};
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
    if let Some(function) = function
        && new_module.split('.').next() == old_module.split('.').next()
        && !bindings(source.body())
            .iter()
            .any(|binding| binding.module == old_module)
        && let Some(own) = imported_in(source, facts, function, old)
    {
        return by_import_of(facts, &own, (old, new), gone);
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

/// What an import brings into a function.
enum Bound<'a> {
    /// The module of a class, by whatever name.
    Module(&'a Alias),
    /// The class itself.
    Class(&'a StmtImportFrom, &'a Alias),
}

/// An import in a function.
struct Own<'a> {
    bound: Bound<'a>,
    /// The body and the scope of the function.
    body: &'a [Stmt],
    scope: ScopeId,
}

/// The only import of what `old` names that a function makes, or one around it. The package may be missing, or be slow to
/// load: an import at the top of the module would not be the same.
fn imported_in<'a>(
    source: &'a SourceFile,
    facts: &FileFacts,
    function: FunctionId,
    old: &str,
) -> Option<Own<'a>> {
    let (module, member) = old.rsplit_once('.')?;
    let mut scope = facts.function(function).scope;
    while scope != ScopeId::MODULE {
        let mut functions = facts.functions.iter();
        if let Some(around) = functions.find(|one| one.scope == scope && !one.is_lambda) {
            let range = around.range;
            let body = function_body(source.body(), range.start(), range.end())?;
            let mut found = Vec::new();
            let mut note = |stmt: &'a Stmt| match stmt {
                Stmt::Import(import) => found.extend(import.names.iter().filter_map(|alias| {
                    (alias.name.as_str() == module).then_some(Bound::Module(alias))
                })),
                Stmt::ImportFrom(import)
                    if import.level == 0 && import.module.as_deref() == Some(module) =>
                {
                    found.extend(import.names.iter().filter_map(|alias| {
                        (alias.name.as_str() == member).then_some(Bound::Class(import, alias))
                    }));
                }
                _ => {}
            };
            each_own(body, &mut note);
            if !found.is_empty() {
                let only = found.pop().filter(|_| found.is_empty())?;
                let alias = match only {
                    Bound::Module(alias) | Bound::Class(_, alias) => alias,
                };
                let name = alias.asname.as_ref().unwrap_or(&alias.name);
                let root = name.split('.').next().unwrap_or(name);
                let values = facts.scope(scope).bindings.get(root)?;
                return (values.len() == 1).then_some(Own {
                    bound: only,
                    body,
                    scope,
                });
            }
        }
        scope = facts.scope(scope).parent?;
    }
    None
}

/// Calls `visit` with every statement of a suite that is no part of a nested function or class.
fn each_own<'a>(body: &'a [Stmt], visit: &mut impl FnMut(&'a Stmt)) {
    for stmt in body {
        visit(stmt);
        if !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            for_each_block(stmt, &mut |block| each_own(block, visit));
        }
    }
}

/// How a function spells a twin by the import that it has of what the twin replaces.
fn by_import_of(
    facts: &FileFacts,
    own: &Own<'_>,
    (old, new): (&str, &str),
    gone: usize,
) -> Option<Twin> {
    let (old_module, old_member) = old.rsplit_once('.')?;
    let (new_module, new_member) = new.rsplit_once('.')?;
    let (name, edits) = match own.bound {
        Bound::Module(alias) if old_module == new_module => {
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            (format!("{name}.{new_member}"), Vec::new())
        }
        // `import a.b` binds `a` as `import a` does.
        Bound::Module(alias)
            if alias.asname.is_none() && new_module.starts_with(&format!("{old_module}.")) =>
        {
            let edit = Edit::range_replacement(new_module.to_owned(), alias.range());
            (format!("{new_module}.{new_member}"), vec![edit])
        }
        Bound::Module(_) => return None,
        Bound::Class(import, alias) => {
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            let only = uses_in(own.body, bound) == gone;
            let bindings = &facts.scope(own.scope).bindings;
            // It would hide what the module calls so.
            let is_free = !bindings.contains_key(new_member) && uses_in(own.body, new_member) == 0;
            let edit = if new_module == old_module && is_free {
                if only {
                    Edit::range_replacement(new_member.to_owned(), alias.range())
                } else {
                    Edit::insertion(format!("{new_member}, "), alias.start())
                }
            } else if let ([_], Some(module)) = (&*import.names, &import.module)
                && only
                && new_member == old_member
                && alias.asname.is_none()
            {
                Edit::range_replacement(new_module.to_owned(), module.range())
            } else {
                return None;
            };
            (new_member.to_owned(), vec![edit])
        }
    };
    Some(Twin {
        name,
        edits,
        insertion: None,
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

/// The edits that remove the imports of what fixes have left, a module or a name in one, when nothing in the file uses
/// them. What a package imports at its top may be there for others.
pub fn unneeded(source: &SourceFile, left: &str) -> Vec<Edit> {
    if source.path().ends_with("__init__.py") {
        return Vec::new();
    }
    let mut edits = Vec::new();
    remove(source, left, source.body(), true, &mut edits);
    edits
}

/// The edits that put an import of the standard library that was not there `before` where the unneeded one of `left` stands,
/// when that is all that is to be removed, and no order of names gave the new one its place.
pub fn replaced(before: &SourceFile, source: &SourceFile, left: &str) -> Option<Vec<Edit>> {
    let removed = unneeded(source, left);
    let [gone] = removed.as_slice() else {
        return None;
    };
    let module_of = |stmt: &Stmt| match stmt {
        Stmt::Import(import) => match &*import.names {
            [alias] if alias.asname.is_none() => Some(alias.name.to_string()),
            _ => None,
        },
        _ => None,
    };
    let was_there = |module: &String| {
        let is_it = |stmt: &Stmt| module_of(stmt).as_ref() == Some(module);
        before.body().iter().any(is_it)
    };
    let groups = groups(source);
    let (group, old) = groups.iter().find_map(|group| {
        let old = group
            .iter()
            .find(|stmt| gone.range().contains_range(stmt.range()) && module_of(stmt).is_some())?;
        Some((group, *old))
    })?;
    let part = group
        .chunk_by(|left, right| is_standard(left) == is_standard(right))
        .find(|part| part.iter().any(|stmt| stmt.start() == old.start()))?;
    let stays: Vec<&Stmt> = part
        .iter()
        .copied()
        .filter(|stmt| stmt.start() != old.start())
        .collect();
    let new = stays
        .iter()
        .copied()
        .find(|stmt| module_of(stmt).is_some_and(|module| !was_there(&module)))?;
    if plain_names(&stays).is_sorted() || !is_standard(new) {
        return None;
    }
    let lines = TextRange::new(
        source.line_start(new.start()),
        source.full_line_end(new.end()),
    );
    if source.slice(lines).trim() != source.slice(new) {
        return None;
    }
    Some(vec![
        Edit::range_deletion(lines),
        Edit::range_replacement(source.slice(new).to_owned(), old.range()),
    ])
}

/// Removes imports from one suite and those in it.
fn remove(source: &SourceFile, left: &str, body: &[Stmt], is_module: bool, edits: &mut Vec<Edit>) {
    let unused = |alias: &Alias| {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        uses(source, name.split('.').next().unwrap_or(name)) == 0
    };
    let (module, member) = left.rsplit_once('.').unwrap_or((left, ""));
    for (position, stmt) in body.iter().enumerate() {
        let is_unneeded = match stmt {
            Stmt::Import(import) => import
                .names
                .iter()
                .all(|alias| [left, module].contains(&alias.name.as_str()) && unused(alias)),
            Stmt::ImportFrom(import) if import.level == 0 => {
                let from = import.module.as_deref().unwrap_or_default();
                let rest = from.strip_prefix(left);
                let is_left = |alias: &Alias| from == module && alias.name.as_str() == member;
                if let Some(name) = import.names.iter().position(is_left)
                    && import.names.len() > 1
                    && unused(&import.names[name])
                {
                    let gap = without(&import.names, name);
                    if !source.has_comment(gap) {
                        edits.push(Edit::range_deletion(gap));
                    }
                    continue;
                }
                import.names.iter().all(|alias| {
                    (is_left(alias)
                        || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
                        && unused(alias)
                })
            }
            Stmt::FunctionDef(function) => {
                remove(source, left, &function.body, false, edits);
                false
            }
            Stmt::ClassDef(_) => false,
            _ => {
                for_each_block(stmt, &mut |block| remove(source, left, block, false, edits));
                false
            }
        };
        let lines = TextRange::new(
            source.line_start(stmt.start()),
            source.full_line_end(stmt.end()),
        );
        let is_alone = source.slice(lines).trim() == source.slice(stmt);
        let is_said = source.has_comment(stmt.range());
        if is_unneeded && is_alone && !is_said && (is_module || body.len() > 1) {
            let follows =
                position > 0 && source.full_line_end(body[position - 1].end()) == lines.start();
            edits.push(Edit::range_deletion(if follows {
                lines
            } else {
                with_blank_lines(source, lines)
            }));
        }
    }
}

/// One of several imported names with its comma.
fn without(names: &[Alias], position: usize) -> TextRange {
    match names.get(position + 1) {
        Some(next) => TextRange::new(names[position].start(), next.start()),
        None => TextRange::new(names[position - 1].end(), names[position].end()),
    }
}

/// Lines with the empty ones behind them: nothing is left of their group.
fn with_blank_lines(source: &SourceFile, lines: TextRange) -> TextRange {
    let mut end = lines.end();
    while end < source.module().end() {
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
    uses_in(source.body(), name)
}

/// How often some code uses a name.
fn uses_in(body: &[Stmt], name: &str) -> usize {
    struct Uses<'n> {
        name: &'n str,
        count: usize,
    }

    impl<'a> Visitor<'a> for Uses<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Name(name) if name.id.as_str() == self.name => self.count += 1,
                // A quoted annotation, or a name in `__all__`.
                Expr::StringLiteral(literal) if is_named(literal.value.to_str(), self.name) => {
                    self.count += 1;
                }
                _ => {}
            }
            visitor::walk_expr(self, expr);
        }
    }

    let mut uses = Uses { name, count: 0 };
    uses.visit_body(body);
    uses.count
}

/// Whether a text that may be a quoted expression holds a name.
fn is_named(text: &str, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let is_expression = text
        .chars()
        .all(|character| is_part(character) || " .,|[]'\"".contains(character));
    is_expression
        && text
            .split(|character| !is_part(character))
            .any(|word| word == name)
}
