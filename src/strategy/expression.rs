//! An expression that blocks at several points, or once for each item of a comprehension, moves whole.
//!
//! `sum(os.path.getsize(p) for p in paths)` is one hop, not one for each path; so is `a.read_text() + b.read_text()`. The
//! consumption of a lazy result moves together with the call that makes it, since some of these start to work when they
//! are called: `os.scandir` always, `Path.iterdir` from Python 3.13 on.

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::{Draft, hazards, layout, runtime, spelling, twin};
use crate::catalog::{Form, Kind, Weight};
use crate::diagnostic::Unfixable;
use crate::project::reach::Finding;
use crate::project::{Type, Types};
use crate::semantic::{Site, SiteKind, Value};
use crate::transform::{Pass, Runtime};

/// Methods of plain values that compute and nothing else, by their names alone.
pub(super) const PURE_METHODS: &[&str] = &[
    "casefold",
    "capitalize",
    "center",
    "count",
    "decode",
    "encode",
    "endswith",
    "format",
    "isdigit",
    "items",
    "join",
    "keys",
    "ljust",
    "lower",
    "lstrip",
    "partition",
    "removeprefix",
    "removesuffix",
    "replace",
    "rjust",
    "rpartition",
    "rsplit",
    "rstrip",
    "split",
    "splitlines",
    "startswith",
    "strip",
    "title",
    "upper",
    "values",
    "zfill",
];

/// Functions that list folders, by the ends of their names: what they give fits in memory.
const LISTINGS: &[&str] = &[
    ".glob", ".iglob", ".iterdir", ".rglob", ".scandir", ".walk", ".fwalk",
];

/// Builtins that do more than compute.
const IMPURE_BUILTINS: &[&str] = &[
    "builtins.print",
    "builtins.exec",
    "builtins.eval",
    "builtins.setattr",
    "builtins.delattr",
    "builtins.breakpoint",
    // They call what they are given.
    "builtins.filter",
    "builtins.map",
];

