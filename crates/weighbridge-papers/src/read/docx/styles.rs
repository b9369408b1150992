//! What the styles of a DOCX mean and how they look, with what each takes over from the
//! style that it is based on. It knows no paragraph.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::super::Unreadable;
use super::breaks::on;
use super::{attribute, broken};

/// Styles above a style, at most: more are a loop.
const HIGHEST: usize = 32;

/// Half points of letters of which a document does not say the size.
const USUAL_SIZE: u16 = 20;

/// What a style says that a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A heading of a level from 1.
    Heading(u8),
    Title,
    Caption,
    Item,
    /// A quotation set apart.
    Quote,
    /// A line of the list of contents.
    Contents,
    /// Text, though the style that it is based on is a heading's.
    Body,
}

/// A style, or the properties of a run; what it does not say is none.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    pub meaning: Option<Meaning>,
    /// Size of its letters in half points.
    pub size: Option<u16>,
    pub bold: Option<bool>,
    pub hidden: Option<bool>,
    based_on: Option<String>,
}

impl Style {
    /// Takes in a property of its letters.
    pub fn take(&mut self, name: &str, value: Option<&str>) {
        match name {
            "b" => self.bold = Some(on(value)),
            "sz" => self.size = value.and_then(|size| size.parse().ok()),
            "vanish" => self.hidden = Some(on(value)),
            _ => {}
        }
    }

    /// The style with what `other` says where it says nothing.
    fn or(mut self, other: &Self) -> Self {
        self.meaning = self.meaning.or(other.meaning);
        self.size = self.size.or(other.size);
        self.bold = self.bold.or(other.bold);
        self.hidden = self.hidden.or(other.hidden);
        self
    }
}

/// The styles of a document by their names in it.
#[derive(Debug, Default)]
pub(super) struct Styles {
    known: BTreeMap<String, Style>,
    /// That of paragraphs which name none.
    usual: String,
    /// What holds for all letters.
    letters: Style,
}

impl Styles {
    /// From the part of the package that lists them.
    pub fn read(xml: &str) -> Result<Self, Unreadable> {
        let mut found = Self::default();
        let mut id: Option<String> = None;
        let (mut defaults, mut of_table) = (false, 0_usize);
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(|_| broken("list of styles"))? {
                event @ (Event::Start(_) | Event::Empty(_)) => {
                    let begins = matches!(event, Event::Start(_));
                    let (Event::Start(tag) | Event::Empty(tag)) = event else {
                        continue;
                    };
                    let name = tag.local_name();
                    let value = attribute(&tag, "val");
                    match name.as_ref() {
                        "rPrDefault" => defaults = begins,
                        // How parts of a table look.
                        "tblStylePr" => of_table += usize::from(begins),
                        "style" => {
                            let own = attribute(&tag, "styleId").unwrap_or_default();
                            let usual = attribute(&tag, "default").is_some();
                            if usual && attribute(&tag, "type").is_none_or(|of| of == "paragraph") {
                                found.usual.clone_from(&own);
                            }
                            found.known.entry(own.clone()).or_default();
                            id = Some(own);
                        }
                        _ if of_table > 0 => {}
                        other if defaults => found.letters.take(other, value.as_deref()),
                        other => {
                            if let Some(style) = id.as_ref().and_then(|id| found.known.get_mut(id))
                            {
                                property(style, other, value);
                            }
                        }
                    }
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "rPrDefault" => defaults = false,
                    "tblStylePr" => of_table = of_table.saturating_sub(1),
                    "style" => id = None,
                    _ => {}
                },
                Event::Eof => {
                    // Of Word's own styles a file may list none.
                    for (name, style) in Self::usual().known {
                        found.known.entry(name).or_insert(style);
                    }
                    return Ok(found.resolved());
                }
                _ => {}
            }
        }
    }

    /// What the names of Word's own styles mean, for a document without its list of
    /// styles.
    pub fn usual() -> Self {
        let headings = (1..=9).map(|level| (format!("Heading{level}"), Meaning::Heading(level)));
        let contents = (1..=9).map(|level| (format!("TOC{level}"), Meaning::Contents));
        let others = [
            ("Title", Meaning::Title),
            ("Caption", Meaning::Caption),
            ("ListParagraph", Meaning::Item),
            ("ListBullet", Meaning::Item),
            ("ListNumber", Meaning::Item),
        ];
        let known = headings
            .chain(contents)
            .chain(others.map(|(name, meaning)| (name.to_owned(), meaning)))
            .map(|(name, meaning)| {
                let style = Style {
                    meaning: Some(meaning),
                    ..Style::default()
                };
                (name, style)
            })
            .collect();
        Self {
            known,
            ..Self::default()
        }
    }

    /// Each style with what it takes over from those above it.
    fn resolved(mut self) -> Self {
        let whole = |id: &String| {
            let mut style = self.known.get(id).cloned().unwrap_or_default();
            let mut above = style.based_on.take();
            for _ in 0..HIGHEST {
                let Some(base) = above.and_then(|id| self.known.get(&id)) else {
                    break;
                };
                style = style.or(base);
                above = base.based_on.clone();
            }
            style
        };
        let known = self
            .known
            .keys()
            .map(|id| (id.clone(), whole(id)))
            .collect();
        self.known = known;
        self
    }

    fn get(&self, id: &str) -> Option<&Style> {
        self.known.get(if id.is_empty() {
            self.usual.as_str()
        } else {
            id
        })
    }

    /// What a style says that its paragraphs are.
    pub fn meaning(&self, id: &str) -> Option<Meaning> {
        self.get(id)?
            .meaning
            .filter(|meaning| *meaning != Meaning::Body)
    }

    /// How letters look: what their run says, else its style, else the paragraph's, else
    /// all of the document. Size in half points, whether bold, whether hidden.
    pub fn look(&self, paragraph: &str, run: &Style, style: Option<&str>) -> (u16, bool, bool) {
        let empty = Style::default();
        let of_run = style.and_then(|id| self.known.get(id)).unwrap_or(&empty);
        let of_paragraph = self.get(paragraph).unwrap_or(&empty);
        let look = run.clone().or(of_run).or(of_paragraph).or(&self.letters);
        (
            look.size.unwrap_or(USUAL_SIZE),
            look.bold.unwrap_or(false),
            look.hidden.unwrap_or(false),
        )
    }
}

