//! Files that come with the program, each under a short name. It reads none of them.

/// Names and texts, in the order in which they are told.
pub(crate) struct BuiltIn(pub &'static [(&'static str, &'static str)]);

impl BuiltIn {
    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.0.iter().map(|(name, _)| *name)
    }

    /// The text under a name.
    pub fn text(&self, name: &str) -> Option<&'static str> {
        let found = self.0.iter().find(|(known, _)| *known == name)?;
        Some(found.1)
    }
}
