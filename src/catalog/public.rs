//! Classes that are imported from where they are defined instead of where their package offers them:
//! `google.cloud.storage.client.Client` is `google.cloud.storage.Client`.

use super::{Catalog, Entry};

/// Words in the names of modules that define other classes under the same names.
const OTHERS: &[&str] = &[
    "aio", "anyio", "fake", "fakes", "gevent", "mock", "mocks", "stub", "stubs", "test", "testing",
    "tests", "trio",
];

impl Catalog {
    /// The name by which the catalogue knows a class, or what belongs to one, that it does not know under this name: that of
    /// the nearest module around which has a class so called.
    pub(super) fn public(&self, name: &str) -> Option<String> {
        let (modules, class, rest) = at_class(name)?;
        if self
            .rows
            .contains_key(&name[..modules.len() + 1 + class.len()])
        {
            return None;
        }
        let mut package = modules;
        while let Some((outer, module)) = package.rsplit_once('.') {
            if is_other(module) {
                return None;
            }
            let public = format!("{outer}.{class}");
            let known = self.rows.get(public.as_str()).map(|row| row.entry);
            if matches!(known, Some(Entry::Class { .. } | Entry::Blocks { .. })) {
                return Some(format!("{public}{rest}"));
            }
            package = outer;
        }
        None
    }
}

/// The modules, the class and what belongs to it in a name.
fn at_class(name: &str) -> Option<(&str, &str, &str)> {
    let mut start = 0;
    for part in name.split('.') {
        if part.starts_with(|first: char| first.is_ascii_uppercase()) {
            let modules = name[..start].strip_suffix('.')?;
            return Some((modules, part, &name[start + part.len()..]));
        }
        start += part.len() + 1;
    }
    None
}

/// Whether a module may define another class than the package around it has under the same name.
fn is_other(module: &str) -> bool {
    module.contains("async") || module.split('_').any(|word| OTHERS.contains(&word))
}
