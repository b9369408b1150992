//! The pages of measures and models.

use weighbridge_model::nearest;

use crate::terminal::Terminal;

fn pages() -> Vec<(&'static str, &'static str)> {
    let mut pages: Vec<(&str, &str)> = weighbridge_measures::PAGES
        .iter()
        .chain(weighbridge_assess::PAGES)
        .chain(weighbridge_areas::PAGES)
        .chain(weighbridge_assess::SUPPLY_PAGES)
        .chain(weighbridge_papers::PAGES)
        .map(|page| (page.name, page.text))
        .collect();
    pages.sort_unstable();
    pages
}

/// Second line of a page: what it is, in a sentence.
fn summary(text: &str) -> &str {
    text.lines().nth(1).unwrap_or("")
}

/// Lists the pages, or prints one.
pub fn run(name: Option<&str>, terminal: &Terminal) -> Result<(), String> {
    let pages = pages();
    let Some(name) = name else {
        if terminal.json {
            let all: serde_json::Map<String, serde_json::Value> = pages
                .iter()
                .map(|(name, text)| ((*name).to_owned(), (*text).into()))
                .collect();
            let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
            return terminal.line(&text);
        }
        for (name, text) in pages {
            terminal.paragraph(&format!("{name:<26}"), summary(text))?;
        }
        return Ok(());
    };
    let wanted = name.to_lowercase().replace([' ', '_'], "-");
    // A measure stands under its own name too, where its page has another.
    let page = crate::measure::page(&wanted).unwrap_or(&wanted);
    let Some((name, text)) = pages.iter().find(|(known, _)| *known == page) else {
        // A word of the field that is no page's name may stand in one.
        let mut near: Vec<String> = pages
            .iter()
            .filter(|(_, text)| crate::measure::has_word(text, &wanted))
            .map(|(name, _)| (*name).to_owned())
            .collect();
        if near.is_empty() {
            near = nearest(&wanted, pages.iter().map(|(name, _)| *name));
        }
        let hint = if near.is_empty() {
            "`weighbridge methods` lists them".to_owned()
        } else {
            format!("did you mean {}?", near[..near.len().min(5)].join(", or "))
        };
        return Err(format!("there is no method \"{name}\": {hint}"));
    };
    if terminal.json {
        let told = serde_json::json!({ "name": name, "text": text });
        return terminal.line(&told.to_string());
    }
    terminal.line(text.trim_end())
}
