//! A session that lives longer than a function becomes a client with every coroutine that makes requests with it.

use ruff_text_size::Ranged;

use super::{Migrant, Origin, Place, Step, Use, check_made, client, finish, replace_import, state};
use crate::diagnostic::Fix;
use crate::migration::Migration;
use crate::project::reach::Finding;
use crate::strategy::Draft;
use crate::strategy::swap::held::{Holder, Members, Part, finding_at};
use crate::transform::Pass;

/// The fix that makes a client of the session and moves all coroutines that use it, or what stands in its way.
pub(super) fn fix(
    pass: &Pass<'_>,
    finding: &Finding,
    row: &'static Migration,
    holder: &Holder,
) -> Result<Fix, String> {
    if row.block.is_some() {
        return Err(format!("`{}` can only be made in a coroutine", row.client));
    }
    let is_method = |path: &str| row.methods.iter().any(|method| method.name == path);
    let waits = |path: &str| path == row.close.0 || is_method(path);
    let is_state = |path: &str| {
        let first = path.split('.').next().unwrap_or_default();
        row.state.iter().any(|(name, _)| *name == first)
    };
    let members = Members {
        has: &|path| path.is_empty() || waits(path) || is_state(path),
        awaits: &waits,
    };
    let mut moved = Moved {
        finding,
        row,
        arguments: Vec::new(),
        closes: false,
    };
    let mut draft = holder.rewrite(pass, &members, &mut |pass, part, draft| {
        moved.part(pass, part, draft)
    })?;
    row.client.clone_into(&mut draft.strategy);
    draft.cautions.push(row.caution.to_owned());
    let name = holder.name();
    draft.cautions.push(format!(
        "`{name}` belongs to the event loop on which it is first used"
    ));
    if !moved.closes {
        draft.cautions.push(format!(
            "nothing closes `{name}`, as before: `await {name}.{}()` belongs where the program ends",
            row.close.1
        ));
    }
    Ok(finish(pass, row, draft))
}

/// A session on its way to the other library.
struct Moved<'f> {
    finding: &'f Finding,
    row: &'static Migration,
    /// Arguments of the client, which the requests of all files ask for.
    arguments: Vec<(&'static str, String)>,
    closes: bool,
}

impl Moved<'_> {
    fn part<'x>(&mut self, pass: &Pass<'x>, part: &Part<'x>, draft: &mut Draft) -> Step {
        let row = self.row;
        let mut gone = Vec::new();
        let mut done = Vec::new();
        for used in &part.uses {
            let line = pass.source.line(used.range.start());
            let makes = row.methods.iter().any(|method| method.name == used.path);
            let closes = used.path == row.close.0;
            if used.updates && makes {
                return Err(format!(
                    "line {line} reads what it changes before the await and writes it after"
                ));
            }
            if !makes {
                if let Some(call) = used.call.filter(|_| closes) {
                    state::close(pass, self.finding, row, call, draft)?;
                    self.closes = true;
                } else if let Some(told) =
                    state::kept(pass, row, used.range, &used.path, used.call)?
                {
                    let made = part.made.filter(|made| is_beside(pass, made, told.assign));
                    if made.is_none() {
                        return Err(state::refused(pass, used.range, &used.path));
                    }
                    told.tell(pass, &mut self.arguments, draft)?;
                }
                continue;
            }
            let function = Place::at(pass, used.range)
                .and_then(|place| place.function())
                .zip(pass.function_id_at(used.range.start()));
            let (function, id) =
                function.ok_or_else(|| format!("line {line} cannot be located"))?;
            if done.contains(&id) {
                continue;
            }
            done.push(id);
            let finding = finding_at(pass, self.finding, id);
            let mut migrant = Migrant::new(pass, &finding, row, function, &part.uses)?;
            migrant.run()?;
            if !migrant.has_all(&part.uses) {
                return Err(format!(
                    "not all that `{}` does with it is known",
                    function.name
                ));
            }
            for (name, value) in migrant.held_arguments() {
                if !self.arguments.iter().any(|(known, _)| *known == name) {
                    self.arguments.push((name, value));
                }
            }
            gone.extend(migrant.gone);
            draft.edits.extend(migrant.draft.edits);
            draft.imports.extend(migrant.draft.imports);
            draft.cautions.extend(migrant.draft.cautions);
        }
        let annotations = part.annotated(pass, row.session)?;
        let (module, member) = row.client.rsplit_once('.').unwrap_or(("", row.client));
        let spelled = |at, draft: &mut Draft| {
            let imported = pass
                .import(at, module, member)
                .map_err(|unfixable| unfixable.message)?;
            draft.imports.extend(imported.insertion);
            Ok::<String, String>(imported.name)
        };
        for annotation in annotations {
            let name = spelled(annotation.start(), draft)?;
            draft.replace(&name, annotation.range());
            gone.push(annotation.range());
        }
        if let Some(call) = part.made {
            check_made(pass, row, call)?;
            let name = spelled(call.start(), draft)?;
            draft.replace(&client(&name, &self.arguments), call.range());
            gone.push(call.func.range());
        }
        replace_import(pass, row, &gone, draft);
        Ok(())
    }
}

impl Migrant<'_, '_> {
    /// Whether every request with the session that the function makes is known.
    fn has_all(&self, uses: &[Use<'_>]) -> bool {
        uses.iter()
            .filter(|used| self.function.range().contains_range(used.range))
            .filter(|used| {
                self.row
                    .methods
                    .iter()
                    .any(|method| method.name == used.path)
            })
            .all(|used| {
                self.requests.iter().any(|request| {
                    used.call
                        .is_some_and(|call| call.range() == request.call.range())
                })
            })
    }

    /// What the requests ask of the client.
    fn held_arguments(&self) -> Vec<(&'static str, String)> {
        self.groups
            .iter()
            .filter(|group| matches!(group.origin, Origin::Held))
            .flat_map(|group| group.arguments.iter().cloned())
            .collect()
    }
}

/// Whether a statement stands in the same body as the call that makes a session, below it, and nothing is around both.
fn is_beside(
    pass: &Pass<'_>,
    made: &ruff_python_ast::ExprCall,
    assign: &ruff_python_ast::StmtAssign,
) -> bool {
    let depth = |at| pass.source.indentation(at).len();
    let function = Place::at(pass, made.range()).and_then(|place| place.function());
    let body = function.map_or(pass.source.body(), |function| &function.body);
    let first = body.first().map_or(0, |first| depth(first.start()));
    assign.start() > made.end()
        && pass.function_id_at(assign.start()) == pass.function_id_at(made.start())
        && depth(assign.start()) == first
        && depth(made.start()) == first
}
