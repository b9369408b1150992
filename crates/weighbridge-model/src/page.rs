//! A page of a measure or model: what `weighbridge methods` prints, and the
//! parts that none may lack. It holds no page itself.

/// A page: name, and its text in Markdown.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Name on the command line.
    pub name: &'static str,
    /// The whole page.
    pub text: &'static str,
}

/// What every page has, in this order.
pub const PARTS: [&str; 7] = [
    "# ",
    "## What it says",
    "## Formula",
    "## Units",
    "## Source",
    "## Worked example",
    "## What it cannot tell you",
];

impl Page {
    /// Parts that the page lacks.
    #[must_use]
    pub fn lacks(&self) -> Vec<&'static str> {
        PARTS
            .into_iter()
            .filter(|part| !self.text.contains(part))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_parts_are_named() {
        let page = Page {
            name: "x",
            text: "# X\n## What it says\n## Formula\n## Units\n## Source\n## Worked example\n",
        };
        assert_eq!(page.lacks(), ["## What it cannot tell you"]);
    }
}
