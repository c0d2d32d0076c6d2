//! Other ways to write a file, after which it does the same.

use std::collections::BTreeSet;

use asyncfix::source_file::SourceFile;
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt, StmtClassDef};
use ruff_text_size::{Ranged, TextRange, TextSize};

type Names = BTreeSet<String>;

/// A file that has been split in two.
pub struct Split {
    pub main: String,
    pub shared: String,
}

/// Functions and classes without coroutines in a second file, with the names of the module that they use.
pub fn helpers(source: &SourceFile) -> Option<Split> {
    let moves = movable(source.body());
    let pieces = || source.body().iter().zip(&moves);
    let moved: Vec<&Stmt> = pieces().filter(|it| *it.1).map(|it| it.0).collect();
    let staying = pieces().filter(|it| !it.1);
    let used: Names = staying.flat_map(|it| Used::by(it.0).names).collect();
    let exported = moved.iter().flat_map(|stmt| bound(stmt));
    let exported: Vec<String> = exported.filter(|name| used.contains(name)).collect();
    if exported.is_empty()
        || moved.iter().all(|stmt| is_value(stmt))
        || !moved.iter().all(|stmt| source.stands_alone(stmt.range()))
    {
        return None;
    }
    let mut shared = imports(source);
    for stmt in &moved {
        shared.push_str("\n\n");
        shared.push_str(lines(source, stmt.range()));
    }
    let moved = moved.iter();
    let mut edits: Vec<(TextRange, String)> = moved
        .map(|stmt| (line_range(source, stmt.range()), String::new()))
        .collect();
    edits.push(import(source, &exported));
    Some(Split {
        main: edited(source, edits),
        shared,
    })
}

/// Which statements of a module another one can have: what they need moves with them, and what needs something that stays
/// stays as well.
fn movable(body: &[Stmt]) -> Vec<bool> {
    let is_helper = |stmt: &Stmt| {
        (stmt.is_function_def_stmt() || stmt.is_class_def_stmt()) && !Used::by(stmt).waits
    };
    let mut helpers: Vec<bool> = body.iter().map(is_helper).collect();
    loop {
        let moves = with_values(body, &helpers);
        let mut bound_there = Names::new();
        let mut rebound_there = Names::new();
        let mut used_there = Names::new();
        for (stmt, _) in body.iter().zip(&moves).filter(|it| !it.1) {
            if !is_import(stmt) {
                bound_there.extend(bound(stmt));
            }
            let used = Used::by(stmt);
            rebound_there.extend(used.rebound);
            used_there.extend(used.names);
        }
        // A name that one part binds anew is another one in the other part.
        let is_torn = |stmt: &Stmt| {
            let used = Used::by(stmt);
            let mut all = used.names.iter().chain(&used.rebound);
            used.rebound.iter().any(|name| used_there.contains(name))
                || all.any(|name| bound_there.contains(name) || rebound_there.contains(name))
        };
        let torn: Vec<bool> = body
            .iter()
            .zip(&moves)
            .map(|(stmt, moves)| *moves && is_torn(stmt))
            .collect();
        if !torn.contains(&true) {
            return moves;
        }
        for (at, helper) in helpers.iter_mut().enumerate() {
            let alone: Vec<bool> = (0..body.len()).map(|other| other == at).collect();
            let needed = with_values(body, &alone);
            *helper &= !needed
                .iter()
                .zip(&torn)
                .any(|(needed, torn)| *needed && *torn);
        }
    }
}

/// The plain methods and the values of each class with coroutines in a base class in a second file.
pub fn bases(source: &SourceFile) -> Option<Split> {
    let mut shared = imports(source);
    let mut edits = Vec::new();
    let mut names = Vec::new();
    for stmt in source.body() {
        let Stmt::ClassDef(class) = stmt else {
            continue;
        };
        let is_plain = class.decorator_list.is_empty()
            && class.arguments.as_ref().is_none_or(|it| it.is_empty())
            && class.type_params.is_none();
        let pieces = inherited(source, class);
        if !is_plain || !Used::by(stmt).waits || pieces.is_empty() {
            continue;
        }
        let name = format!("{}Base", class.name);
        let end = class
            .arguments
            .as_ref()
            .map_or(class.name.end(), |it| it.end());
        edits.push((TextRange::new(class.name.end(), end), format!("({name})")));
        shared.push_str(&format!("\n\nclass {name}:\n"));
        for piece in pieces {
            shared.push_str(lines(source, piece.range()));
            shared.push('\n');
            edits.push((line_range(source, piece.range()), String::new()));
        }
        names.push(name);
    }
    if names.is_empty() {
        return None;
    }
    edits.push(import(source, &names));
    Some(Split {
        main: edited(source, edits),
        shared,
    })
}