/// The fix that moves an expression around the finding, or the finding's own with all that blocks in its arguments.
/// `None` when the call moves best alone.
pub(super) fn unblock(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<Result<Draft, Unfixable>> {
    let runtime = runtime(pass).ok()?;
    let moved = Expression { pass, runtime };
    if let Some(place) = moved.whole(finding, place) {
        let inside: Vec<&Finding> = pass.findings_in(place.range).collect();
        return Some(moved.fix(finding, &place, &inside, None));
    }
    let (place, at_once) = moved.materialised(finding, place)?;
    Some(moved.fix(finding, &place, &[finding], Some(at_once)))
}

struct Expression<'p, 'a> {
    pass: &'p Pass<'a>,
    runtime: Runtime,
}

impl<'a> Expression<'_, 'a> {
    /// The expression that moves as one, when that is more than the call alone.
    fn whole(&self, finding: &Finding, place: &Place<'a>) -> Option<Place<'a>> {
        if !self.joins(finding) {
            return None;
        }
        let own = place.position();
        let mut widest = own;
        let mut looped = own;
        let mut formatted = None;
        let mut position = own;
        while let Some(outer) = place.expression_around(position) {
            if !self.is_movable(finding, place.node_at(outer)) {
                break;
            }
            if self.repeats(finding, place, outer) {
                looped = outer;
            }
            // What else is filled in may be anything, and puts itself into words where it is told to.
            if let AnyNodeRef::ExprFString(text) = place.node_at(outer)
                && text
                    .value
                    .elements()
                    .filter(|part| part.is_interpolation())
                    .count()
                    == 1
            {
                formatted = Some(outer);
            }
            widest = outer;
            position = outer;
        }
        // A generator works where it is consumed, and so does what lists a folder.
        let lists = finding.site.kind == SiteKind::Iterate && !place.consumes();
        if lists {
            looped = consumer_of(place)?;
        }
        let least = match place.node_at(looped) {
            AnyNodeRef::ExprGenerator(_) => {
                let consumer = place.expression_around(looped).filter(|at| *at <= own)?;
                let call = match place.node_at(consumer) {
                    AnyNodeRef::ExprCall(call) if widest <= consumer => call,
                    _ => return None,
                };
                place.around(consumer).consumes().then_some(())?;
                call.arguments
                    .range()
                    .contains_range(place.range)
                    .then_some(consumer)?
            }
            _ => looped,
        };
        if !self.is_movable(finding, place.node_at(least)) {
            return None;
        }
        let count = |position: usize| {
            self.pass
                .findings_in(place.node_at(position).range())
                .count()
        };
        let most = count(widest);
        let mut chosen = least;
        while count(chosen) < most {
            chosen = place.expression_around(chosen)?;
        }
        let moved = place.around(chosen);
        if !is_value(moved.node()) || self.leaks(moved.range) {
            return None;
        }
        let function = place.function()?;
        if hazards::asked_by(moved.node(), function).is_some() {
            return None;
        }
        // What is read for a text moves with the text, which a lambda says as shortly.
        if let Some(text) = formatted.filter(|_| finding.site.kind == SiteKind::Read) {
            let moved = place.around(text);
            let fits = !self.leaks(moved.range)
                && !self.pass.source.slice(moved.range).contains('\n')
                && hazards::asked_by(moved.node(), function).is_none();
            return fits.then_some(moved);
        }
        // Requests on lines of their own stay apart: the task can be cancelled between them.
        let rows = self.pass.source.slice(moved.range).contains('\n');
        if rows && looped == own && !self.pass.findings_in(moved.range).all(is_disk) {
            return None;
        }
        if chosen == own {
            let alone = count(own) == 1;
            let consumes_own = finding.site.kind == SiteKind::Iterate
                && finding.helper.is_none()
                && is_disk(finding)
                && place.consumes()
                && place.call.is_some_and(makes_its_argument);
            let lambda = place
                .call
                .is_some_and(|call| place.needs_lambda(self.pass, finding, call));
            return (consumes_own || !alone && !lambda && finding.is_call()).then_some(moved);
        }
        // The call that all the rest belongs to moves as a chain.
        let chain = self.pass.findings_in(moved.range).any(|other| {
            looped == own
                && self
                    .pass
                    .findings_in(moved.range)
                    .all(|inner| other.range().contains_range(inner.range()))
                && Place::of(self.pass, other).is_ok_and(|outer| {
                    outer.range != moved.range
                        || outer
                            .call
                            .is_some_and(|call| outer.needs_lambda(self.pass, other, call))
                })
        });
        (!chain).then_some(moved)
    }

    /// `for child in p.iterdir():` with an await in its body: the folder is read first. Whether that was so before, too.
    fn materialised(&self, finding: &Finding, place: &Place<'a>) -> Option<(Place<'a>, bool)> {
        let is_listing = finding.site.kind == SiteKind::Iterate
            && finding.helper.is_none()
            && is_disk(finding)
            && finding.leaf.blocking.form == Form::Lazy
            && LISTINGS
                .iter()
                .any(|name| finding.leaf.name.ends_with(name))
            && self.joins(finding)
            && place.call.is_some()
            && !place.consumes();
        if !is_listing || !self.is_movable(finding, place.node()) {
            return None;
        }
        let outer = wrapper_of(place, wraps);
        let range = place.node_at(outer).range();
        // `islice` is there so that not everything is read.
        if matches!(place.expression_around(outer).map(|around| place.node_at(around)),
            Some(AnyNodeRef::ExprCall(call)) if crate::semantic::passes_on(&call.func))
        {
            return None;
        }
        match place.node_at(outer.checked_sub(1)?) {
            AnyNodeRef::StmtFor(statement) if statement.iter.range() == range => {
                // `os.walk` follows what the body leaves in the list of folders.
                let prunes = finding.leaf.name.ends_with(".walk")
                    && matches!(&*statement.target, Expr::Tuple(names)
                        if names.elts.get(1).is_none_or(|folders| is_used(folders, &statement.body)));
                (!prunes).then(|| (place.around(place.position()), false))
            }
            AnyNodeRef::Comprehension(comprehension) if comprehension.iter.range() == range => {
                Some((place.around(place.position()), false))
            }
            AnyNodeRef::StmtAssign(_)
            | AnyNodeRef::StmtAugAssign(_)
            | AnyNodeRef::ExprStarred(_) => Some((place.around(place.position()), true)),
            // `names.extend(p.iterdir())`
            AnyNodeRef::Arguments(_) => Some((place.around(place.position()), true)),
            _ => None,
        }
    }

    fn fix(
        &self,
        finding: &Finding,
        place: &Place<'a>,
        inside: &[&Finding],
        listed: Option<bool>,
    ) -> Result<Draft, Unfixable> {
        let pass = self.pass;
        let mut draft = Draft::default();
        place.check_await(pass)?;
        hazards::check_lambda(pass, finding, place, &mut draft.cautions)?;
        for other in inside {
            hazards::check(pass, other, place, &mut draft.cautions)?;
            draft.cautions.extend(other.cautions().map(str::to_owned));
        }
        if listed == Some(false) {
            draft
                .cautions
                .push("all of it is read before the first item is used".to_owned());
        }
        draft.say_once();
        if !pass.settings.strict && inside.iter().all(|other| other.weight == Weight::Light) {
            return Err(super::usually_fast());
        }
        let offload = spelling(pass, finding, self.runtime, false, &mut draft)?;
        draft.covers = Some(place.range);
        layout::wrap_expression(
            pass,
            place,
            &offload,
            listed.map(|_| "list"),
            &mut draft.edits,
        );
        hazards::split(pass, finding, place, &mut draft)?;
        Ok(draft)
    }

    /// Whether a finding may move together with others.
    fn joins(&self, finding: &Finding) -> bool {
        finding.is_certain()
            && finding.loop_affine.is_none()
            && finding.pinned.is_none()
            && !finding.misplaced
            && !finding.lazy
            && !finding.context().awaited
            && (finding.helper.is_none() || finding.loop_argument.is_none())
            && !matches!(
                finding.leaf.blocking.kind,
                Kind::Sleep | Kind::Wait | Kind::Console
            )
            && finding.site.kind != SiteKind::With
            && twin(finding, self.runtime).is_none()
            && super::live_maker(self.pass, finding).is_none()
    }

    /// Whether the finding happens once for each item of the comprehension at `position`, so that it moves with that.
    fn repeats(&self, finding: &Finding, place: &Place<'a>, position: usize) -> bool {
        let (generators, lazy) = match place.node_at(position) {
            AnyNodeRef::ExprGenerator(generator) => (&generator.generators, true),
            AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
            | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
            | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => (generators, false),
            _ => return false,
        };
        let once = generators
            .first()
            .is_some_and(|first| first.iter.range().contains_range(place.range));
        // Requests one by one can be cancelled in between.
        !once && (lazy || is_disk(finding))
    }

    /// Whether something inside stays open when the expression is done.
    fn leaks(&self, range: TextRange) -> bool {
        let open = |finding: &&Finding| {
            finding.is_call() && (finding.live || finding.leaf.live && finding.helper.is_none())
        };
        self.pass.findings_in(range).filter(open).any(|finding| {
            !self.pass.findings_in(range).any(|outer| {
                outer.is_call()
                    && outer.range() != finding.range()
                    && outer.range().contains_range(finding.range())
                    && !open(&outer)
            })
        })
    }

    /// Whether all of an expression can be evaluated in a thread: it computes, and waits for what joins.
    fn is_movable(&self, finding: &Finding, node: AnyNodeRef<'a>) -> bool {
        if self
            .pass
            .findings_in(node.range())
            .any(|other| !self.joins(other))
        {
            return false;
        }
        let sites: &[Site] = &self.pass.project.function(finding.function).sites;
        let mut barriers = Barriers {
            moved: self,
            finding,
            sites,
            found: false,
        };
        if barriers.enter_node(node).is_traverse() {
            node.visit_source_order(&mut barriers);
        }
        !barriers.found
    }

    /// Whether a call is known to compute and nothing else.
    fn computes(&self, call: &ast::ExprCall, sites: &[Site]) -> bool {
        let facts = self.pass.facts;
        let site = sites
            .iter()
            .find(|site| site.kind == SiteKind::Call && site.range == call.range());
        let Some(Value::Call(id)) = site.map(|site| facts.value(site.value)) else {
            return false;
        };
        let callee: Types = self
            .pass
            .inference
            .value(self.pass.file, facts.call(*id).callee);
        if callee.is_blank() || callee.unknown {
            return matches!(&*call.func, Expr::Attribute(method)
                if PURE_METHODS.contains(&method.attr.as_str()));
        }
        callee.present().all(|member| match member {
            Type::External(name) | Type::ExternalMethod(name, _) => {
                let catalog = &self.pass.project.catalog;
                !IMPURE_BUILTINS.contains(&name.as_str())
                    && catalog
                        .blocking(name)
                        .is_none_or(|blocking| blocking.form == Form::Lazy)
                    && (catalog.row(name).is_some()
                        || name.starts_with("builtins.")
                        || name.starts_with("os.path."))
            }
            _ => false,
        })
    }
}

/// What keeps an expression in its coroutine.
struct Barriers<'m, 'p, 'a> {
    moved: &'m Expression<'p, 'a>,
    finding: &'m Finding,
    sites: &'m [Site],
    found: bool,
}

