//! Where the pages of a DOCX begin: where Word last broke them, and where its
//! author set a break. It counts; what stands on the pages is read elsewhere.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::attribute;

/// The most pages that are counted.
const MOST: u32 = 100_000;

/// The pages as they are counted.
#[derive(Debug, Default)]
pub(super) struct Breaks {
    /// The present page, less one.
    turned: u32,
    /// Nothing has been written since the last break.
    fresh: bool,
    /// A break was set, and Word has not marked it yet.
    unmarked: bool,
    /// Word has marked where it broke lines of text.
    rendered: bool,
    /// Pages turned by breaks that the author set.
    set: bool,
    /// For each section whether it begins on a new page.
    sections: Vec<bool>,
    section: usize,
    /// Styles whose paragraphs begin on a new page.
    styles: BTreeSet<String>,
}

impl Breaks {
    /// For a document and its styles.
    pub fn new(document: &str, styles: Option<&str>) -> Self {
        Self {
            sections: sections(document),
            styles: styles.map(before_styles).unwrap_or_default(),
            fresh: true,
            ..Self::default()
        }
    }

    /// The present page, from 1.
    pub fn page(&self) -> u32 {
        self.turned + 1
    }

    /// Something is written on the page.
    pub fn written(&mut self) {
        self.fresh = false;
        self.unmarked = false;
    }

    /// Word broke here. It marks a break that was set once more, at the first
    /// words after it.
    pub fn rendered(&mut self) {
        self.rendered = true;
        if !self.unmarked {
            self.turned = (self.turned + 1).min(MOST);
        }
        self.unmarked = false;
        self.fresh = true;
    }

    /// A break was set here.
    pub fn set(&mut self) {
        self.set = true;
        self.turned = (self.turned + 1).min(MOST);
        self.fresh = true;
        self.unmarked = true;
    }

    /// A paragraph that asks for a new page begins: none is turned on one that is
    /// still empty.
    pub fn before(&mut self) {
        if !self.fresh {
            self.set();
        }
    }

    /// Whether paragraphs of a style begin on a new page.
    pub fn before_style(&self, style: &str) -> bool {
        self.styles.contains(style)
    }

    /// A section ends here.
    pub fn section(&mut self) {
        self.section += 1;
        if self.sections.get(self.section).copied().unwrap_or(true) {
            self.before();
        }
    }

    /// What a reader must know of the numbers, where only breaks that were set
    /// could be counted.
    pub fn warning(&self) -> Option<String> {
        (self.set && !self.rendered).then(|| {
            "its pages are counted by the breaks that were set in it, as the file does not say \
             where the other pages begin: the numbers of later pages may be too low"
                .to_owned()
        })
    }
}

/// For each section, in order, whether it begins on a new page. A section's mark
/// stands at its end.
fn sections(document: &str) -> Vec<bool> {
    let mut found = Vec::new();
    let mut inside = 0_usize;
    let mut reader = Reader::from_str(document);
    // Damage is told by the reader of the text.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "sectPr" => {
                inside += 1;
                if inside == 1 {
                    found.push(true);
                }
            }
            Event::Empty(tag) if tag.local_name().as_ref() == "sectPr" && inside == 0 => {
                found.push(true);
            }
            Event::End(tag) if tag.local_name().as_ref() == "sectPr" => {
                inside = inside.saturating_sub(1);
            }
            Event::Start(tag) | Event::Empty(tag)
                if inside == 1 && tag.local_name().as_ref() == "type" =>
            {
                let same = attribute(&tag, "val")
                    .is_some_and(|kind| matches!(kind.as_str(), "continuous" | "nextColumn"));
                if let Some(last) = found.last_mut() {
                    *last = !same;
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// Styles that ask for a new page before each paragraph.
fn before_styles(xml: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut id = String::new();
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => id = attribute(&tag, "styleId").unwrap_or_default(),
                "pageBreakBefore" if on(attribute(&tag, "val").as_deref()) => {
                    found.insert(id.clone());
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// Whether a property that is there holds.
pub(super) fn on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_that_is_marked_twice_turns_one_page() {
        let mut breaks = Breaks::default();
        breaks.written();
        breaks.set();
        breaks.rendered();
        assert_eq!(breaks.page(), 2);
        breaks.written();
        breaks.rendered();
        assert_eq!(breaks.page(), 3);
        assert_eq!(breaks.warning(), None);
    }

    #[test]
    fn sections_begin_pages_unless_they_go_on() {
        let xml = "<d><p><sectPr/></p><p><sectPr><type val=\"continuous\"/></sectPr></p>\
                   <sectPr><type val=\"nextPage\"/></sectPr></d>";
        assert_eq!(sections(xml), [true, false, true]);
    }
}
