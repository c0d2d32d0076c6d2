//! The walk that turns a tree into [`FileFacts`]: its state, names and scopes. Statements and expressions are in the
//! sibling modules.
//!
//! The walk is an abstract interpretation. At every point a [`Frame`] knows, for each local name, the value that the
//! definitions reaching that point give it; branches copy that environment and joins merge it, so that a name bound twice
//! has the value of the binding that matters.

use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Stmt};
use ruff_source_file::LineIndex;
use ruff_text_size::{TextRange, TextSize};
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::bindings::Bindings;
use super::facts::{
    BranchId, Call, ClassId, ConditionId, Extent, FileFacts, FunctionId, Guard, JoinId, Scope,
    ScopeId, Site, SiteContext, SiteKind, Value, ValueId,
};
use super::memos;
use super::narrowing::Narrowed;
use super::reached::Lent;
use super::shapes::Shapes;
use super::shared::{Whose, note_assigned};
use super::ways::OtherWay;
use crate::source_file::{SourceFile, stamp};

/// Nesting of expressions and statements beyond which the walk stops looking, far above what people write.
const DEPTH_LIMIT: u32 = 2000;

/// Analyses one file (`package` names the package its relative imports start from).
pub fn build(source: &SourceFile, package: &str) -> FileFacts {
    walk(source, package, None).facts
}

/// The value of every expression of a file, by its range; the values are those of the facts that [`build`] makes of it.
pub fn expression_values(source: &SourceFile, package: &str) -> FxHashMap<TextRange, ValueId> {
    // About every second token starts one.
    let most = source.tokens().len() / 2;
    let expressions = FxHashMap::with_capacity_and_hasher(most, FxBuildHasher);
    walk(source, package, Some(expressions))
        .expressions
        .unwrap_or_default()
}

fn walk<'a>(
    source: &'a SourceFile,
    package: &'a str,
    expressions: Option<FxHashMap<TextRange, ValueId>>,
) -> Builder<'a> {
    let mut builder = Builder {
        facts: FileFacts::default(),
        line_index: source.line_index(),
        package,
        frames: Vec::new(),
        annotation: 0,
        depth: 0,
        awaits: 0,
        levels: false,
        context: SiteContext::default(),
        expressions,
        tested: None,
        answers: FxHashMap::default(),
        bare_calls: FxHashSet::default(),
        epochs: 0,
        lent: Vec::new(),
        next: OtherWay::None,
        changed_through: FxHashSet::default(),
        tested_at: TextSize::default(),
        sets: false,
    };
    builder.facts.stamp = stamp(source.text());
    // About every fourth token is a value.
    builder.facts.values.reserve(source.tokens().len() / 4);
    for value in [Value::Unknown, Value::Unbound, Value::None] {
        builder.value(value);
    }
    builder.module(source.body());
    builder.note_lent();
    builder.facts.memos = memos::memos(source.body(), &builder.changed_through);
    builder.facts.shrink();
    builder
}

pub(super) struct Builder<'a> {
    pub(super) facts: FileFacts,
    pub(super) line_index: &'a LineIndex,
    pub(super) package: &'a str,
    pub(super) frames: Vec<Frame>,
    /// Greater than 0 while an annotation is walked: its names are looked up when everything is defined, and nothing in
    /// it happens.
    pub(super) annotation: u32,
    pub(super) depth: u32,
    /// Suspension points of coroutines so far.
    pub(super) awaits: u32,
    /// A runtime has been imported whose cancellations last: trio or anyio.
    pub(super) levels: bool,
    pub(super) context: SiteContext,
    /// The value of every expression so far, when somebody asks.
    pub(super) expressions: Option<FxHashMap<TextRange, ValueId>>,
    /// What a test has read so far, while one is walked.
    pub(super) tested: Option<Vec<ValueId>>,
    /// What conditions have read whose answer is kept: `missing = not path.exists()`.
    pub(super) answers: FxHashMap<ValueId, Box<[ValueId]>>,
    /// Names of what is called by statements that do nothing else.
    pub(super) bare_calls: FxHashSet<Name>,
    /// How often something has happened that may change what outlives a call.
    pub(super) epochs: u32,
    /// What functions change that methods of their own objects give them, or go on with that such an attribute holds.
    pub(super) lent: Vec<Lent>,
    /// Module-level names whose contents are changed by way of a local.
    pub(super) changed_through: FxHashSet<Name>,
    /// Where the function goes on behind the statement.
    pub(super) next: OtherWay,
    /// Where the test is that is looked at.
    pub(super) tested_at: TextSize,
    /// An assignment of something that is not the same for everybody is being walked.
    pub(super) sets: bool,
}

