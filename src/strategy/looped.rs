//! Names that change with each round of a loop, and those that end with the handler of an exception: a function that is made
//! there is given them, since it would look them up when it runs.

use std::collections::BTreeSet;

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use crate::cleanup::scan;
use crate::region;
use crate::semantic::bound_names;

/// Names that loops around a place bind anew, or that handlers around it take away at their ends, and that certainly are bound
/// there.
pub(crate) fn changing_names(place: &Place<'_>) -> Vec<String> {
    let Some(function) = place.function() else {
        return Vec::new();
    };
    let is_inside = |body: &[Stmt]| {
        let ends = body.first().zip(body.last());
        ends.is_some_and(|(first, last)| {
            first.start() <= place.start() && place.range.end() <= last.end()
        })
    };
    let mut certain = bound_above(function, place.range);
    let mut names = Vec::new();
    let mut handled: Vec<String> = Vec::new();
    for (node, _) in place.enclosing() {
        match node {
            AnyNodeRef::ExceptHandlerExceptHandler(handler) if is_inside(&handler.body) => {
                let name = handler.name.as_ref().map(ToString::to_string);
                handled.extend(name.filter(|name| !takes_away(&handler.body, name, place.range)));
            }
            AnyNodeRef::StmtFor(statement) if is_inside(&statement.body) => {
                stored_in(&statement.target, &mut names);
                names.extend(bound_names(&statement.body));
            }
            AnyNodeRef::StmtWhile(statement) if is_inside(&statement.body) => {
                names.extend(bound_names(&statement.body));
            }
            AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
            | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
            | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => {
                let in_element = generators
                    .first()
                    .is_some_and(|first| place.range.end() <= first.start());
                for generator in generators {
                    let behind = generator.iter.end() <= place.start();
                    if in_element || behind {
                        let before = names.len();
                        stored_in(&generator.target, &mut names);
                        certain.extend(names[before..].iter().cloned());
                    }
                }
            }
            _ => {}
        }
    }
    let mut elsewhere: Vec<String> = Vec::new();
    scan::each_stmt(&function.body, |stmt| match stmt {
        Stmt::Global(ast::StmtGlobal { names, .. })
        | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) => {
            elsewhere.extend(names.iter().map(ToString::to_string));
        }
        Stmt::Delete(statement) => {
            let names = statement.targets.iter().filter_map(Expr::as_name_expr);
            elsewhere.extend(names.map(|name| name.id.to_string()));
        }
        // `except Error as error` takes the name away at its end.
        Stmt::Try(statement) => {
            for handler in &statement.handlers {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                elsewhere.extend(handler.name.as_ref().map(ToString::to_string));
            }
        }
        _ => {}
    });
    names.retain(|name| {
        certain.contains(name) && !elsewhere.contains(name) && !is_only_imported(function, name)
    });
    handled.retain(|name| !names.contains(name));
    names.extend(handled);
    names
}

/// Whether statements may take a name away before they come to a place.
fn takes_away(body: &[Stmt], name: &str, place: TextRange) -> bool {
    let mut found = false;
    scan::each_stmt(body, |stmt| match stmt {
        Stmt::Delete(statement) => {
            let mut names = statement.targets.iter().filter_map(Expr::as_name_expr);
            found |= names.any(|target| target.id.as_str() == name);
        }
        Stmt::Try(statement) => {
            found |= statement.handlers.iter().any(|handler| {
                let ast::ExceptHandler::ExceptHandler(handler) = handler;
                let is_same = handler.name.as_ref().is_some_and(|it| it.as_str() == name);
                is_same && !handler.range().contains_range(place)
            });
        }
        _ => {}
    });
    found
}

