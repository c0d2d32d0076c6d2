//! The text that a constructor, and the class below it, get instead.

/// A line and its depth below the methods of the class.
pub(super) type Line = (usize, String);

/// An attribute that is resolved later, and how its readers get it.
pub(super) struct Lazy<'p> {
    pub name: &'p str,
    /// The coroutine that gives the value.
    pub getter: String,
    /// The plain method that gives it to code that cannot await.
    pub accessor: String,
    pub annotation: Option<&'p str>,
    /// Whether the constructor has to declare it, as no earlier statement sets it to None.
    pub declares: bool,
    /// Whether anything may ask for it.
    pub offered: bool,
}

/// The names of everything that resolves attributes.
pub(super) struct Plan<'p> {
    /// `self`
    pub own: &'p str,
    /// What one call resolves. The last tells whether that has been done, where no flag does.
    pub attributes: Vec<Lazy<'p>>,
    /// The plain method that makes them.
    pub resolver: String,
    pub lock: String,
    /// Says whether they have been made, where the value alone does not.
    pub flag: Option<String>,
    pub lock_class: String,
    /// Whether the lock can be made with the object.
    pub lock_is_made: bool,
    /// Whether coroutines ask for them.
    pub awaited: bool,
    /// Whether plain code asks for them, in whatever thread it runs. The lock is one of threads then.
    pub synchronous: bool,
    /// Whether Python evaluates the annotations of functions; those of attributes it never does.
    pub evaluated: bool,
}

impl<'p> Plan<'p> {
    /// The attribute whose getter makes all of them. No other thread sees it before the others: it is assigned last, or the
    /// flag is set after all.
    pub fn first(&self) -> &Lazy<'p> {
        match self.flag {
            Some(_) => &self.attributes[0],
            None => &self.attributes[self.attributes.len() - 1],
        }
    }

    /// What the constructor does instead; `resolved` says when there is nothing to make.
    pub fn state(&self, resolved: Option<String>) -> Vec<String> {
        let own = self.own;
        let mut lines = Vec::new();
        for attribute in self.attributes.iter().filter(|it| it.declares) {
            let annotation = match attribute.annotation {
                Some(text) if text.starts_with(['"', '\'']) => String::new(),
                Some(text) if takes_none(text) => format!(": {text}"),
                Some(text) => format!(": {text} | None"),
                None => String::new(),
            };
            lines.push(format!("{own}.{}{annotation} = None", attribute.name));
        }
        if let Some(flag) = &self.flag {
            let state = resolved.unwrap_or_else(|| "False".to_owned());
            lines.push(format!("{own}.{flag} = {state}"));
        }
        let made = if self.lock_is_made {
            format!("{}()", self.lock_class)
        } else {
            "None".to_owned()
        };
        lines.push(format!("{own}.{} = {made}", self.lock));
        lines
    }

    /// What calls what the coroutine runs in a thread: alone the resolver, else the method that takes the lock there.
    pub fn in_thread(&self) -> (&str, String) {
        if self.synchronous {
            (&self.first().accessor, String::new())
        } else {
            (&self.resolver, format!("{} = ", self.targets()))
        }
    }

    /// `self._a, self._b`
    fn targets(&self) -> String {
        let targets: Vec<String> = self
            .attributes
            .iter()
            .map(|attribute| format!("{}.{}", self.own, attribute.name))
            .collect();
        targets.join(", ")
    }

    /// All methods that give the values; `call` awaits what runs in a thread.
    pub fn methods(&self, call: &str) -> Vec<Line> {
        let mut methods = Vec::new();
        if self.awaited {
            methods.push(self.getter(call));
        }
        if self.synchronous {
            methods.push(self.accessor());
        }
        let first = self.first();
        let others = self.attributes.iter().filter(|it| it.name != first.name);
        for other in others.filter(|other| other.offered) {
            let kinds = [
                (
                    self.awaited,
                    "async def",
                    &other.getter,
                    "await ",
                    &first.getter,
                ),
                (
                    self.synchronous,
                    "def",
                    &other.accessor,
                    "",
                    &first.accessor,
                ),
            ];
            for (wanted, keyword, method, prefix, makes) in kinds {
                if wanted {
                    methods.push(vec![
                        (0, self.head(keyword, method, other, false)),
                        (1, format!("{prefix}{}.{makes}()", self.own)),
                        (1, format!("return {}.{}", self.own, other.name)),
                    ]);
                }
            }
        }
        methods.join(&(0, String::new()))
    }

    /// The coroutine.
    fn getter(&self, call: &str) -> Vec<Line> {
        let (own, lock, first) = (self.own, &self.lock, self.first());
        let mut lines = vec![
            (0, self.head("async def", &first.getter, first, false)),
            (1, format!("if {}:", self.missing())),
        ];
        if self.synchronous {
            lines.push((2, call.to_owned()));
        } else {
            if !self.lock_is_made {
                lines.push((2, format!("if {own}.{lock} is None:")));
                lines.push((3, format!("{own}.{lock} = {}()", self.lock_class)));
            }
            lines.push((2, format!("async with {own}.{lock}:")));
            lines.push((3, format!("if {}:", self.missing())));
            lines.extend(self.assigned(call));
        }
        lines.push((1, format!("return {own}.{}", first.name)));
        lines
    }

    /// The plain method for code that cannot await, which may run in several threads.
    fn accessor(&self) -> Vec<Line> {
        let (own, first) = (self.own, self.first());
        let mut lines = vec![
            (0, self.head("def", &first.accessor, first, false)),
            (1, format!("if {}:", self.missing())),
            (2, format!("with {own}.{}:", self.lock)),
            (3, format!("if {}:", self.missing())),
        ];
        lines.extend(self.assigned(&format!("{own}.{}()", self.resolver)));
        lines.push((1, format!("return {own}.{}", first.name)));
        lines
    }

    /// The head of the method that makes the values.
    pub fn resolver(&self) -> Line {
        match &*self.attributes {
            [only] => (0, self.head("def", &self.resolver, only, true)),
            _ => (0, format!("def {}({}):", self.resolver, self.own)),
        }
    }

    /// `def f(self) -> T:`; the type is known where the attribute was declared with one that what is returned surely has.
    fn head(&self, keyword: &str, function: &str, gives: &Lazy<'_>, makes: bool) -> String {
        let annotation = gives
            .annotation
            .filter(|text| makes || self.flag.is_none() || takes_none(text))
            .filter(|text| !self.evaluated || is_always_there(text))
            .map(|text| format!(" -> {text}"))
            .unwrap_or_default();
        format!("{keyword} {function}({}){annotation}:", self.own)
    }

    fn missing(&self) -> String {
        match &self.flag {
            Some(flag) => format!("not {}.{flag}", self.own),
            None => format!("{}.{} is None", self.own, self.first().name),
        }
    }

    fn assigned(&self, value: &str) -> Vec<Line> {
        let mut lines = vec![(4, format!("{} = {value}", self.targets()))];
        if let Some(flag) = &self.flag {
            lines.push((4, format!("{}.{flag} = True", self.own)));
        }
        lines
    }
}

/// Whether an annotation names nothing that could be missing when the class is made, as an import for type checkers is.
fn is_always_there(annotation: &str) -> bool {
    const BUILTINS: &[&str] = &["bool", "bytes", "float", "int", "object", "str"];
    annotation.starts_with(['"', '\'']) || BUILTINS.contains(&annotation)
}

fn takes_none(annotation: &str) -> bool {
    annotation.contains("None") || annotation.contains("Optional") || annotation == "Any"
}