/// What the code being walked belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    Module,
    Function(FunctionId),
    Class(ClassId),
}

/// One scope while its code is being walked.
pub(super) struct Frame {
    pub owner: Owner,
    pub scope: ScopeId,
    slots: FxHashMap<Name, usize>,
    pub(super) globals: FxHashSet<Name>,
    nonlocals: FxHashSet<Name>,
    pub flow: Flow,
    /// Every assignment so far, for handlers that may run after any of them.
    pub log: Vec<(usize, ValueId)>,
    pub loops: Vec<Loop>,
    /// Names of comprehensions, innermost last.
    pub comprehension: Vec<(Name, ValueId)>,
    /// What stands around the code being walked, outermost first.
    pub guards: Vec<Guard>,
    /// Tests of attributes that have been assigned since.
    pub outdated: Vec<usize>,
    /// Something has been put into `**kwargs`, or taken out.
    pub keywords_changed: bool,
    /// A `return` has been passed, on some path.
    pub has_returned: bool,
}

/// What reaches the current point: for each local name its value, or nothing at all.
#[derive(Clone, Default)]
pub(super) struct Flow {
    pub values: Vec<ValueId>,
    pub reachable: bool,
    /// What holds of the function's arguments here.
    pub condition: Option<ConditionId>,
    /// When what outlives the call may last have changed; 0 while it is as the function found it.
    pub epoch: u32,
    /// What tests have said of attributes.
    pub narrowed: Vec<Narrowed>,
}

/// A loop whose body is being walked.
#[derive(Default)]
pub(super) struct Loop {
    pub breaks: Vec<Flow>,
    pub continues: Vec<Flow>,
}