/// Whether nothing but imports binds a name: it means the same in every round.
fn is_only_imported(function: &ast::StmtFunctionDef, name: &str) -> bool {
    let mut imported: Vec<(Option<&str>, &str)> = Vec::new();
    let mut stored = function.parameters.includes(name);
    scan::each_stmt(&function.body, |stmt| {
        let (module, aliases) = match stmt {
            Stmt::Import(import) => (None, &import.names),
            Stmt::ImportFrom(import) => (import.module.as_deref(), &import.names),
            Stmt::FunctionDef(definition) => {
                stored |= definition.name.as_str() == name;
                return;
            }
            Stmt::ClassDef(class) => {
                stored |= class.name.as_str() == name;
                return;
            }
            _ => return,
        };
        for alias in aliases {
            let bound = match &alias.asname {
                Some(bound) => bound.as_str(),
                None => alias.name.split('.').next().unwrap_or_default(),
            };
            if bound == name {
                imported.push((module, alias.name.as_str()));
            }
        }
    });
    scan::each_expr(&function.body, false, |expr| {
        stored |= matches!(expr, Expr::Name(target)
            if target.id.as_str() == name && !target.ctx.is_load());
    });
    imported.dedup();
    imported.len() == 1 && !stored
}

/// Those of some names that an expression or a statement reads, in the order in which it does.
pub(crate) fn read_in<'a>(
    nodes: impl IntoIterator<Item = AnyNodeRef<'a>>,
    names: &[String],
) -> Vec<String> {
    struct Reads<'n> {
        names: &'n [String],
        found: Vec<String>,
    }
    impl<'v> SourceOrderVisitor<'v> for Reads<'_> {
        fn enter_node(&mut self, node: AnyNodeRef<'v>) -> TraversalSignal {
            if let AnyNodeRef::ExprName(name) = node
                && name.ctx == ExprContext::Load
                && self.names.iter().any(|known| known == name.id.as_str())
                && !self.found.iter().any(|known| known == name.id.as_str())
            {
                self.found.push(name.id.to_string());
            }
            TraversalSignal::Traverse
        }
    }
    let mut reads = Reads {
        names,
        found: Vec::new(),
    };
    for node in nodes {
        if reads.enter_node(node).is_traverse() {
            node.visit_source_order(&mut reads);
        }
    }
    reads.found
}

fn stored_in(target: &Expr, names: &mut Vec<String>) {
    scan::each_part(target, |part| {
        if let Expr::Name(name) = part
            && name.ctx == ExprContext::Store
        {
            names.push(name.id.to_string());
        }
    });
}

/// Names that are bound whenever a place in a function is reached.
pub(crate) fn bound_above(function: &ast::StmtFunctionDef, range: TextRange) -> BTreeSet<String> {
    let parameters = function.parameters.iter();
    let mut names: BTreeSet<String> = parameters
        .map(|parameter| parameter.name().to_string())
        .collect();
    let mut block: &[Stmt] = &function.body;
    while let Some(around) = block.iter().position(|stmt| stmt.end() >= range.end()) {
        match region::certainly_bound(&block[..around], &names) {
            Some(bound) => names = bound,
            None => break,
        }
        let stmt = &block[around];
        let inner = region::blocks(stmt).into_iter().find(|inner| {
            inner
                .iter()
                .any(|stmt| stmt.start() <= range.start() && range.start() < stmt.end())
        });
        let Some(inner) = inner else {
            break;
        };
        let mut targets = Vec::new();
        match stmt {
            Stmt::For(statement) if std::ptr::eq(inner.as_ptr(), statement.body.as_ptr()) => {
                stored_in(&statement.target, &mut targets);
            }
            Stmt::With(with) => {
                let items = with.items.iter();
                items
                    .filter_map(|item| item.optional_vars.as_deref())
                    .for_each(|target| stored_in(target, &mut targets));
            }
            // What the `try` binds is bound behind its body only.
            Stmt::Try(statement) if std::ptr::eq(inner.as_ptr(), statement.orelse.as_ptr()) => {
                names = region::certainly_bound(&statement.body, &names).unwrap_or(names);
            }
            _ => {}
        }
        names.extend(targets);
        block = inner;
    }
    names
}
