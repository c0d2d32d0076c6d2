//! What one function does at each of its sites.

mod addresses;
mod affinity;
mod asking;
mod callbacks;
mod connections;
mod construction;
mod descriptors;
mod fields;
mod foreign;
mod fresh;
mod given_back;
mod handed;
mod interfaces;
mod kept;
mod literals;
mod managed;
mod origin;
mod protocols;
mod roots;
mod sensitive;
mod waits;

pub(crate) use affinity::keeps_bound;
pub(super) use affinity::unknown_base;
pub use affinity::{is_loop_object, loop_affine};
pub(super) use connections::{is_of_connection, stays_whole};
pub(super) use fresh::keeps;
pub(super) use handed::handed_function;
pub use kept::{Kept, Receiver};
pub(super) use roots::roots_of;
pub(crate) use sensitive::{SETS_CONTEXT, sensitive};

use std::sync::Arc;

use affinity::{LOOP_OBJECTS, handed_in, made_unseen, method_keeps_bound, unknown_method};
use foreign::foreign_method;
use handed::{awaited_elsewhere, offloaded};
use literals::{given, is_start, passed};
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use sensitive::{CONTEXT_SETTERS, thread_local};

use super::Root;
use crate::catalog::{Argument, Blocking, Form, Kind, Weight, Whose};
use crate::project::decorators::Decoration;
use crate::project::{ClassRef, FileId, FunctionRef, Inference, Type, Types};
use crate::semantic::{Call, FileFacts, FunctionId, Site, SiteKind, Special, Value, ValueId};

/// What encodes a picture, and takes its time for that also where the file is in memory.
const ENCODERS: &[&str] = &[
    "PIL.Image.Image.save",
    "matplotlib.figure.Figure.savefig",
    "matplotlib.pyplot.savefig",
];

/// What keeps others out of a section of code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// A lock that the project makes of a condition.
    OfCondition,
    /// A lock of threads that the project takes and gives back for a `with` statement, and why no task may wait in it.
    OfLock(&'static str),
}

/// A call that the catalogue knows to block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Qualified name.
    pub name: String,
    pub blocking: Blocking,
    /// The result of this call is live because of its arguments, or always.
    pub live: bool,
    /// The object it is called on was made by the function that makes the call, so nobody else has it.
    pub own_receiver: bool,
    /// A function of a module, not a method of an object.
    pub free: bool,
    /// All it waits for is that another short section of code ends, as entering a lock does.
    pub section: Option<Section>,
    /// Parameters of its function with the constants that make it return at once.
    pub never: Vec<(u32, crate::semantic::Literal)>,
}

impl Leaf {
    /// Why moving the call is not safe by itself. What only the function itself can reach is shared with nobody.
    pub fn caution(&self) -> Option<&'static str> {
        self.blocking
            .caution
            .filter(|caution| caution.whose == Whose::Any || self.free || !self.own_receiver)
            .map(|caution| caution.why)
    }
}

/// One thing that may happen at a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    Blocks(Arc<Leaf>),
    /// A plain function of the project runs.
    Runs(FunctionRef),
}

/// Everything that may happen at a site.
#[derive(Clone, Debug)]
pub struct SiteEffects {
    pub site: Site,
    pub effects: Vec<Effect>,
    /// There are other possibilities, which do not block.
    pub uncertain: bool,
    /// There may be others, of which nothing is known.
    pub doubtful: bool,
    /// Qualified name of the callee, the first if there are several.
    pub callee: String,
    /// The callee's result is an iterator or an awaitable of its own making.
    pub lazy: bool,
    /// The call's result is handed to something that wants a function.
    pub misplaced: bool,
    /// An argument that belongs to the running loop, by its class.
    pub loop_argument: Option<String>,
    /// Calls that made what the site works on: `open(p)` for `f.read()`.
    pub makers: Vec<ValueId>,
    /// The helper gives back something that blocks again when it is used.
    pub live: bool,
    /// Those of the calls that made what the site works on of which nobody else has the result.
    pub own: Vec<ValueId>,
    /// What the method that runs here works on.
    pub receiver: Receiver,
    /// The class of that object, or of one of its bases; that class itself for a class method.
    pub object: Option<ClassRef>,
    /// The effects are what subclasses put in place of a method without a body.
    pub open: bool,
    /// What may be done here that means something else in another thread, as a sentence.
    pub caution: Option<String>,
    /// The site is reached only until something has been kept.
    pub kept: Option<Kept>,
    /// A helper is given a file that exists only in memory.
    pub in_memory: bool,
    /// Parameters that the call fills by itself, before its arguments; `None` when these are not known to reach the callee
    /// as they are written.
    pub implicit: Option<usize>,
    /// The effects are of several things of which only one is meant, not of the parts of one.
    pub alternatives: bool,
    /// The object that is made here keeps something that stays with the thread that made it, and why.
    pub bound: Option<&'static str>,
    /// Functions that a callee is given and calls only until something has been kept.
    pub once: Vec<(FunctionRef, Kept)>,
    /// Functions that a callee is given and has the event loop call, wherever it runs itself.
    pub posted: Vec<FunctionRef>,
    /// The name of what is called, when that keeps what the function which it was made for returns.
    pub cached: Option<Name>,
}