/// Takes in what a tag within a style says.
fn property(style: &mut Style, tag: &str, value: Option<String>) {
    match tag {
        "basedOn" => style.based_on = value,
        "name" => {
            let name = value.unwrap_or_default().to_lowercase();
            let level = |name: &str| name.parse().ok().filter(|level| (1..=9).contains(level));
            style.meaning = if let Some(level) = name.strip_prefix("heading ").and_then(level) {
                Some(Meaning::Heading(level))
            } else if name.starts_with("toc ") {
                Some(Meaning::Contents)
            } else if name == "caption" {
                Some(Meaning::Caption)
            } else if name.starts_with("list") {
                Some(Meaning::Item)
            } else if name == "title" {
                Some(Meaning::Title)
            } else if name.ends_with("quote") || name.starts_with("quotation") {
                Some(Meaning::Quote)
            } else {
                style.meaning
            };
        }
        "outlineLvl" => {
            let level = value.and_then(|level| level.parse::<u8>().ok());
            let said = match level {
                Some(level) if level < 9 => Some(Meaning::Heading(level + 1)),
                Some(_) => Some(Meaning::Body),
                None => None,
            };
            style.meaning = style.meaning.or(said);
        }
        other => style.take(other, value.as_deref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(id: &str, inside: &str) -> String {
        format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\">{inside}</w:style>")
    }

    #[test]
    fn a_style_for_quotations_sets_them_apart() {
        for (name, meaning) in [
            ("Quote", Some(Meaning::Quote)),
            ("Intense Quote", Some(Meaning::Quote)),
            ("Quotations", Some(Meaning::Quote)),
            ("Quoted text", None),
        ] {
            let inside = format!("<w:name w:val=\"{name}\"/>");
            let xml = format!("<w:styles>{}</w:styles>", style("Q", &inside));
            let styles = Styles::read(&xml).unwrap();
            assert_eq!(styles.meaning("Q"), meaning, "{name}");
        }
    }

    #[test]
    fn a_style_takes_over_what_it_does_not_say_itself() {
        let xml = [
            "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>".to_owned(),
            style("H", "<w:name w:val=\"heading 2\"/><w:rPr><w:b/></w:rPr>"),
            style("Own", "<w:basedOn w:val=\"H\"/><w:rPr><w:sz w:val=\"30\"/></w:rPr>"),
            style("Text", "<w:basedOn w:val=\"Own\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr><w:rPr><w:b w:val=\"0\"/></w:rPr>"),
            style("Loop", "<w:basedOn w:val=\"Loop\"/><w:rPr><w:vanish/></w:rPr>"),
            "</w:styles>".to_owned(),
        ]
        .concat();
        let styles = Styles::read(&xml).unwrap();
        let plain = Style::default();
        assert_eq!(styles.meaning("Own"), Some(Meaning::Heading(2)));
        assert_eq!(styles.look("Own", &plain, None), (30, true, false));
        assert_eq!(styles.meaning("Text"), None);
        assert_eq!(styles.look("Text", &plain, None), (30, false, false));
        assert_eq!(styles.look("Loop", &plain, None), (22, false, true));
        assert_eq!(styles.look("", &plain, Some("Loop")), (22, false, true));
    }
}
