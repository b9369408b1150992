//! The numbers that a browser prints before the items of lists: "1.", "(a)",
//! "(ii)", from where a list starts, and on behind a list within a list.

/// How a list marks its items.
#[derive(Clone, Copy)]
enum Style {
    Bullet,
    Figure,
    Letter,
    Roman,
}

/// A list, and the number of the item that is being read.
struct List {
    style: Style,
    number: usize,
    /// Whether the item's mark stands before no text yet.
    fresh: bool,
}

/// The lists that are open, the innermost last.
#[derive(Default)]
pub(super) struct Lists(Vec<List>);

/// The value of an attribute in the words of a tag.
fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let lower = tag.to_ascii_lowercase();
    let at = lower
        .match_indices(name)
        .find(|(at, _)| lower[..*at].ends_with(char::is_whitespace))
        .map(|(at, _)| at + name.len())?;
    let rest = tag.get(at..)?.trim_start().strip_prefix('=')?.trim_start();
    let rest = rest.trim_start_matches(['"', '\'']);
    rest.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '>' | '/'))
        .next()
}

impl Lists {
    /// A list begins; `tag` are the words of its tag behind the name.
    pub fn begin(&mut self, ordered: bool, tag: &str) {
        let tag = format!(" {tag}");
        let style = match value(&tag, "type") {
            _ if !ordered => Style::Bullet,
            Some("a" | "A") => Style::Letter,
            Some("i" | "I") => Style::Roman,
            _ => Style::Figure,
        };
        let start = value(&tag, "start").and_then(|start| start.parse::<usize>().ok());
        self.0.push(List {
            style,
            number: start.unwrap_or(1).clamp(1, 10_000) - 1,
            fresh: false,
        });
    }

    /// The innermost list ends.
    pub fn end(&mut self) {
        self.0.pop();
    }

    /// An item begins.
    pub fn item(&mut self, tag: &str) {
        if let Some(list) = self.0.last_mut() {
            let own = value(&format!(" {tag}"), "value").and_then(|own| own.parse::<usize>().ok());
            list.number = own.unwrap_or(list.number + 1).min(10_000);
            list.fresh = true;
        }
    }

    /// The mark of the item that is being read, before its first text.
    pub fn mark(&mut self) -> Option<String> {
        let list = self.0.last_mut()?;
        if !std::mem::take(&mut list.fresh) {
            return None;
        }
        let List { style, number, .. } = *list;
        match style {
            Style::Figure if number > 0 => Some(format!("{number}.")),
            Style::Letter => (b'a'..=b'z')
                .nth(number.checked_sub(1)?)
                .map(|letter| format!("({})", char::from(letter))),
            Style::Roman => [
                "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
            ]
            .get(number.checked_sub(1)?)
            .map(|roman| format!("({roman})")),
            Style::Figure | Style::Bullet => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::paper::Paper;

    #[test]
    fn items_have_the_numbers_that_a_browser_prints() {
        let text = "<html><body><h1>Green Paper</h1><h2>Skills</h2><ol start=4><li>Do you agree?</li>\
            <li>What would you add?<ol type=\"a\"><li>for firms?</li><li>for workers?</li></ol></li>\
            <li>Please give evidence.</li></ol><ul><li>Ports</li></ul></body></html>";
        let paper = Paper::read(text.as_bytes(), "a.html").unwrap();
        let numbers: Vec<Option<&str>> = paper
            .passages
            .iter()
            .map(|one| one.number.as_deref())
            .collect();
        let wanted = ["4", "5", "a", "b", "6"].map(Some);
        assert_eq!(numbers[..5], wanted);
        assert_eq!(numbers[5], None);
    }
}