/// What a function does.
#[derive(Clone, Debug, Default)]
pub struct FunctionEffects {
    pub sites: Vec<SiteEffects>,
    /// Calls of coroutines of the project; these run when what the call gives is awaited.
    pub coroutines: Vec<SiteEffects>,
    /// The first call that works on the running event loop.
    pub loop_affine: Option<String>,
    /// Sets a context variable.
    pub sets_context: bool,
    /// What its own sites do beside blocking that is not the same in another thread, as sentences.
    pub tied: Vec<(TextRange, String)>,
    /// Methods called that only other classes implement, and decorators that any file may use to add to what is called.
    pub open_methods: Vec<FunctionRef>,
    /// A call that may mean something else in another thread, as a sentence.
    pub unknown_call: Option<String>,
    /// What asks for the exception that the function's caller handles.
    pub asks: Option<String>,
    /// The body runs once, and its result is kept.
    pub kept: Option<Kept>,
    /// The function's name, when a decorator keeps what it returns.
    pub cached: Option<Name>,
    /// Parameters of which nothing says what they are, or only that they are like files, and whose methods are called, by
    /// position.
    pub untyped: Vec<u32>,
}

impl Effect {
    pub(super) fn is_of_project(&self) -> bool {
        matches!(self, Effect::Runs(_))
    }
}

impl FunctionEffects {
    pub fn callees(&self) -> impl Iterator<Item = FunctionRef> {
        self.sites
            .iter()
            .flat_map(|site| &site.effects)
            .filter_map(|effect| match effect {
                Effect::Runs(function) => Some(*function),
                Effect::Blocks(_) => None,
            })
    }
}