/// What of a class a base in another file can have: all that needs nothing of this file.
fn inherited<'a>(source: &SourceFile, class: &'a StmtClassDef) -> Vec<&'a Stmt> {
    let of_module: Names = source
        .body()
        .iter()
        .filter(|stmt| !is_import(stmt))
        .flat_map(bound)
        .collect();
    let can_move = |stmt: &&Stmt| {
        let used = Used::by(stmt);
        let is_bound_to_class = ["super", "__class__"]
            .iter()
            .any(|it| used.names.contains(*it));
        (stmt.is_function_def_stmt() || is_value(stmt))
            && !used.waits
            && !is_bound_to_class
            && !used.names.iter().any(|name| of_module.contains(name))
            && source.stands_alone(stmt.range())
    };
    let (moved, staying): (Vec<&Stmt>, Vec<&Stmt>) = class.body.iter().partition(can_move);
    let names = |stmts: &[&Stmt]| -> Names { stmts.iter().flat_map(|stmt| bound(stmt)).collect() };
    // Decorators and values of one part that use names of the other one; private names belong to one class.
    let needs = |stmts: &[&Stmt], names: &Names| {
        let mut used = stmts.iter().flat_map(|stmt| evaluated(stmt));
        used.any(|name| names.contains(&name))
    };
    let is_private = class.body.iter().any(|stmt| Used::by(stmt).is_private);
    if is_private || needs(&moved, &names(&staying)) || needs(&staying, &names(&moved)) {
        return Vec::new();
    }
    moved
}

/// The start of the innermost statement of a coroutine around a place, if it can get a neighbour.
pub fn statement_at(source: &SourceFile, place: TextSize) -> Option<TextSize> {
    struct Innermost<'a> {
        place: TextSize,
        in_coroutine: bool,
        found: Option<&'a Stmt>,
    }
    impl<'a> Visitor<'a> for Innermost<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            if !stmt.range().contains(self.place) {
                return;
            }
            if self.in_coroutine {
                self.found = Some(stmt);
            }
            self.in_coroutine |= matches!(stmt, Stmt::FunctionDef(function) if function.is_async);
            walk_stmt(self, stmt);
        }
    }
    let mut innermost = Innermost {
        place,
        in_coroutine: false,
        found: None,
    };
    innermost.visit_body(source.body());
    let found = innermost.found?;
    let before = TextRange::new(source.line_start(found.start()), found.start());
    let stands_first = source.slice(before).trim().is_empty();
    let is_definition = found.is_function_def_stmt() || found.is_class_def_stmt();
    (stands_first && !is_definition).then(|| found.start())
}

/// The file with one more file read in front of a statement.
pub fn beside(source: &SourceFile, statement: TextSize) -> String {
    let start = source.line_start(statement);
    let indentation = source.indentation(statement);
    let unit = source.unit_below(indentation);
    let read = format!(
        "{indentation}with open(\"zz.txt\") as zz:\n{indentation}{unit}zz_text = zz.read()\n"
    );
    edited(source, vec![(TextRange::empty(start), read)])
}

/// What moves, with the values of the module that it uses, and those that these use.
fn with_values(body: &[Stmt], moved: &[bool]) -> Vec<bool> {
    let mut moved = moved.to_vec();
    loop {
        let mut used = Names::new();
        for (stmt, _) in body.iter().zip(&moved).filter(|(_, moved)| **moved) {
            used.extend(Used::by(stmt).names);
        }
        let mut grows = false;
        for (stmt, moved) in body.iter().zip(&mut moved) {
            if !*moved && is_value(stmt) && bound(stmt).iter().any(|name| used.contains(name)) {
                *moved = true;
                grows = true;
            }
        }
        if !grows {
            return moved;
        }
    }
}

const fn is_import(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Import(_) | Stmt::ImportFrom(_))
}

const fn is_value(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Assign(_) | Stmt::AnnAssign(_))
}

