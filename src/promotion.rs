//! Plain helpers of coroutines that become coroutines themselves.
//!
//! A helper that waits for something and then assigns what other tasks read cannot run in a thread as a whole: they would
//! see it half done, and the loop's own objects must not be touched from there. As a coroutine it hands to a thread what
//! blocks, and assigns on the loop. That takes a private function whose every call is seen and can await.

use std::collections::BTreeMap;

use ruff_python_ast::{self as ast, AnyNodeRef};
use ruff_text_size::{Ranged, TextRange};

use crate::diagnostic::{FileEdits, Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit, EditSet};
use crate::laziness::{self, Attribute, Owner, Use, uses};
use crate::project::reach::{Finding, Root};
use crate::project::{ClassRef, FileId, FunctionRef, Type};
use crate::semantic::{ClassId, Value, ValueId};
use crate::strategy::{self, Place};
use crate::transform::Pass;

/// Functions that become coroutines together, at most.
const LIMIT: usize = 8;

/// The fix that makes the called helper a coroutine, and those between it and what blocks.
///
/// `None` where nothing in the helper belongs on the loop, or where it has to stay a plain function.
pub(crate) fn promoted(pass: &Pass<'_>, finding: &Finding) -> Option<Fix> {
    if finding.root != Root::Coroutine || !finding.is_certain() || finding.misplaced {
        return None;
    }
    let helper = finding.helper_that_must_stay(pass.project)?;
    let mut known = pass.memory.promotions.borrow().get(&helper).cloned();
    // A lock around the call may make a difference.
    known.take_if(|_| pass.guarded.is_some());
    let promoted = known.unwrap_or_else(|| {
        let mut promotion = Promotion {
            pass,
            finding,
            functions: vec![helper],
            edits: BTreeMap::new(),
            cautions: Vec::new(),
            strategy: None,
            leaves: None,
            is_of_finding: false,
        };
        let done = promotion.all();
        let is_of_finding = promotion.is_of_finding;
        let promoted = done.and_then(|()| promotion.finish());
        if !is_of_finding && pass.guarded.is_none() {
            let mut promotions = pass.memory.promotions.borrow_mut();
            promotions.insert(helper, promoted.clone());
        }
        promoted
    });
    let Promoted { fix, changes } = promoted?;
    let codes = finding.leaf.blocking.codes;
    let belongs = changes || finding.loop_affine.is_some();
    (belongs && pass.silenced(&fix, codes).is_none()).then_some(fix)
}

/// A helper that becomes a coroutine. It is the same for all that call the helper and block there.
#[derive(Clone)]
pub(crate) struct Promoted {
    fix: Fix,
    /// The functions change what outlives them.
    changes: bool,
}

struct Promotion<'p, 'a> {
    pass: &'p Pass<'a>,
    finding: &'p Finding,
    /// What becomes a coroutine; those that are still to be looked at stand last.
    functions: Vec<FunctionRef>,
    edits: BTreeMap<FileId, EditSet>,
    cautions: Vec<String>,
    /// How what blocks leaves the loop.
    strategy: Option<String>,
    /// A module that what blocked no longer needs.
    leaves: Option<String>,
    /// What was looked at may be different for another call of the helper.
    is_of_finding: bool,
}

impl Promotion<'_, '_> {
    /// The helper, and all that becomes a coroutine because of it.
    fn all(&mut self) -> Option<()> {
        let mut next = 0;
        while let Some(&function) = self.functions.get(next) {
            self.rewrite(function)?;
            self.calls(function)?;
            next += 1;
        }
        Some(())
    }

