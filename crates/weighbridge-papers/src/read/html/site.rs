//! What stands on a web page and is no part of the paper: banners, lists of links, what
//! is hidden. It reads attributes and lone lines, and no text.

/// Words in the attributes of an element that leads about the site or is not shown:
/// banners, lists of links, and what is there for a screen reader alone.
const SITE: &[&str] = &[
    "cookie",
    "breadcrumb",
    "skip-link",
    "skiplink",
    "contents-list",
    "table-of-contents",
    "print-link",
    "phase-banner",
    "feedback",
    "related-navigation",
    "share-links",
    "back-to-top",
    "visually-hidden",
    "accordion__controls",
    "section-toggle",
    "accordion__icon",
    "reversefootnote",
    "doc-backlink",
    "role=\"navigation\"",
    "role=\"banner\"",
    "role=\"contentinfo\"",
    "role=\"search\"",
    "role=\"dialog\"",
];

/// Elements that hold a whole paper, whatever their attributes say.
pub(super) const WHOLE: &[&str] = &["html", "body", "main", "article"];

/// Lines of a site that stand in no paper, in small letters.
pub(super) const LINES: &[&str] = &[
    "contents",
    "print this page",
    "print or save to pdf",
    "skip to main content",
    "skip to contents",
    "back to top",
    "back to contents",
    "hide this message",
    "is this page useful?",
    "show all sections",
    "accept additional cookies",
];

/// Whether the class, role or id of an element is that of a part of the site, in
/// small letters; an address that it leads to says nothing.
pub(super) fn has_site(attributes: &str) -> bool {
    let named = |name: &str| {
        attributes
            .match_indices(name)
            .filter_map(|(at, _)| attributes[at + name.len()..].split('"').nth(1))
            .any(|value| SITE.iter().any(|word| value.contains(word)))
    };
    ["class=", "id=", "data-module="]
        .iter()
        .any(|name| named(name))
        || SITE
            .iter()
            .any(|word| word.starts_with("role=") && attributes.contains(word))
        || attributes.contains("role=\"doc-backlink\"")
}

/// Whether the attributes of a tag hide what is in it: `hidden`, or a style that
/// displays nothing. "overflow: hidden" hides no text, and what a style sheet
/// hides is not known here.
pub(super) fn is_hidden(attributes: &str) -> bool {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|sign: char| sign.is_whitespace() || sign == '=')
            .unwrap_or(rest.len());
        let name = rest[..end].to_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after
                .chars()
                .next()
                .filter(|sign| matches!(sign, '"' | '\''));
            let (from, close) = match quote {
                Some(quote) => (1, after[1..].find(quote)),
                None => (0, after.find(char::is_whitespace)),
            };
            let to = close.map_or(after.len(), |close| close + from);
            value = &after[from..to];
            rest = after[to..].trim_start_matches(['"', '\'']).trim_start();
        } else if end == 0 {
            // A stray sign.
            rest = rest
                .get(rest.chars().next().map_or(0, char::len_utf8)..)
                .unwrap_or_default();
        }
        let style: String = value
            .to_lowercase()
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .collect();
        if name == "hidden"
            || name == "style"
                && (style.contains("display:none") || style.contains("visibility:hidden"))
        {
            return true;
        }
    }
    false
}
