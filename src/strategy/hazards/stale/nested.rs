//! Functions that stand in the coroutine: their defaults are worked out there, their bodies where they are called.

use super::*;

impl Walk<'_, '_> {
    /// `def save(count=self.count):`
    pub(super) fn defines(&mut self, function: &ast::StmtFunctionDef) {
        if self.waiting {
            return;
        }
        let mut reads = Vec::new();
        for parameter in function.parameters.iter_non_variadic_params() {
            let default = parameter.default.as_deref();
            let states = default.map_or_else(Vec::new, |it| self.names.reads(it, true, None));
            let read = states.into_iter().map(|state| Read {
                state,
                at: function.start(),
                kind: Kind::Value,
            });
            unite(&mut reads, read);
        }
        let name = function.name.id.clone();
        self.names.aliases.remove(&name);
        self.locals.insert(name, reads);
    }
}

/// Adds the names that functions in a body read whose own names are read.
pub(super) fn add_captured(body: &[Stmt], used: &mut FxHashSet<Name>) {
    let mut captured = FxHashSet::default();
    let mut take = |expr: &Expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_load()
        {
            captured.insert(name.id.clone());
        }
    };
    scan::each_stmt(body, |stmt| match stmt {
        Stmt::FunctionDef(function) if used.contains(&function.name.id) => {
            scan::each_expr(&function.body, true, &mut take);
        }
        Stmt::Assign(assign)
            if assign
                .targets
                .iter()
                .any(|target| matches!(target, Expr::Name(name) if used.contains(&name.id))) =>
        {
            if let Expr::Lambda(lambda) = &*assign.value {
                scan::each_part(&lambda.body, &mut take);
            }
        }
        _ => {}
    });
    used.extend(captured);
}