    /// Asks about another file what is asked about the own one.
    fn in_file<T>(
        &mut self,
        file: FileId,
        ask: impl FnOnce(&mut Self, &Pass<'_>) -> Option<T>,
    ) -> Option<T> {
        if file == self.pass.file {
            return ask(self, self.pass);
        }
        let opened = self.pass.open(file).ok()?;
        let there = opened.pass(self.pass);
        ask(self, &there)
    }

    fn add(&mut self, file: FileId, edits: &[Edit]) -> Option<()> {
        self.edits.entry(file).or_default().add(edits).then_some(())
    }

    fn caution(&mut self, caution: String) {
        if !self.cautions.contains(&caution) {
            self.cautions.push(caution);
        }
    }

    /// One function more becomes a coroutine.
    fn take_in(&mut self, function: FunctionRef) -> Option<()> {
        if !self.functions.contains(&function) {
            self.functions.push(function);
        }
        (self.functions.len() <= LIMIT).then_some(())
    }

    /// The definition, and what blocks in it.
    fn rewrite(&mut self, function: FunctionRef) -> Option<()> {
        let range = self.pass.project.function(function).range;
        self.in_file(function.file, |promotion, home| {
            let place = Place::at(home, range)?;
            let AnyNodeRef::StmtFunctionDef(definition) = place.node() else {
                return None;
            };
            let head = Edit::insertion("async ".to_owned(), definition.start());
            promotion.add(home.file, &[head])?;
            let view = Pass {
                findings: home.helpers,
                diagnostics: Vec::new(),
                ..*home
            };
            let mut covered: Vec<TextRange> = Vec::new();
            for inner in home.helpers {
                let done = covered
                    .iter()
                    .any(|covered| covered.contains_range(inner.range()));
                if inner.function != function || done {
                    continue;
                }
                if let Some(below) = inner.helper_that_must_stay(home.project) {
                    promotion.take_in(below)?;
                    continue;
                }
                let outcome = match laziness::guard_of(&view, inner) {
                    Some(guard) => laziness::guarded_fix(&view, inner, &guard),
                    None => strategy::unblock(&view, inner),
                };
                let fix = match outcome {
                    Ok(fix) => fix,
                    Err(unfixable) if unfixable.reason == Reason::UsuallyFast => continue,
                    Err(_) => return None,
                };
                if !fix.elsewhere.is_empty() || !inner.mutates.is_empty() {
                    return None;
                }
                if is_torn(home, definition, inner, fix.covers) {
                    return None;
                }
                promotion.add(home.file, &fix.edits)?;
                covered.extend(fix.covers);
                fix.reason
                    .into_iter()
                    .for_each(|why| promotion.caution(why));
                promotion.strategy.get_or_insert(fix.strategy);
                promotion.leaves = promotion.leaves.take().or(fix.leaves);
            }
            Some(())
        })
    }

    /// Every call of a function, which awaits it from now on.
    fn calls(&mut self, function: FunctionRef) -> Option<()> {
        let project = self.pass.project;
        let definition = project.function(function);
        let class = definition.class.map(|class| ClassRef {
            file: function.file,
            class,
        });
        if !self.is_the_only_one(function, class) {
            return None;
        }
        let mut files = project.files_mentioning(&definition.name);
        files.retain(|file| *file != function.file && self.mentions(*file, &definition.name));
        files.push(function.file);
        files.sort_unstable();
        for file in files {
            // A function is imported under whatever name.
            if class.is_none() && file != function.file {
                return None;
            }
            self.in_file(file, |promotion, there| {
                for place in uses(there.source, &definition.name, class.is_none()) {
                    if class.is_none_or(|class| promotion.is_ours(there, class, &place)) {
                        promotion.call(there, function, &place)?;
                    } else if promotion.may_be_ours(there, class, &place) {
                        return None;
                    }
                }
                Some(())
            })?;
        }
        Some(())
    }

    fn owner(&self, there: &Pass<'_>, class: ClassRef, place: &Use<'_>) -> Owner {
        let Some(name) = place.expr.as_attribute_expr() else {
            return Owner::Other;
        };
        Attribute {
            pass: there,
            finding: self.finding,
            class,
            name: name.attr.as_str(),
            getter: "",
            resolved: &[],
        }
        .owner(place)
    }

    fn is_ours(&self, there: &Pass<'_>, class: ClassRef, place: &Use<'_>) -> bool {
        self.owner(there, class, place) == Owner::Ours
    }

    fn may_be_ours(&self, there: &Pass<'_>, class: Option<ClassRef>, place: &Use<'_>) -> bool {
        class.is_none_or(|class| self.owner(there, class, place) != Owner::Other)
    }

    /// Whether a file names it: reads it of something, imports it, or has it in a string by which it may be replaced.
    fn mentions(&self, file: FileId, name: &str) -> bool {
        let facts = self.pass.project.facts(file);
        facts
            .into_iter()
            .flat_map(|facts| &facts.values)
            .any(|value| match value {
                Value::Attribute(_, read) => read.as_str() == name,
                Value::Member(member) => member.name.as_str() == name,
                _ => false,
            })
    }

    /// Whether no other class overrides it or is overridden by it, nothing assigns it, and no string names it.
    fn is_the_only_one(&self, function: FunctionRef, class: Option<ClassRef>) -> bool {
        let project = self.pass.project;
        let inference = self.pass.inference;
        let name = &project.function(function).name;
        let is_related = |left: ClassRef, right: ClassRef| {
            inference.linearised(left).contains(&Type::Class(right))
                || inference.linearised(right).contains(&Type::Class(left))
        };
        project.files_mentioning(name).into_iter().all(|file| {
            let Some(facts) = project.facts(file) else {
                return true;
            };
            let named = facts.values.iter().any(|value| {
                matches!(value, Value::Str(Some(text))
                    if text == name || text.strip_suffix(name.as_str()).is_some_and(|rest| rest.ends_with('.')))
            });
            let again = (0..).map(ClassId).zip(&facts.classes).any(|(id, other)| {
                let own = ClassRef { file, class: id };
                let bindings = facts.scope(other.scope).bindings.get(name);
                let defines = bindings.map_or(0, Vec::len) > usize::from(class == Some(own));
                (defines || other.attributes.contains_key(name))
                    && class.is_some_and(|class| is_related(class, own))
            });
            !named && !again
        })
    }

    /// One use of a function, which has to be a call where an `await` may stand.
    fn call(&mut self, there: &Pass<'_>, function: FunctionRef, place: &Use<'_>) -> Option<()> {
        let callee = Place::at(there, place.expr.range())?;
        let Some(AnyNodeRef::ExprCall(call)) = callee.parent() else {
            return None;
        };
        let node = Place::at(there, call.range())?;
        let awaited = matches!(node.parent(), Some(AnyNodeRef::ExprAwait(_)));
        if call.func.range() != place.expr.range() || awaited || place.deferred {
            return None;
        }
        let around = place.function()?;
        let caller = there.reference(around)?;
        if !around.is_async {
            if !is_candidate(there, caller) {
                return None;
            }
            self.take_in(caller)?;
        }
        self.check(there, function, caller, &node).ok()?;
        let (open, close) = node.brackets(there);
        let mut edits = vec![Edit::insertion(format!("{open}await "), call.start())];
        if !close.is_empty() {
            edits.push(Edit::insertion(close.to_owned(), call.end()));
        }
        self.add(there.file, &edits)
    }

    /// What the new `await` would break where the function is called.
    fn check(
        &mut self,
        there: &Pass<'_>,
        function: FunctionRef,
        caller: FunctionRef,
        node: &Place<'_>,
    ) -> Result<(), Unfixable> {
        node.check_await(there)?;
        let known = there
            .findings
            .iter()
            .chain(there.helpers)
            .find(|other| other.range() == node.range && other.helper == Some(function));
        let mut reader = known.unwrap_or(self.finding).clone();
        if known.is_none() {
            self.is_of_finding = true;
            reader.function = caller;
            reader.helper = Some(function);
            reader.site.value = ValueId::UNBOUND;
        }
        // All this stays on the loop.
        reader.root = Root::Coroutine;
        reader.mutates.clear();
        reader.unknown_call = None;
        reader.asks = None;
        reader.sets_context = false;
        reader.doubtful = false;
        let mut cautions = Vec::new();
        strategy::check_await(there, &reader, node, &mut cautions)?;
        cautions.into_iter().for_each(|why| self.caution(why));
        Ok(())
    }

    fn finish(mut self) -> Option<Promoted> {
        let strategy = self.strategy?;
        // What is changed further down runs in the thread either way.
        let project = self.pass.project;
        let changes = self.functions.iter().any(|function| {
            let definition = project.function(*function);
            !definition.assigned_shared.is_empty() || !definition.changed_parameters.is_empty()
        });
        let names: Vec<String> = self
            .functions
            .iter()
            .map(|function| format!("`{}`", self.pass.project.function(*function).name))
            .collect();
        let become_coroutines = match &*names {
            [name] => format!(
                "{name} becomes a coroutine, which code that is not seen here would have to await"
            ),
            _ => format!(
                "{} become coroutines, which code that is not seen here would have to await",
                names.join(", ")
            ),
        };
        self.cautions.insert(0, become_coroutines);
        let own = self.edits.remove(&self.pass.file)?;
        let elsewhere: Option<Vec<FileEdits>> = self
            .edits
            .into_iter()
            .map(|(file, edits)| {
                let opened = self.pass.open(file).ok()?;
                Some(opened.changes(edits.edits().to_vec()))
            })
            .collect();
        let fix = Fix {
            strategy,
            applicability: Applicability::Unsafe,
            reason: Some(self.cautions.join("; ")),
            edits: own.edits().to_vec(),
            elsewhere: elsewhere?,
            covers: None,
            leaves: self.leaves,
            shifts: true,
        };
        Some(Promoted { fix, changes })
    }
}

/// Whether a plain function that calls a coroutine could be one itself.
fn is_candidate(pass: &Pass<'_>, function: FunctionRef) -> bool {
    pass.helpers.iter().any(|inner| inner.function == function)
}

/// Whether a function reads something before the new `await` and assigns it after, outside of `locked`: what it read may be
/// out of date by then.
fn is_torn(
    home: &Pass<'_>,
    definition: &ast::StmtFunctionDef,
    inner: &Finding,
    locked: Option<TextRange>,
) -> bool {
    let is_locked = |range: TextRange| locked.is_some_and(|locked| locked.contains_range(range));
    let function = home.project.function(inner.function);
    function.assigned_shared.iter().any(|name| {
        let places: Vec<Use<'_>> = [false, true]
            .into_iter()
            .flat_map(|bare| uses(home.source, name, bare))
            .filter(|place| definition.range().contains_range(place.expr.range()))
            .filter(|place| !is_locked(place.expr.range()))
            .collect();
        let before = |place: &Use<'_>| place.expr.end() <= inner.range().start();
        places.iter().any(|place| before(place) && !place.store)
            && places
                .iter()
                .any(|place| !before(place) && is_changed(home, place))
    })
}

/// Whether a place changes what it names: assigns it or a part of it, or calls a method for nothing but its effect.
fn is_changed(home: &Pass<'_>, place: &Use<'_>) -> bool {
    let Some(node) = Place::at(home, place.expr.range()) else {
        return true;
    };
    let is_part = |node: &AnyNodeRef<'_>| {
        matches!(
            node,
            AnyNodeRef::ExprAttribute(_) | AnyNodeRef::ExprSubscript(_) | AnyNodeRef::ExprCall(_)
        )
    };
    let mut whole = place.expr.range();
    for (around, below) in node.enclosing() {
        match around {
            AnyNodeRef::ExprAttribute(ast::ExprAttribute { ctx, .. })
            | AnyNodeRef::ExprSubscript(ast::ExprSubscript { ctx, .. })
                if !matches!(ctx, ast::ExprContext::Load) =>
            {
                return below.start() == around.start();
            }
            AnyNodeRef::StmtExpr(_) => return whole == below.range(),
            around if is_part(&around) && around.start() == below.start() => whole = around.range(),
            _ => return place.store,
        }
    }
    place.store
}