impl<'v> SourceOrderVisitor<'v> for Barriers<'_, '_, '_> {
    fn enter_node(&mut self, node: AnyNodeRef<'v>) -> TraversalSignal {
        if self.found {
            return TraversalSignal::Skip;
        }
        match node {
            AnyNodeRef::ExprAwait(_)
            | AnyNodeRef::ExprYield(_)
            | AnyNodeRef::ExprYieldFrom(_)
            | AnyNodeRef::ExprNamed(_) => self.found = true,
            AnyNodeRef::ExprLambda(_) => return TraversalSignal::Skip,
            AnyNodeRef::Comprehension(comprehension) => {
                self.found |= comprehension.is_async
                    || hazards::check_iteration(
                        self.moved.pass,
                        self.finding,
                        &comprehension.iter,
                        &[],
                    )
                    .is_err();
            }
            AnyNodeRef::ExprCall(call) => {
                let frame = call.arguments.is_empty()
                    && matches!(&*call.func, Expr::Name(name)
                        if matches!(name.id.as_str(), "super" | "locals" | "vars" | "dir"));
                // The end of an iterator cannot cross a future.
                let ends = call.arguments.len() == 1
                    && matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "next");
                let blocks = self
                    .moved
                    .pass
                    .findings_in(call.range())
                    .any(|finding| finding.range() == call.range() && finding.is_call());
                self.found |= frame || ends || !blocks && !self.moved.computes(call, self.sites);
            }
            _ => {}
        }
        TraversalSignal::Traverse
    }
}