/// What happens at each site of a function, as far as it can block.
pub(super) fn of(inference: &Inference<'_>, reference: FunctionRef) -> FunctionEffects {
    let file = reference.file;
    let function = inference.project.function(reference);
    let mut result = FunctionEffects {
        kept: kept::result_is_kept(inference, reference),
        asks: asking::raises(inference.project, reference),
        unknown_call: kept::cache_without_lock(inference, reference)
            .or_else(|| sensitive::ends_iteration(function)),
        cached: kept::is_cached(inference, reference).then(|| function.name.clone()),
        ..FunctionEffects::default()
    };
    let mut misplaced: Vec<ValueId> = Vec::new();
    let awaited = awaited_elsewhere(inference, reference);
    let gives_awaitable = handed::says_awaitable(inference, reference);
    for original in &function.sites {
        if original.context.off_loop {
            continue;
        }
        let mut site = *original;
        let is_awaited = awaited.contains(&site.value)
            || gives_awaitable && function.returned.contains(&site.value);
        site.context.awaited |= is_awaited && site.kind == SiteKind::Call;
        site.context.rare |= handed::is_of_exception(inference, reference, &site);
        let site = &site;
        let mut collector = Collector {
            inference,
            file,
            function: reference,
            effects: Vec::new(),
            coroutines: Vec::new(),
            harmless: 0,
            unknown: false,
            callee: String::new(),
            lazy: false,
            loop_affine: None,
            sets_context: None,
            loop_argument: None,
            live: false,
            open_methods: Vec::new(),
            caution: None,
            implicit: Vec::new(),
            objects: Vec::new(),
            open: false,
            meant: 0,
            subject: matches!(
                site.kind,
                SiteKind::With | SiteKind::Iterate | SiteKind::Operator(_)
            )
            .then_some(site.value),
            bound: None,
            once: Vec::new(),
            posted: Vec::new(),
            cached: None,
        };
        let mut makers = Vec::new();
        let mut in_memory = false;
        match site.kind {
            SiteKind::Call => {
                let Value::Call(id) = *inference.project.ready(file).value(site.value) else {
                    continue;
                };
                let call = inference.project.ready(file).call(id);
                if collector.is_done(call) {
                    continue;
                }
                let callee = inference.value(file, call.callee);
                if callee.is_blank() {
                    if result.loop_affine.is_none() {
                        result.loop_affine = made_unseen(inference, reference);
                    }
                    let parameter = origin::untyped_parameter(inference, reference, call.callee);
                    result.untyped.extend(parameter);
                }
                result
                    .untyped
                    .extend(origin::file_parameter(inference, reference, call.callee));
                if result.unknown_call.is_none() {
                    result.unknown_call = if callee.is_blank() {
                        unknown_method(inference, file, call)
                    } else {
                        sensitive(&callee, call)
                            .or_else(|| handed_in(inference, reference, &callee, call))
                            .or_else(|| foreign_method(inference, file, &callee, call))
                    };
                }
                if result.asks.is_none() {
                    let facts = inference.project.ready(file);
                    result.asks = asking::asks(facts, &callee, call, site.context);
                }
                if let Some(function) = offloaded(inference, file, &callee, call) {
                    misplaced.push(function);
                }
                collector.called(&callee, call);
                if !collector.effects.is_empty() {
                    collector.caution = collector
                        .caution
                        .take()
                        .or_else(|| collector.hands_back(call));
                    in_memory = collector.takes_memory(call);
                    collector.arguments(call);
                    collector.cache(call);
                    makers = collector.makers(call);
                }
            }
            SiteKind::With
                if matches!(inference.project.ready(file).value(site.value), Value::Call(id)
                    if collector.is_in_memory(inference.project.ready(file).call(*id))) =>
            {
                continue;
            }
            SiteKind::With | SiteKind::Iterate if collector.is_text(site.value) => continue,
            SiteKind::With => {
                let manager = inference.value(file, site.value);
                collector.protocol(&manager, &["__enter__", "__exit__"]);
            }
            SiteKind::Iterate => {
                let iterable = inference.value(file, site.value);
                collector.iteration(&iterable);
            }
            SiteKind::Read => {
                let Value::Attribute(base, name) = inference.project.ready(file).value(site.value)
                else {
                    continue;
                };
                let base = inference.value(file, *base);
                if let Some(why) = thread_local(inference, &base) {
                    result.unknown_call.get_or_insert_with(|| why.clone());
                    result.tied.push((site.range, why));
                }
                collector.property(&base, name);
            }
            SiteKind::Operator(special) => {
                let operand = inference.value(file, site.value);
                collector.operator(&operand, special);
                makers = collector.makers_of(vec![site.value]);
            }
            SiteKind::AsyncWith | SiteKind::AsyncIterate | SiteKind::Await => continue,
        }
        if let Some(name) = collector.loop_affine.take() {
            match affinity::of_bridge(site, &name) {
                Some(why) => result.unknown_call = result.unknown_call.or(why),
                None => result.loop_affine = result.loop_affine.or(Some(name)),
            }
        }
        if result.unknown_call.is_none() {
            result.unknown_call.clone_from(&collector.caution);
        }
        if site.context.awaited {
            // What is awaited is no plain result: of several possible callees the asynchronous one is meant.
            collector
                .effects
                .retain(|effect| matches!(effect, Effect::Runs(_)));
            if collector.unknown || collector.harmless > 0 {
                collector.effects.clear();
            }
            collector.effects.retain(|effect| {
                !matches!(effect, Effect::Runs(function) if inference.gives_awaitable_instead(*function))
            });
        }
        if let Some(setter) = &collector.sets_context {
            result.sets_context = true;
            result
                .tied
                .push((site.range, format!("`{setter}` {SETS_CONTEXT}")));
        }
        result.open_methods.append(&mut collector.open_methods);
        if collector.effects.is_empty() {
            result.coroutines.extend(collector.coroutine_call(site));
            continue;
        }
        let own = collector.own(site.value);
        let receiver = collector.receiver(site);
        if receiver == Receiver::Fresh {
            let methods = collector.effects.iter().filter_map(|effect| match effect {
                Effect::Runs(method) => Some(*method),
                Effect::Blocks(_) => None,
            });
            let bound = methods.map(|method| method_keeps_bound(inference, method));
            collector.bound = collector.bound.or(bound.flatten().next());
        }
        let implicit = collector.implicit();
        let object = collector.object();
        result.sites.push(SiteEffects {
            site: *site,
            kept: kept::guarded(inference, reference, site, receiver, &collector.effects),
            own,
            receiver,
            object,
            open: collector.open,
            uncertain: collector.harmless > 0,
            doubtful: collector.unknown,
            callee: collector.callee,
            lazy: collector.lazy,
            implicit,
            alternatives: collector.meant > 1,
            effects: collector.effects,
            misplaced: false,
            loop_argument: collector.loop_argument,
            makers,
            live: collector.live,
            caution: collector.caution,
            in_memory,
            bound: collector.bound,
            once: collector.once,
            posted: collector.posted,
            cached: collector.cached,
        });
    }
    result.open_methods.append(&mut inference.registering());
    result.untyped.sort_unstable();
    result.untyped.dedup();
    for site in &mut result.sites {
        site.misplaced = misplaced.contains(&site.site.value);
        site.effects.shrink_to_fit();
    }
    result.sites.shrink_to_fit();
    result
}