impl Builder<'_> {
    pub(super) fn value(&mut self, value: Value) -> ValueId {
        let id = ValueId(u32::try_from(self.facts.values.len()).unwrap_or(0));
        self.facts.values.push(value);
        id
    }

    pub(super) fn call(&mut self, call: Call) -> ValueId {
        let id = super::facts::CallId(u32::try_from(self.facts.calls.len()).unwrap_or(0));
        self.facts.calls.push(call);
        self.value(Value::Call(id))
    }

    /// A value that is one of several.
    pub(super) fn join(&mut self, values: impl IntoIterator<Item = ValueId>) -> ValueId {
        let mut distinct: Vec<ValueId> = Vec::new();
        for value in values {
            if value != ValueId::UNBOUND && !distinct.contains(&value) {
                distinct.push(value);
            }
        }
        match distinct.as_slice() {
            [] => ValueId::UNBOUND,
            [one] => *one,
            _ => {
                let id = self.open_join(distinct);
                self.value(Value::Join(id))
            }
        }
    }

    /// A join whose members are not all known yet.
    pub(super) fn open_join(&mut self, values: Vec<ValueId>) -> JoinId {
        let id = JoinId(u32::try_from(self.facts.joins.len()).unwrap_or(0));
        self.facts.joins.push(values);
        id
    }

    pub(super) fn frame(&mut self) -> &mut Frame {
        self.frames
            .last_mut()
            .expect("a frame is open during the walk")
    }

    pub(super) fn flow(&mut self) -> &mut Flow {
        &mut self.frame().flow
    }

    fn module(&mut self, body: &[Stmt]) {
        let bindings = super::bindings::collect(body);
        self.push_frame(Owner::Module, None, bindings);
        for name in ["__name__", "__file__", "__doc__"] {
            let value = self.value(Value::Str(None));
            self.facts.scopes[0]
                .bindings
                .insert(Name::new(name), vec![value]);
        }
        self.statements(body);
        self.note_idle_generators();
        self.settle_module();
        self.frames.pop();
    }

    /// Functions look module-level names up when they run, which is after the module has run: of a name that is bound
    /// several times, what reaches the end of the module counts. A function's `global` may bind it again at any time.
    fn settle_module(&mut self) {
        let frame = self.frames.last().expect("a frame is open during the walk");
        let last: Vec<(Name, ValueId)> = frame
            .slots
            .iter()
            .map(|(name, slot)| (name.clone(), frame.flow.values[*slot]))
            .collect();
        for (name, value) in last {
            let rebound = self
                .facts
                .functions
                .iter()
                .any(|function| function.assigned_shared.contains(&name));
            if value != ValueId::UNBOUND
                && !rebound
                && let Some(values) = self.facts.scopes[0].bindings.get_mut(&name)
            {
                *values = vec![value];
            }
        }
    }

    /// Opens a scope.
    pub(super) fn push_frame(
        &mut self,
        owner: Owner,
        parent: Option<ScopeId>,
        bindings: Bindings,
    ) -> ScopeId {
        let scope = ScopeId(u32::try_from(self.facts.scopes.len()).unwrap_or(0));
        self.facts.scopes.push(Scope {
            parent,
            ..Scope::default()
        });
        let Bindings {
            mut names,
            globals,
            nonlocals,
            ..
        } = bindings;
        names.retain(|name| !globals.contains(name) && !nonlocals.contains(name));
        let slots = names
            .iter()
            .enumerate()
            .map(|(slot, name)| (name.clone(), slot))
            .collect();
        self.frames.push(Frame {
            owner,
            scope,
            slots,
            flow: Flow {
                values: vec![ValueId::UNBOUND; names.len()],
                reachable: true,
                condition: None,
                epoch: 0,
                narrowed: Vec::new(),
            },
            outdated: Vec::new(),
            globals,
            nonlocals,
            log: Vec::new(),
            loops: Vec::new(),
            comprehension: Vec::new(),
            guards: Vec::new(),
            keywords_changed: false,
            has_returned: false,
        });
        scope
    }

    /// The function whose code is being walked, through class bodies in between.
    pub(super) fn current_function(&self) -> Option<FunctionId> {
        self.frames
            .iter()
            .rev()
            .find_map(|frame| match frame.owner {
                Owner::Function(id) => Some(Some(id)),
                Owner::Module => Some(None),
                Owner::Class(_) => None,
            })?
    }

    /// The class whose body is being walked, when it is the innermost scope.
    pub(super) fn current_class(&self) -> Option<ClassId> {
        match self.frames.last()?.owner {
            Owner::Class(id) => Some(id),
            _ => None,
        }
    }

    /// The class of the method being walked, through functions nested in it.
    pub(super) fn enclosing_class(&self) -> Option<ClassId> {
        self.frames
            .iter()
            .rev()
            .find_map(|frame| match frame.owner {
                Owner::Class(id) => Some(id),
                _ => None,
            })
    }

    /// Dotted name for a definition called `name` here.
    pub(super) fn qualified(&self, name: &str) -> String {
        let outer = match self.frames.last().map(|frame| frame.owner) {
            Some(Owner::Function(id)) => &self.facts.function(id).qualified_name,
            Some(Owner::Class(id)) => &self.facts.class(id).qualified_name,
            _ => return name.to_owned(),
        };
        format!("{outer}.{name}")
    }

    /// Binds `name` in the current scope to `value`.
    pub(super) fn bind(&mut self, name: &Name, value: ValueId) {
        self.forget_object(name);
        let frame = self
            .frames
            .last_mut()
            .expect("a frame is open during the walk");
        let scope = if frame.globals.contains(name) {
            if let Owner::Function(function) = frame.owner {
                let function = &mut self.facts.functions[function.index()];
                note_assigned(function, name, Whose::Others);
            }
            ScopeId::MODULE
        } else if frame.nonlocals.contains(name) {
            let owner = frame.owner;
            let start = self.facts.scope(frame.scope).parent;
            let scope = self.function_scope_of(name, start);
            if let Owner::Function(function) = owner {
                let whose =
                    scope.map_or(Whose::Others, |scope| Whose::Closure(Extent::Whole, scope));
                note_assigned(&mut self.facts.functions[function.index()], name, whose);
            }
            scope.unwrap_or(ScopeId::MODULE)
        } else {
            if let Some(&slot) = frame.slots.get(name) {
                frame.flow.values[slot] = value;
                frame.log.push((slot, value));
            }
            frame.scope
        };
        let bindings = self.facts.scopes[scope.index()]
            .bindings
            .entry(name.clone())
            .or_default();
        if !bindings.contains(&value) {
            bindings.push(value);
        }
        if self.frame().scope != scope {
            self.note_change();
        }
    }

    /// Removes the binding that reaches this point (`del name`, end of an `except ... as name`).
    pub(super) fn unbind(&mut self, name: &Name) {
        let frame = self.frame();
        if let Some(&slot) = frame.slots.get(name) {
            frame.flow.values[slot] = ValueId::UNBOUND;
        }
    }

    /// Replaces what is known of a local without binding it anew: narrowing.
    pub(super) fn refine(
        &mut self,
        name: &Name,
        refined: impl FnOnce(&mut Self, ValueId) -> ValueId,
    ) {
        let frame = self.frame();
        let Some(&slot) = frame.slots.get(name) else {
            return;
        };
        let known = frame.flow.values[slot];
        if known == ValueId::UNBOUND {
            return;
        }
        let value = refined(self, known);
        self.flow().values[slot] = value;
    }

    /// The value of `name` where the walk stands.
    pub(super) fn lookup(&mut self, name: &Name) -> ValueId {
        let frame = self.frames.last().expect("a frame is open during the walk");
        if let Some((_, value)) = frame
            .comprehension
            .iter()
            .rev()
            .find(|(bound, _)| bound == name)
        {
            return *value;
        }
        if self.annotation == 0
            && let Some(&slot) = frame.slots.get(name)
        {
            let value = frame.flow.values[slot];
            // In a class body or at module level an unbound local falls through to the enclosing scopes; in a function
            // it is an error, and any binding is the best guess.
            if value != ValueId::UNBOUND {
                return value;
            }
            if matches!(frame.owner, Owner::Function(_)) {
                let scope = frame.scope;
                return self.value(Value::Name {
                    scope,
                    name: name.clone(),
                });
            }
        }
        let scope = if frame.globals.contains(name) {
            ScopeId::MODULE
        } else if self.annotation > 0 && frame.slots.contains_key(name) {
            frame.scope
        } else {
            let start = match frame.owner {
                Owner::Module => None,
                _ => self.facts.scope(frame.scope).parent,
            };
            self.function_scope_of(name, start)
                .unwrap_or(ScopeId::MODULE)
        };
        self.value(Value::Name {
            scope,
            name: name.clone(),
        })
    }

    /// The innermost enclosing function scope, from `scope` outwards, that binds `name`.
    pub(super) fn function_scope_of(&self, name: &Name, scope: Option<ScopeId>) -> Option<ScopeId> {
        let mut scope = scope;
        while let Some(id) = scope {
            let frame = self.frames.iter().find(|frame| frame.scope == id)?;
            if matches!(frame.owner, Owner::Function(_)) && frame.slots.contains_key(name) {
                return Some(id);
            }
            // A comprehension of an enclosing function is visible in a lambda inside it.
            scope = self.facts.scope(id).parent;
        }
        None
    }

    /// The scope in which a definition here looks up its free names: a class body is not one.
    pub(super) fn closure_scope(&self) -> ScopeId {
        self.frames
            .iter()
            .rev()
            .find(|frame| !matches!(frame.owner, Owner::Class(_)))
            .map_or(ScopeId::MODULE, |frame| frame.scope)
    }

    /// Whether `name` is not a local of the current scope.
    pub(super) fn slot_free(&self, name: &Name) -> bool {
        self.frames
            .last()
            .is_none_or(|frame| !frame.slots.contains_key(name))
    }

    /// Whether this scope or one around it binds `name`; else it is a builtin.
    pub(super) fn is_bound(&self, name: &Name) -> bool {
        self.frames
            .iter()
            .any(|frame| frame.slots.contains_key(name))
    }

    pub(super) fn slot(&mut self, name: &Name) -> Option<usize> {
        self.frame().slots.get(name).copied()
    }

    /// Merges several flows into the one that follows them.
    pub(super) fn merge(&mut self, flows: Vec<Flow>) -> Flow {
        let mut live: Vec<Flow> = flows.into_iter().filter(|flow| flow.reachable).collect();
        let Some(mut merged) = live.pop() else {
            return Flow {
                values: self.flow().values.clone(),
                reachable: false,
                condition: self.flow().condition,
                epoch: self.flow().epoch,
                narrowed: self.flow().narrowed.clone(),
            };
        };
        live.reverse();
        for flow in &live {
            merged.condition = self.common_condition(merged.condition, flow.condition);
        }
        if live.iter().any(|flow| flow.epoch != merged.epoch) {
            self.change_state(&mut merged);
        }
        merged.narrowed.retain(|test| {
            live.iter()
                .all(|flow| flow.narrowed.iter().any(|other| other.is_same(test)))
        });
        for slot in 0..merged.values.len() {
            let last = merged.values[slot];
            if live.iter().any(|flow| flow.values[slot] != last) {
                let values: Vec<ValueId> = live
                    .iter()
                    .rev()
                    .map(|flow| flow.values[slot])
                    .chain([last])
                    .collect();
                let widest = values
                    .iter()
                    .find(|widest| values.iter().all(|value| self.is_within(*value, **widest)));
                merged.values[slot] = match widest {
                    Some(widest) => *widest,
                    None => self.join(values),
                };
            }
        }
        merged
    }

    /// Whether a value is the other, or what tests have left of it.
    fn is_within(&self, mut value: ValueId, other: ValueId) -> bool {
        while value != other {
            match self.facts.value(value) {
                Value::Narrow { value: inner, .. } => value = *inner,
                _ => return false,
            }
        }
        true
    }

    /// Notes a shape when something was awaited since `awaits`, directly in the coroutine being walked.
    pub(super) fn shape_if_awaited(&mut self, awaits: u32, shape: Shapes) {
        if self.awaits > awaits
            && let Some(function) = self.current_function()
            && self.facts.function(function).is_async
        {
            self.facts.shapes |= shape;
        }
    }

    /// Records that something happens at `range`.
    pub(super) fn site(&mut self, kind: SiteKind, value: ValueId, range: TextRange) {
        if self.annotation > 0 {
            return;
        }
        let suspends = matches!(
            kind,
            SiteKind::Await | SiteKind::AsyncWith | SiteKind::AsyncIterate
        );
        self.awaits += u32::from(suspends);
        let line = u32::try_from(self.line_index.line_index(range.start()).get()).unwrap_or(0);
        let mut context = self.context;
        context.past_return = self.frames.last().is_some_and(|frame| frame.has_returned);
        let site = Site {
            kind,
            value,
            range,
            line,
            context,
            condition: self.frames.last().and_then(|frame| frame.flow.condition),
        };
        match self.current_function() {
            Some(function) => self.facts.functions[function.index()].sites.push(site),
            None => self.facts.sites.push(site),
        }
        if suspends {
            self.note_change();
        }
    }

    /// Runs `walk` with a changed context and puts the old one back.
    pub(super) fn within<T>(
        &mut self,
        change: impl FnOnce(&mut SiteContext),
        walk: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let before = self.context;
        change(&mut self.context);
        let result = walk(self);
        self.context = before;
        result
    }

    /// The same of a block that need not be entered.
    pub(super) fn within_branch<T>(
        &mut self,
        change: impl FnOnce(&mut SiteContext),
        walk: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let branch = self.branch_inside();
        self.within(
            |context| {
                context.conditional = true;
                context.branch = branch;
                change(context);
            },
            walk,
        )
    }

    /// A new branch inside the current one.
    pub(super) fn branch_inside(&mut self) -> BranchId {
        let branches = &mut self.facts.branches;
        if branches.is_empty() {
            branches.push(BranchId::default());
        }
        branches.push(self.context.branch);
        BranchId(u32::try_from(branches.len() - 1).unwrap_or(0))
    }

    /// Guards a recursion; `None` when it is too deep.
    pub(super) fn deeper<T>(&mut self, walk: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= DEPTH_LIMIT {
            return None;
        }
        self.depth += 1;
        let result = walk(self);
        self.depth -= 1;
        Some(result)
    }

    /// The value of an annotation: what its expression says, looked up late.
    pub(super) fn annotation(&mut self, expr: &Expr) -> ValueId {
        self.annotation += 1;
        let value = self.expression(expr);
        self.annotation -= 1;
        value
    }

    /// The absolute name behind `from ...module import`, by the package of this file.
    pub(super) fn absolute_module(&self, level: u32, module: Option<&str>) -> Name {
        if level == 0 {
            return Name::new(module.unwrap_or_default());
        }
        let mut package = self.package;
        for _ in 1..level {
            package = package.rsplit_once('.').map_or("", |(outer, _)| outer);
        }
        match (package, module) {
            ("", Some(module)) => Name::new(module),
            (package, None) => Name::new(package),
            (package, Some(module)) => Name::new(format!("{package}.{module}")),
        }
    }

    /// Names stored anywhere in `bindings` that are locals of the current frame.
    pub(super) fn slots_of(&mut self, bindings: &Bindings) -> Vec<usize> {
        bindings
            .names
            .iter()
            .filter_map(|name| self.slot(name))
            .collect()
    }

    /// Before a loop: every name that the loop binds may already have been bound by an earlier round.
    pub(super) fn open_loop(&mut self, bindings: &Bindings) -> Vec<(usize, JoinId)> {
        self.note_change();
        let slots = self.slots_of(bindings);
        slots
            .into_iter()
            .map(|slot| {
                let before = self.flow().values[slot];
                let join = self.open_join(vec![before]);
                let value = self.value(Value::Join(join));
                self.flow().values[slot] = value;
                (slot, join)
            })
            .collect()
    }

    /// After the body: what its end and its `continue`s bring back to the head.
    pub(super) fn close_loop(&mut self, heads: &[(usize, JoinId)], back: &[Flow]) {
        for (slot, join) in heads {
            for flow in back.iter().filter(|flow| flow.reachable) {
                let value = flow.values[*slot];
                let members = &mut self.facts.joins[join.index()];
                if value != ValueId::UNBOUND && !members.contains(&value) {
                    members.push(value);
                }
            }
        }
    }
}
