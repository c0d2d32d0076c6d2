//! A coroutine leaves the objects of a blocking library for their asynchronous twins, in one fix: what makes them, every
//! use, the blocks and the ends of their lives.
//!
//! All objects of the family in a function are exchanged or none is. What the row does not name, and an object that comes
//! from elsewhere or goes elsewhere, are obstacles, which are named, and the calls go to a thread.

mod blocks;
mod dialect;
mod handed;
mod kept;
mod lives;
mod values;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::rewriting::Nothing;
use super::swap::uses::Occurrences;
use super::{Draft, runtime, swap};
use crate::diagnostic::Fix;
use crate::family::{Family, Maker};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

use blocks::Managed;
use kept::Kept;
use lives::Wrap;
use values::Held;

/// The fix that exchanges the objects of a family in the function of a finding, or what stands in its way; `None` when no
/// row speaks of what blocks.
pub(super) fn exchange(
    pass: &Pass<'_>,
    finding: &Finding,
) -> Option<(&'static Family, Result<Fix, String>)> {
    if let Some((row, why)) = left(pass, finding) {
        return Some((row, Err(why.to_owned())));
    }
    let row = row_of(pass, finding)?;
    let key = (finding.function, row.module);
    if let Some(known) = pass.memory.exchanges.borrow().get(&key) {
        return Some((row, known.clone()));
    }
    let fix = Exchange::fix(pass, finding, row);
    pass.memory.exchanges.borrow_mut().insert(key, fix.clone());
    Some((row, fix))
}

/// The preferred row of a library that leaves what blocks with a thread, and why.
fn left(pass: &Pass<'_>, finding: &Finding) -> Option<(&'static Family, &'static str)> {
    let leaf = &finding.leaf.name;
    let rows = pass.project.catalog.families(leaf);
    rows.iter()
        .filter(|row| pass.prefers(row.library))
        .find_map(|row| {
            let is_part = |part: &str| {
                leaf.strip_prefix(part)
                    .is_some_and(|rest| rest.starts_with('.'))
            };
            let (_, why) = row.left.iter().find(|(part, _)| is_part(part))?;
            Some((*row, *why))
        })
}

fn row_of(pass: &Pass<'_>, finding: &Finding) -> Option<&'static Family> {
    let leaf = &finding.leaf.name;
    let rows = pass.project.catalog.families(leaf);
    let row = rows
        .iter()
        .copied()
        .find(|row| (!row.other || pass.prefers(row.library)) && is_of(row, leaf))?;
    let place = Place::of(pass, finding).ok()?;
    let is_coroutine = place.function().is_some_and(|function| function.is_async);
    (finding.helper.is_none() && is_coroutine).then_some(row)
}

/// Whether what blocks makes an object of a family, takes one, or is a method of a class beside those of the family.
fn is_of(row: &Family, leaf: &str) -> bool {
    let parent = |name: &'_ str| name.rfind('.').map(|end| name[..end].to_owned());
    let module = parent(leaf).and_then(|class| parent(&class));
    row.makers.iter().any(|maker| maker.name == leaf)
        || row.handed.iter().any(|handed| handed.name == leaf)
        || module.is_some() && row.classes.iter().any(|class| parent(class.name) == module)
}

/// Findings that one exchange takes away together.
pub(super) fn siblings<'a>(pass: &Pass<'a>, finding: &Finding, row: &Family) -> Vec<&'a Finding> {
    pass.findings
        .iter()
        .filter(|other| {
            other.function == finding.function
                && row_of(pass, other).is_some_and(|other| other.module == row.module)
        })
        .collect()
}

type Step = Result<(), String>;

/// A function whose objects are exchanged.
struct Exchange<'a, 'p> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    row: &'static Family,
    function: &'a ast::StmtFunctionDef,
    draft: Draft,
    /// The attribute that keeps the object between coroutines.
    kept: Option<Kept<'a>>,
    /// Every expression that is an object of the family.
    held: Vec<Held<'a>>,
    /// Names that are bound to objects, once for each binding, with what is bound.
    bound: Vec<(&'a str, &'a Expr)>,
    /// Plain `with` statements around objects.
    managed: Vec<Managed<'a>>,
    /// Statements that go, because a block does what they did.
    dropped: Vec<TextRange>,
    /// New blocks that close objects.
    wraps: Vec<Wrap<'a>>,
    /// Calls that stand in the head of one.
    blocks_around: Vec<TextRange>,
    /// Names of the old library that are gone.
    gone: Vec<TextRange>,
}