struct Collector<'a, 'p> {
    inference: &'a Inference<'p>,
    file: FileId,
    function: FunctionRef,
    effects: Vec<Effect>,
    /// Possible callees that are coroutines.
    coroutines: Vec<FunctionRef>,
    /// Possible callees that do not block.
    harmless: usize,
    unknown: bool,
    callee: String,
    lazy: bool,
    loop_affine: Option<String>,
    /// The call that sets a context variable.
    sets_context: Option<Name>,
    loop_argument: Option<String>,
    live: bool,
    open_methods: Vec<FunctionRef>,
    caution: Option<String>,
    /// For every callee of the project, [`SiteEffects::implicit`].
    implicit: Vec<Option<usize>>,
    /// What the methods of the project that run here are called on.
    objects: Vec<Type>,
    /// See [`SiteEffects::open`].
    open: bool,
    /// How many things may be meant.
    meant: usize,
    /// What is entered or iterated over here.
    subject: Option<ValueId>,
    bound: Option<&'static str>,
    /// See [`SiteEffects::once`].
    once: Vec<(FunctionRef, Kept)>,
    /// See [`SiteEffects::posted`].
    posted: Vec<FunctionRef>,
    /// See [`SiteEffects::cached`].
    cached: Option<Name>,
}

impl Collector<'_, '_> {
    fn types(&mut self, callee: &Types, call: Option<&Call>, depth: usize) {
        self.unknown |= callee.unknown;
        for member in callee.present() {
            self.callee(member, call, depth);
        }
    }

    fn name(&mut self, name: &str) {
        if self.callee.is_empty() {
            name.clone_into(&mut self.callee);
        }
    }

    fn callee(&mut self, member: &Type, call: Option<&Call>, depth: usize) {
        self.meant += usize::from(!matches!(member, Type::Partial(_)));
        match member {
            Type::External(name) => self.external(name, None, call),
            Type::ExternalMethod(name, receiver) => {
                self.external(name, Some((&**receiver, call)), call);
            }
            Type::Method(function, receiver) if self.inference.project.is_abstract(*function) => {
                self.objects.push((**receiver).clone());
                self.implementations(*function, receiver);
            }
            Type::Function(function) => {
                self.implicit.push(Some(0));
                self.runs(*function);
                if let Some(call) = call {
                    self.callbacks(*function, 0, call);
                }
            }
            Type::Method(function, receiver) => {
                self.objects.push((**receiver).clone());
                self.implicit.push(Some(1));
                self.runs(*function);
                if let Some(call) = call {
                    self.callbacks(*function, 1, call);
                }
            }
            Type::Class(class) => {
                self.implicit.push(Some(1));
                self.constructor(*class, call);
            }
            Type::Object(class) => {
                self.implicit.push(Some(1));
                let method = self.inference.attribute(
                    self.file,
                    &Type::Object(*class),
                    &Name::new("__call__"),
                );
                for member in method.present() {
                    if let Type::Method(function, _) = member {
                        self.runs(*function);
                    }
                }
            }
            Type::Partial(inner) if depth < 4 => {
                self.implicit.push(None);
                self.types(inner, None, depth + 1);
            }
            _ => self.object_called(member, call),
        }
    }

