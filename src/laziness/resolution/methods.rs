//! The text that a constructor, and the class below it, get instead.

/// A line and its depth below the methods of the class.
pub(super) type Line = (usize, String);

/// The names of everything that resolves one attribute.
pub(super) struct Plan<'p> {
    /// `self`
    pub own: &'p str,
    pub name: &'p str,
    /// The coroutine that gives the value.
    pub getter: String,
    /// The plain method that gives it to code that cannot await.
    pub accessor: String,
    /// The plain method that makes it.
    pub resolver: String,
    pub lock: String,
    /// Says whether it has been made, where the value alone does not.
    pub flag: Option<String>,
    pub lock_class: String,
    /// Whether the lock can be made with the object.
    pub lock_is_made: bool,
    pub annotation: Option<&'p str>,
    /// Whether Python evaluates the annotations of functions; those of attributes it never does.
    pub evaluated: bool,
}

impl Plan<'_> {
    /// What the constructor does instead; `resolved` says when there is nothing to make.
    pub fn state(&self, declares: bool, resolved: Option<String>) -> Vec<String> {
        let own = self.own;
        let mut lines = Vec::new();
        if declares {
            let annotation = match self.annotation {
                Some(text) if text.starts_with(['"', '\'']) => String::new(),
                Some(text) if takes_none(text) => format!(": {text}"),
                Some(text) => format!(": {text} | None"),
                None => String::new(),
            };
            lines.push(format!("{own}.{}{annotation} = None", self.name));
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

    /// The coroutine; `call` awaits the resolver.
    pub fn getter(&self, call: &str) -> Vec<Line> {
        let (own, lock) = (self.own, &self.lock);
        let mut lines = vec![
            (0, self.head("async def", &self.getter, false)),
            (1, format!("if {}:", self.missing())),
        ];
        if !self.lock_is_made {
            lines.push((2, format!("if {own}.{lock} is None:")));
            lines.push((3, format!("{own}.{lock} = {}()", self.lock_class)));
        }
        lines.push((2, format!("async with {own}.{lock}:")));
        lines.push((3, format!("if {}:", self.missing())));
        lines.extend(self.assigned(4, call));
        lines.push((1, format!("return {own}.{}", self.name)));
        lines
    }

    /// The plain method for code that cannot await.
    pub fn accessor(&self) -> Vec<Line> {
        let own = self.own;
        let mut lines = vec![
            (0, self.head("def", &self.accessor, false)),
            (1, format!("if {}:", self.missing())),
        ];
        lines.extend(self.assigned(2, &format!("{own}.{}()", self.resolver)));
        lines.push((1, format!("return {own}.{}", self.name)));
        lines
    }

    /// `def f(self) -> T:`; the type is known where the attribute was declared with one that what is returned surely has.
    pub fn head(&self, keyword: &str, function: &str, makes: bool) -> String {
        let annotation = self
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
            None => format!("{}.{} is None", self.own, self.name),
        }
    }

    fn assigned(&self, depth: usize, value: &str) -> Vec<Line> {
        let mut lines = vec![(depth, format!("{}.{} = {value}", self.own, self.name))];
        if let Some(flag) = &self.flag {
            lines.push((depth, format!("{}.{flag} = True", self.own)));
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
