//! Edits that meet at one place: text in front of, behind or instead of what other parts of a fix touch as well.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::place::Place;
use super::{Draft, swap};
use crate::edit::Edit;
use crate::imports::{self, for_each_block};
use crate::layout::{has_odd_lines, indentable_lines};
use crate::project::reach::Finding;
use crate::source_file::SourceFile;
use crate::transform::Pass;

impl Draft {
    /// Puts text in front of what is or will be at a place.
    pub(super) fn before(&mut self, text: &str, at: TextSize) {
        if text.is_empty() {
            return;
        }
        let existing = self.edits.iter().position(|edit| edit.start() == at);
        match existing {
            Some(position) => {
                let edit = self.edits.remove(position);
                let text = format!("{text}{}", edit.content().unwrap_or_default());
                self.edits.push(Edit::range_replacement(text, edit.range()));
            }
            None => self.edits.push(Edit::insertion(text.to_owned(), at)),
        }
    }

    /// Puts text behind what ends at a place.
    pub(super) fn after(&mut self, text: &str, at: TextSize) {
        let insertion = self
            .edits
            .iter()
            .position(|edit| edit.start() == at && edit.range().is_empty());
        match insertion {
            Some(position) => {
                let edit = self.edits.remove(position);
                let text = format!("{}{text}", edit.content().unwrap_or_default());
                self.edits.push(Edit::insertion(text, at));
            }
            None => self.before(text, at),
        }
    }

    /// Replaces text in front of which something may already have been put.
    pub(super) fn replace(&mut self, text: &str, range: TextRange) {
        let insertion = self
            .edits
            .iter()
            .position(|edit| edit.start() == range.start() && edit.range().is_empty());
        let text = match insertion {
            Some(position) => {
                let edit = self.edits.remove(position);
                format!("{}{text}", edit.content().unwrap_or_default())
            }
            None => text.to_owned(),
        };
        let edit = if text.is_empty() {
            Edit::range_deletion(range)
        } else {
            Edit::range_replacement(text, range)
        };
        self.edits.push(edit);
    }

    /// How the code at a place spells `new`, which takes the place of `old`, and is made available; so many uses of
    /// `old` are `gone` then.
    pub(super) fn twin(
        &mut self,
        pass: &Pass<'_>,
        at: TextSize,
        (old, new): (&str, &str),
        gone: usize,
    ) -> Result<String, String> {
        let function = pass.function_id_at(at);
        let twin = imports::twin(pass.source, pass.facts, function, (old, new), gone)
            .ok_or_else(|| format!("there is no name for `{new}` here"))?;
        for edit in twin.edits {
            if !self.edits.contains(&edit) {
                self.edits.push(edit);
            }
        }
        self.imports.extend(twin.insertion);
        Ok(twin.name)
    }

    /// The import of a library goes when none but `gone` uses in the file need it and a line imports `new` instead, which
    /// otherwise stands beside it.
    pub(super) fn exchange_import(&mut self, pass: &Pass<'_>, old: &str, new: &str, gone: usize) {
        let is_new = |insertion: &imports::Insertion| insertion.is_import_of(new);
        let Some(insertion) = self.imports.iter().find(|it| is_new(it)).cloned() else {
            return;
        };
        self.imports.retain(|insertion| !is_new(insertion));
        match imports::exchanged(pass.source, old, new, gone) {
            Some(edit) => self.edits.push(edit),
            None => {
                let insertion = imports::beside(pass.source, insertion, old, new);
                self.imports.push(insertion);
            }
        }
    }

    /// Refuses statements that cannot be moved into a block.
    pub(super) fn check_moved(
        &mut self,
        pass: &Pass<'_>,
        finding: &Finding,
        statements: &[Stmt],
    ) -> Result<(), String> {
        let (Some(first), Some(last)) = (statements.first(), statements.last()) else {
            return Ok(());
        };
        let source = pass.source;
        let range = TextRange::new(
            source.line_start(first.start()),
            source.line_end(last.end()),
        );
        let whole = TextRange::new(first.start(), last.end());
        let mut yields = Yields { found: false };
        yields.visit_body(statements);
        if yields.found {
            return Err("a `yield` would keep it open".to_owned());
        }
        if !source.stands_alone(whole) || has_odd_lines(&source.text()[range]) {
            return Err("the statements share a line with others".to_owned());
        }
        let place = Place::around_range(pass, whole).ok_or("a block cannot be located")?;
        place
            .check_await(pass)
            .map_err(|unfixable| unfixable.message)?;
        swap::check_hazards(pass, finding, whole, self)
    }

    /// Moves statements one level deeper, with the lines from a place on, below a line of their own.
    pub(super) fn indent(
        &mut self,
        pass: &Pass<'_>,
        finding: &Finding,
        statements: &[Stmt],
        from: TextSize,
        header: Option<&str>,
    ) -> Result<(), String> {
        let source = pass.source;
        let (Some(first), Some(last)) = (statements.first(), statements.last()) else {
            return Ok(());
        };
        self.check_moved(pass, finding, statements)?;
        let range = TextRange::new(from, source.line_end(last.end()));
        let unit = source
            .unit_below(source.indentation(first.start()))
            .to_owned();
        for start in indentable_lines(source, range) {
            let rewritten = self.edits.iter().any(|edit| edit.range().contains(start));
            if !rewritten {
                self.before(&unit, start);
            }
        }
        if let Some(header) = header {
            let newline = source.stylist().line_ending().as_str().to_owned();
            let indent = source.indentation(first.start()).to_owned();
            self.before(&format!("{indent}{header}{newline}"), range.start());
        }
        Ok(())
    }
}

/// The statements among which a statement of a function is.
pub(super) fn block_of(function: &ast::StmtFunctionDef, statement: TextRange) -> Option<&[Stmt]> {
    fn find(block: &[Stmt], wanted: TextRange) -> Option<&[Stmt]> {
        for stmt in block {
            if stmt.range() == wanted {
                return Some(block);
            }
            if stmt.range().contains_range(wanted) {
                let mut found = None;
                for_each_block(stmt, &mut |inner| {
                    found = found.or_else(|| find(inner, wanted));
                });
                return found;
            }
        }
        None
    }
    find(&function.body, statement)
}

/// All of the lines of a range, with their ends.
pub(super) fn lines(source: &SourceFile, range: TextRange) -> TextRange {
    TextRange::new(
        source.line_start(range.start()),
        source.full_line_end(range.end()),
    )
}

/// Whether statements yield to whoever iterates over the function.
struct Yields {
    found: bool,
}

impl<'a> Visitor<'a> for Yields {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if !matches!(stmt, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Yield(_) | Expr::YieldFrom(_) => self.found = true,
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}

/// Names to which `None` is assigned, once for each time.
#[derive(Default)]
pub(super) struct Nothing<'a> {
    names: Vec<&'a str>,
}

impl<'a> Nothing<'a> {
    pub(super) fn of(body: &'a [Stmt]) -> Nothing<'a> {
        let mut nothing = Nothing::default();
        nothing.visit_body(body);
        nothing
    }

    /// How often `None` is assigned to a name.
    pub(super) fn times(&self, name: &str) -> usize {
        self.names.iter().filter(|other| **other == name).count()
    }
}

impl<'a> Visitor<'a> for Nothing<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assign(assign) = stmt
            && assign.value.is_none_literal_expr()
            && let [Expr::Name(name)] = &*assign.targets
        {
            self.names.push(name.id.as_str());
        }
        visitor::walk_stmt(self, stmt);
    }
}