    fn external(
        &mut self,
        name: &Name,
        receiver: Option<(&Type, Option<&Call>)>,
        call: Option<&Call>,
    ) {
        if self.loop_affine.is_none()
            && affinity::is_loop_affine(self.inference.project, name)
            && !call.is_some_and(|call| self.is_on_new_loop(name, call))
        {
            self.loop_affine = Some(name.to_string());
        }
        if CONTEXT_SETTERS.contains(&name.as_str()) {
            self.sets_context.get_or_insert_with(|| name.clone());
        }
        if matches!(
            name.as_str(),
            "builtins.sorted" | "builtins.min" | "builtins.max" | "builtins.list.sort"
        ) {
            self.key_function(name, call);
            return;
        }
        if name.as_str() == "functools.reduce" {
            self.given_function(name, call.and_then(|call| call.positional.first()));
            return;
        }
        let Some(blocking) = self.inference.project.catalog.blocking(name) else {
            let before = self.effects.len();
            self.special(name, call);
            self.harmless += usize::from(self.effects.len() == before);
            return;
        };
        if blocking.form == Form::Lazy {
            self.harmless += 1;
            return;
        }
        if call.is_some_and(|call| self.given(call, blocking.unless)) {
            self.harmless += 1;
            return;
        }
        if call.is_some_and(|call| {
            self.is_non_blocking(name, call)
                || self.is_datagram(name, call)
                || self.is_looked_up_already(name, call)
                || self.is_given_back(name, call)
                || self.has_room(name, call)
        }) {
            self.harmless += 1;
            return;
        }
        let unpacks = name.ends_with(".extract") || name.ends_with(".extractall");
        let in_memory = blocking.kind == Kind::File
            && !unpacks
            && call.is_some_and(|call| self.is_in_memory(call));
        if in_memory && !ENCODERS.contains(&name.as_str()) {
            self.harmless += 1;
            return;
        }
        if receiver.is_some() && call.is_some_and(|call| self.is_made_of_text(call))
            || connections::is_in_memory(self.inference, self.file, name)
        {
            self.harmless += 1;
            return;
        }
        self.name(name);
        let live = blocking.form == Form::Live
            || call.is_some_and(|call| self.given(call, blocking.live_if));
        let object = call.map(|call| self.receiver_value(call));
        let mut blocking =
            connections::by_thread(self.inference, self.function, name, object, blocking);
        if in_memory {
            blocking.kind = Kind::Cpu;
        }
        let tied = call.and_then(|call| self.tied_by_use(name, call));
        if let Some(why) = tied {
            blocking.form = Form::Pinned(why);
        }
        let section = call.and_then(|call| {
            let of_condition = self.condition(name, call, &mut blocking);
            of_condition
                .then_some(Section::OfCondition)
                .or_else(|| self.lends(name, call, &mut blocking))
        });
        if call.is_some_and(|call| {
            self.works_on_pipe(name, call)
                || self.is_timed(name, call)
                || blocking.caution.is_some_and(|it| it.whose == Whose::Kept)
                    && !self.is_kept_object(call)
        }) {
            blocking.caution = None;
        }
        if call.is_some_and(|call| self.is_instant(name, call)) {
            blocking.weight = Weight::Light;
        }
        let never = call.map_or_else(Vec::new, |call| {
            self.told_not_to_wait(call, blocking.unless)
        });
        let own_receiver = match receiver {
            _ if tied.is_some() || is_of_connection(name) || stays_whole(&blocking) => false,
            Some(_) => call.is_some_and(|call| self.is_own(self.receiver_value(call), 0)),
            None => !self.is_pinned_at_once(name, &blocking),
        };
        self.effects.push(Effect::Blocks(Arc::new(Leaf {
            name: name.to_string(),
            blocking,
            live,
            own_receiver,
            free: receiver.is_none(),
            section,
            never,
        })));
    }

    fn given(&self, call: &Call, arguments: &[Argument]) -> bool {
        given(self.inference.project.ready(self.file), call, arguments)
            || arguments.iter().any(|argument| {
                argument.literal == "bytes"
                    && passed(call, argument).is_some_and(|value| self.is_bytes(value))
            })
    }