/// Hands on all items, as `enumerate` does.
fn wraps(callee: &Expr) -> bool {
    matches!(callee, Expr::Name(name) if crate::semantic::wraps(&name.id))
}

/// The outermost of the calls that hand on items of the node: `enumerate(zip(...))`.
fn wrapper_of(place: &Place<'_>, wraps: fn(&Expr) -> bool) -> usize {
    let mut position = place.position();
    while let Some(outer) = place.expression_around(position) {
        if !matches!(place.node_at(outer), AnyNodeRef::ExprCall(call) if wraps(&call.func)) {
            break;
        }
        position = outer;
    }
    position
}

/// The expression in which the items of the node are used up.
fn consumer_of(place: &Place<'_>) -> Option<usize> {
    let position = wrapper_of(place, crate::semantic::passes_on);
    let range = place.node_at(position).range();
    let outer = place.expression_around(position)?;
    let consumed = match place.node_at(outer) {
        AnyNodeRef::ExprCall(_) => place.around(outer).consumes(),
        AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
        | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
        | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. })
        | AnyNodeRef::ExprGenerator(ast::ExprGenerator { generators, .. }) => generators
            .first()
            .is_some_and(|first| first.iter.range() == range),
        _ => false,
    };
    consumed.then_some(outer)
}

/// Waits for a file system.
fn is_disk(finding: &Finding) -> bool {
    matches!(finding.leaf.blocking.kind, Kind::File | Kind::Metadata)
}

/// Whether a node is an expression that an `await` can stand for.
fn is_value(node: AnyNodeRef<'_>) -> bool {
    let is_target = match node {
        AnyNodeRef::ExprAttribute(target) => !target.ctx.is_load(),
        AnyNodeRef::ExprSubscript(target) => !target.ctx.is_load(),
        AnyNodeRef::ExprTuple(target) => !target.ctx.is_load(),
        AnyNodeRef::ExprList(target) => !target.ctx.is_load(),
        _ => false,
    };
    node.is_expression()
        && !is_target
        && !matches!(
            node,
            AnyNodeRef::ExprStarred(_) | AnyNodeRef::ExprSlice(_) | AnyNodeRef::ExprGenerator(_)
        )
}

/// `sorted(p.iterdir())`, not `sorted(entries)`.
fn makes_its_argument(call: &ast::ExprCall) -> bool {
    matches!(call.arguments.args.first(), Some(Expr::Call(_)))
}

/// Whether a name is more than bound.
fn is_used(target: &Expr, body: &[Stmt]) -> bool {
    let Expr::Name(name) = target else {
        return true;
    };
    ruff_python_ast::helpers::any_over_body(
        body,
        |expr| matches!(expr, Expr::Name(used) if used.id == name.id),
    )
}
