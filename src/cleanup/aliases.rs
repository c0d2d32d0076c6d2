//! Locals of a function that are other names for what an object or the module keeps: `clients = self.clients`.
//!
//! Such a local goes on to be that object, whatever the attribute is set to. What is in the object is the same by both names.

use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use rustc_hash::FxHashMap;

use super::scan;

/// The locals, and the paths of what they name.
#[derive(Default)]
pub(crate) struct Aliases(FxHashMap<String, String>);

impl Aliases {
    /// Those of a function that are bound once, to what the function binds nowhere.
    pub(crate) fn of(function: &ast::StmtFunctionDef) -> Self {
        let mut named: Vec<(&str, String)> = Vec::new();
        let mut outer = Vec::new();
        scan::each_stmt(&function.body, |stmt| {
            for (target, value) in scan::assigned(stmt) {
                if let (Expr::Name(name), Some(path)) = (target, value.and_then(scan::dotted)) {
                    named.push((name.id.as_str(), path));
                }
            }
            if let Stmt::Global(ast::StmtGlobal { names, .. })
            | Stmt::Nonlocal(ast::StmtNonlocal { names, .. }) = stmt
            {
                outer.extend(names.iter().map(ast::Identifier::as_str));
            }
        });
        named.retain(|(name, _)| !outer.contains(name) && !function.parameters.includes(name));
        if named.is_empty() {
            return Aliases::default();
        }
        let mut bound: FxHashMap<String, usize> = FxHashMap::default();
        scan::each_expr(&function.body, true, |expr| {
            let context = match expr {
                Expr::Name(name) => name.ctx,
                Expr::Attribute(attribute) => attribute.ctx,
                _ => return,
            };
            if context != ExprContext::Load
                && let Some(path) = scan::dotted(expr)
            {
                *bound.entry(path).or_default() += 1;
            }
        });
        let mut aliases = Aliases::default();
        for (name, path) in named {
            let path = aliases.in_full(path);
            let mut ends = path.match_indices('.').map(|(end, _)| end);
            let is_kept =
                !bound.contains_key(&path) && !ends.any(|end| bound.contains_key(&path[..end]));
            if is_kept && bound.get(name) == Some(&1) {
                aliases.0.insert(name.to_owned(), path);
            }
        }
        aliases
    }

    /// What a local is another name for.
    pub(crate) fn named(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A name, or attributes of one, as they are spelled without these locals.
    pub(crate) fn dotted(&self, expr: &Expr) -> Option<String> {
        scan::dotted(expr).map(|path| self.in_full(path))
    }

    /// Whether a name, or attributes of one, are spelled so without these locals.
    pub(crate) fn is_spelled(&self, expr: &Expr, path: &str) -> bool {
        scan::is_spelled(expr, path)
            || !self.0.is_empty() && self.dotted(expr).is_some_and(|spelled| spelled == path)
    }

    /// A call of a method, by the path of its object.
    pub(crate) fn method_call<'a>(
        &self,
        expr: &'a Expr,
    ) -> Option<(String, &'a str, &'a ast::ExprCall)> {
        let call = expr.as_call_expr()?;
        let method = call.func.as_attribute_expr()?;
        Some((self.dotted(&method.value)?, method.attr.as_str(), call))
    }

    fn in_full(&self, path: String) -> String {
        let (root, rest) = match path.find('.') {
            Some(end) => path.split_at(end),
            None => (path.as_str(), ""),
        };
        match self.named(root) {
            Some(named) => format!("{named}{rest}"),
            None => path,
        }
    }
}
