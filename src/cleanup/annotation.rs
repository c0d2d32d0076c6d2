//! What a generator is annotated to return, where type checkers must know that it can be closed.
//!
//! `AsyncIterator` and `AsyncIterable` have no `aclose`, so `aclosing(f())` fails under a type checker when `f` is annotated
//! with one of them. `AsyncGenerator[T, None]` is what such a function returns, and is assignable to both.

use ruff_python_ast::{Alias, AnyNodeRef, Expr, Stmt, StmtImportFrom};
use ruff_text_size::{Ranged, TextRange};

use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::imports;
use crate::project::FunctionRef;
use crate::source_file::SourceFile;
use crate::strategy::Place;
use crate::transform::Pass;

/// Annotations without `aclose`, and modules that have both them and the right one.
const NARROW: &[&str] = &["AsyncIterator", "AsyncIterable"];
const MODULES: &[&str] = &["collections.abc", "typing", "typing_extensions"];
const WIDE: &str = "AsyncGenerator";

/// Adds to a fix that closes what a generator function returns that the function is annotated so.
///
/// # Errors
///
/// The annotation cannot be changed.
pub(crate) fn widen(
    pass: &Pass<'_>,
    generator: FunctionRef,
    fix: &mut Fix,
) -> Result<(), Unfixable> {
    let range = pass.project.function(generator).range;
    if generator.file == pass.file {
        if let Some((edits, left)) = edits(pass, range)? {
            fix.edits.extend(edits);
            fix.edits.sort();
            fix.leaves = left;
        }
        return Ok(());
    }
    let annotated = pass.project.function(generator).annotation.is_some();
    if !annotated {
        return Ok(());
    }
    let opened = pass.open(generator.file)?;
    if let Some((edits, left)) = edits(&opened.pass(pass), range)? {
        fix.elsewhere.push(opened.changes(edits));
        fix.leaves = left;
    }
    Ok(())
}

/// What changes in the file of a function, and the import that is left; `None` when its annotation is good.
type Change = Option<(Vec<Edit>, Option<String>)>;

fn edits(home: &Pass<'_>, function: TextRange) -> Result<Change, Unfixable> {
    let place = Place::at(home, function);
    let Some(AnyNodeRef::StmtFunctionDef(definition)) = place.as_ref().map(Place::node) else {
        return Ok(None);
    };
    let Some(returns) = definition.returns.as_deref() else {
        return Ok(None);
    };
    let (base, item) = match returns {
        Expr::Subscript(subscript) => (&*subscript.value, Some(subscript.slice.range())),
        other => (other, None),
    };
    let (name, range) = match base {
        Expr::Name(name) => (name.id.as_str(), base.range()),
        Expr::Attribute(attribute) => (attribute.attr.as_str(), attribute.attr.range()),
        _ => ("", base.range()),
    };
    if !NARROW.contains(&name) {
        let is_hidden = NARROW
            .iter()
            .any(|narrow| home.source.slice(returns).contains(narrow));
        return if is_hidden {
            Err(held_back(&definition.name))
        } else {
            Ok(None)
        };
    }
    let mut changes = vec![Edit::range_replacement(WIDE.to_owned(), range)];
    if let Some(item) = item {
        changes.push(Edit::insertion(", None".to_owned(), item.end()));
    }
    let mut left = None;
    if base.is_name_expr() {
        let import = imported(home.source, name).ok_or_else(|| held_back(&definition.name))?;
        let has = |import: &StmtImportFrom| {
            import
                .names
                .iter()
                .any(|alias| alias.name.as_str() == WIDE && alias.asname.is_none())
        };
        if !has(import) {
            if !imports::is_free(home.facts, WIDE) {
                return Err(held_back(&definition.name));
            }
            let next = import.names.iter().find(|alias| alias.name.as_str() > WIDE);
            let next = next.ok_or_else(|| held_back(&definition.name))?;
            changes.push(Edit::insertion(beside(home.source, next), next.start()));
        }
        left = import
            .module
            .as_ref()
            .map(|module| format!("{module}.{name}"));
    }
    changes.sort();
    Ok(Some((changes, left)))
}

fn held_back(name: &str) -> Unfixable {
    Unfixable::new(
        Reason::UncertainType,
        format!(
            "`{name}` is annotated to return something without `aclose`, which type checkers refuse to close"
        ),
    )
}

/// The import of a name at the top of a file, possibly for type checkers only.
fn imported<'a>(source: &'a SourceFile, name: &str) -> Option<&'a StmtImportFrom> {
    fn search<'a>(body: &'a [Stmt], name: &str) -> Option<&'a StmtImportFrom> {
        body.iter().find_map(|stmt| match stmt {
            Stmt::ImportFrom(import)
                if import.level == 0
                    && import
                        .module
                        .as_deref()
                        .is_some_and(|module| MODULES.contains(&module)) =>
            {
                let alias = import
                    .names
                    .iter()
                    .find(|alias| alias.asname.as_ref().unwrap_or(&alias.name).as_str() == name)?;
                (alias.name.as_str() == name).then_some(import)
            }
            Stmt::If(_) | Stmt::Try(_) => {
                let mut found = None;
                imports::for_each_block(stmt, &mut |block| {
                    found = found.or_else(|| search(block, name))
                });
                found
            }
            _ => None,
        })
    }
    search(source.body(), name)
}

/// What is written before an imported name to import another one as well.
fn beside(source: &SourceFile, alias: &Alias) -> String {
    let indentation = source.indentation(alias.start());
    let line = TextRange::new(source.line_start(alias.start()), alias.start());
    if source.slice(line) == indentation {
        format!(
            "{WIDE},{}{indentation}",
            source.stylist().line_ending().as_str()
        )
    } else {
        format!("{WIDE}, ")
    }
}