/// The names that a statement of a module or a class binds there.
fn bound(stmt: &Stmt) -> Names {
    match stmt {
        Stmt::FunctionDef(function) => Names::from([function.name.to_string()]),
        Stmt::ClassDef(class) => Names::from([class.name.to_string()]),
        other => Used::by(other).stored,
    }
}

/// The names that a statement of a class needs when the class is made.
fn evaluated(stmt: &Stmt) -> Names {
    let mut used = Used::default();
    match stmt {
        Stmt::FunctionDef(function) => {
            for decorator in &function.decorator_list {
                used.visit_expr(&decorator.expression);
            }
            used.visit_parameters(&function.parameters);
            if let Some(returns) = &function.returns {
                used.visit_expr(returns);
            }
        }
        other => used.visit_stmt(other),
    }
    used.names
}

/// What a statement uses, whatever the scope.
#[derive(Default)]
struct Used {
    /// All names, read or bound.
    names: Names,
    stored: Names,
    /// Names of the module that its functions bind anew.
    rebound: Names,
    /// It has a coroutine or a part of one.
    waits: bool,
    /// It has names that are mangled.
    is_private: bool,
}

impl Used {
    fn by(stmt: &Stmt) -> Used {
        let mut used = Used::default();
        used.visit_stmt(stmt);
        used
    }
}

impl<'a> Visitor<'a> for Used {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => self.waits |= function.is_async,
            Stmt::For(each) => self.waits |= each.is_async,
            Stmt::With(with) => self.waits |= with.is_async,
            Stmt::Global(global) => {
                let names = global.names.iter();
                self.rebound.extend(names.map(ToString::to_string));
            }
            Stmt::Import(_) | Stmt::ImportFrom(_) => {
                let names = match stmt {
                    Stmt::Import(import) => &import.names,
                    Stmt::ImportFrom(import) => &import.names,
                    _ => return,
                };
                let names = names
                    .iter()
                    .map(|alias| alias.asname.as_ref().unwrap_or(&alias.name));
                let names = names.filter_map(|name| name.split('.').next());
                self.stored.extend(names.map(str::to_owned));
            }
            _ => {}
        }
        walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                self.names.insert(name.id.to_string());
                if name.ctx.is_store() {
                    self.stored.insert(name.id.to_string());
                }
            }
            Expr::Attribute(attribute) => {
                let name = attribute.attr.as_str();
                self.is_private |= name.starts_with("__") && !name.ends_with("__");
            }
            Expr::Await(_) => self.waits = true,
            Expr::StringLiteral(text) => {
                // A name of a type that is not there yet.
                self.names.insert(text.value.to_str().to_owned());
            }
            _ => {}
        }
        walk_expr(self, expr);
    }
}

/// The imports of the module, which its second part has as well.
fn imports(source: &SourceFile) -> String {
    let imports = source.body().iter().filter(|stmt| is_import(stmt));
    imports.map(|stmt| lines(source, stmt.range())).collect()
}

/// An import from the second file, behind what has to come first.
fn import(source: &SourceFile, names: &[String]) -> (TextRange, String) {
    let is_first = |stmt: &&Stmt| match stmt {
        Stmt::ImportFrom(import) => import.module.as_deref() == Some("__future__"),
        Stmt::Expr(docstring) => docstring.value.is_string_literal_expr(),
        _ => false,
    };
    let last = source.body().iter().take_while(is_first).last();
    let place = last.map_or_else(
        || {
            source
                .body()
                .first()
                .map_or(TextSize::new(0), |it| source.line_start(it.start()))
        },
        |last| source.full_line_end(last.end()),
    );
    let text = format!("from shared import {}\n", names.join(", "));
    (TextRange::empty(place), text)
}

fn line_range(source: &SourceFile, range: TextRange) -> TextRange {
    TextRange::new(
        source.line_start(range.start()),
        source.full_line_end(range.end()),
    )
}

fn lines(source: &SourceFile, range: TextRange) -> &str {
    source.slice(line_range(source, range))
}

fn edited(source: &SourceFile, mut edits: Vec<(TextRange, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start(), range.end()));
    let mut text = source.text().to_owned();
    for (range, replacement) in edits.iter().rev() {
        text.replace_range(
            range.start().to_usize()..range.end().to_usize(),
            replacement,
        );
    }
    text
}