impl<'a, 'p> Exchange<'a, 'p> {
    fn fix(pass: &'p Pass<'a>, finding: &'p Finding, row: &'static Family) -> Result<Fix, String> {
        let function = Place::of(pass, finding)
            .ok()
            .and_then(|place| place.function())
            .ok_or("it is not used in a coroutine")?;
        if !row.any_runtime && runtime(pass).ok() != Some(Runtime::Asyncio) {
            return Err(format!("`{}` needs asyncio", row.strategy()));
        }
        let kept = Kept::find(pass, row, function)?;
        let mut exchange = Exchange {
            pass,
            finding,
            row,
            function,
            draft: Draft {
                strategy: row.strategy().to_owned(),
                cautions: vec![row.caution.to_owned()],
                ..Draft::default()
            },
            kept,
            held: Vec::new(),
            bound: Vec::new(),
            managed: Vec::new(),
            dropped: Vec::new(),
            wraps: Vec::new(),
            blocks_around: Vec::new(),
            gone: Vec::new(),
        };
        let functions = match &exchange.kept {
            Some(kept) => kept.functions.clone(),
            None => vec![function],
        };
        for function in functions {
            exchange.function = function;
            exchange.rewrite()?;
        }
        exchange.annotate()?;
        exchange.replace_import();
        let mut draft = exchange.draft;
        draft.cautions.sort();
        draft.cautions.dedup();
        Ok(draft.finish(pass))
    }

    /// Rewrites all that one function does with the objects.
    fn rewrite(&mut self) -> Step {
        self.held.clear();
        self.bound.clear();
        self.managed.clear();
        self.dropped.clear();
        self.wraps.clear();
        self.blocks_around.clear();
        self.collect()?;
        let assigns = self.kept.is_some();
        if self.held.is_empty() && !assigns {
            return Err(format!("nothing of it is made in `{}`", self.function.name));
        }
        self.check_apart()?;
        self.place_all()?;
        self.check_names()?;
        self.prepare_lives()?;
        self.rewrite_values()?;
        self.rewrite_blocks()?;
        self.rewrite_lives()?;
        self.rewrite_exceptions()
    }

    fn line(&self, range: impl Ranged) -> usize {
        self.pass.source.line(range.start())
    }

    fn text(&self, range: impl Ranged) -> &'p str {
        self.pass.source.slice(range)
    }

    fn place(&self, range: TextRange) -> Result<Place<'a>, String> {
        Place::at(self.pass, range)
            .ok_or_else(|| format!("line {} cannot be located", self.line(range)))
    }

    fn hazards(&mut self, range: TextRange) -> Step {
        swap::check_hazards(self.pass, self.finding, range, &mut self.draft)
    }

    /// The row of a call that makes a first object.
    fn maker(&self, call: &ast::ExprCall) -> Option<&'static Maker> {
        let types = self.pass.types_of(&call.func);
        let [Type::External(name) | Type::ExternalMethod(name, _)] = types.members.as_slice()
        else {
            return None;
        };
        self.row
            .makers
            .iter()
            .find(|maker| maker.name == name.as_str() && !types.unknown)
    }

    /// Every name that holds an object is bound to objects alone, and in this function.
    fn check_names(&self) -> Step {
        let nothing = Nothing::of(&self.function.body);
        let held = self.held.iter().filter_map(|held| match held.expr {
            Expr::Name(name) => Some(name.id.as_str()),
            _ => None,
        });
        let mut names: Vec<&str> = held
            .chain(self.bound.iter().map(|(name, _)| *name))
            .collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let all = Occurrences::of(&self.function.body, name);
            let times = self.bound.iter().filter(|(other, _)| *other == name);
            let times = times.count();
            let is_parameter = self
                .function
                .parameters
                .iter()
                .any(|parameter| parameter.name().as_str() == name);
            if times == 0 {
                return Err(format!("`{name}` is not made in `{}`", self.function.name));
            }
            if all.declared || is_parameter || all.stores != times + nothing.times(name) {
                return Err(format!("`{name}` is also bound to something else"));
            }
            let unseen = all.uses.iter().find(|used| {
                !self
                    .held
                    .iter()
                    .any(|held| held.expr.start() == used.range.start())
            });
            if let Some(used) = unseen {
                return Err(format!(
                    "what `{name}` is on line {} cannot be seen",
                    self.line(used.range)
                ));
            }
        }
        Ok(())
    }

    /// Names that are bound to an object, or to what it hands out.
    fn descendants(&self, name: &'a str) -> Vec<&'a str> {
        let mut names = vec![name];
        loop {
            let next = self.bound.iter().find(|(other, value)| {
                !names.contains(other)
                    && values::root(value).is_some_and(|root| names.contains(&root))
            });
            match next {
                Some((other, _)) => names.push(*other),
                None => return names,
            }
        }
    }

    /// The old library's import goes when nothing else in the file needs it.
    fn replace_import(&mut self) {
        let new = self
            .row
            .makers
            .first()
            .and_then(|maker| maker.twin.split('.').next())
            .unwrap_or_default();
        if new == self.row.module {
            return;
        }
        let spelled = self
            .gone
            .iter()
            .filter(|range| self.text(**range).split('.').next() == Some(self.row.module))
            .count();
        self.draft
            .exchange_import(self.pass, self.row.module, new, spelled);
    }

    /// How the function spells the twin of something of the old library, which is made available.
    fn twin(&mut self, old: &str, new: &str) -> Result<String, String> {
        let at = self.finding.range().start();
        self.draft.twin(self.pass, at, (old, new), 1)
    }

    fn newline(&self) -> &'static str {
        self.pass.source.stylist().line_ending().as_str()
    }
}