    /// A method that has no body of its own: whatever classes of the project put in its place may run.
    fn implementations(&mut self, function: FunctionRef, receiver: &Type) {
        self.open = true;
        self.open_methods.push(function);
        self.implicit.push(Some(1));
        let project = self.inference.project;
        let before = self.effects.len();
        let callee = self.callee.is_empty();
        for implementation in self.inference.implementations(function, Some(receiver)) {
            self.meant += 1;
            self.runs(implementation);
        }
        if self.effects.len() == before {
            self.harmless += 1;
        } else if callee {
            self.callee = project.full_name(function);
        }
    }

    fn runs(&mut self, function: FunctionRef) {
        self.run(function);
    }

    fn object(&self) -> Option<ClassRef> {
        match self.objects.split_first()? {
            (Type::Object(class) | Type::Class(class), rest)
                if rest.iter().all(|other| *other == self.objects[0]) =>
            {
                Some(*class)
            }
            _ => None,
        }
    }

    /// What all callees agree on.
    fn implicit(&self) -> Option<usize> {
        let (first, rest) = self.implicit.split_first()?;
        first.filter(|_| rest.iter().all(|other| other == first))
    }
}

impl Collector<'_, '_> {
    /// A call that gives nothing but coroutines of the project, with what these run as its effects.
    fn coroutine_call(&self, site: &Site) -> Option<SiteEffects> {
        if self.coroutines.is_empty() {
            return None;
        }
        let effects = self
            .coroutines
            .iter()
            .map(|coroutine| Effect::Runs(*coroutine));
        Some(SiteEffects {
            site: *site,
            effects: effects.collect(),
            uncertain: self.harmless > self.coroutines.len(),
            doubtful: self.unknown,
            callee: self.inference.project.full_name(self.coroutines[0]),
            lazy: true,
            misplaced: false,
            loop_argument: None,
            makers: Vec::new(),
            live: false,
            own: Vec::new(),
            receiver: self.receiver(site),
            object: self.object(),
            open: self.open,
            caution: None,
            kept: None,
            in_memory: false,
            implicit: self.implicit(),
            alternatives: self.coroutines.len() > 1,
            bound: None,
            once: Vec::new(),
            posted: Vec::new(),
            cached: None,
        })
    }

    /// A function of the project is called.
    fn run(&mut self, function: FunctionRef) {
        let project = self.inference.project;
        let definition = project.function(function);
        if definition.is_async {
            self.coroutines.push(function);
            self.harmless += 1;
            return;
        }
        // The runtime itself may be what is analysed.
        let full_name = project.full_name(function);
        if self.loop_affine.is_none() && affinity::is_defined_in_runtime(&full_name) {
            self.loop_affine = Some(full_name.clone());
        }
        match project.catalog.ruling(&full_name) {
            None => {}
            Some(None) => {
                self.harmless += 1;
                return;
            }
            Some(Some(blocking)) => {
                self.name(&full_name);
                self.effects.push(Effect::Blocks(Arc::new(Leaf {
                    name: full_name,
                    blocking,
                    live: false,
                    own_receiver: true,
                    free: true,
                    section: None,
                    never: Vec::new(),
                })));
                return;
            }
        }
        match self.inference.decoration(function) {
            // The body probably runs, in one way or another, and what the call gives is anybody's guess.
            Decoration::Unknown => {
                self.unknown = true;
                self.harmless += 1;
                self.implicit.push(None);
            }
            // The body runs when the result is entered.
            Decoration::ContextManager | Decoration::AsyncContextManager => {
                self.harmless += 1;
                return;
            }
            Decoration::Plain | Decoration::Property => {}
        }
        if definition.is_generator {
            self.harmless += 1;
            return;
        }
        let result = self.inference.returned(function, None);
        self.lazy |= self.gives_generator(function);
        self.lazy |= result.present().any(|member| {
            matches!(
                member,
                Type::Coroutine(_)
                    | Type::Generator(_)
                    | Type::Lazy(..)
                    | Type::Mapped(..)
                    | Type::ContextManager(_)
            )
        });
        self.live |= self.returns_live(function);
        for wrapper in self.inference.wrappers(function) {
            if !self.inference.hands_on(wrapper) {
                self.implicit.push(None);
            }
            self.effects.push(Effect::Runs(wrapper));
        }
        self.name(&full_name);
        self.effects.push(Effect::Runs(function));
        for implementation in self.registered(function) {
            self.meant += 1;
            self.effects.push(Effect::Runs(implementation));
        }
    }
}
