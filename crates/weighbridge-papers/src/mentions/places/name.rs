//! A name of the gazetteer as it is looked up: its words, its marks and what must speak for
//! it. It looks nothing up.

/// Words that belong to names of places and cost nothing to leave out: papers
/// write "St." and "St", "King’s" and "King's".
pub(super) fn plain(word: &str) -> String {
    word.trim_end_matches('.').replace('’', "'")
}

/// A name of the gazetteer.
pub(super) struct Name {
    pub words: Vec<String>,
    /// The mark of its own before each word: "Newry, Mourne and Down".
    pub marks: Vec<Option<char>>,
    pub entry: usize,
    pub exact: bool,
    pub place: bool,
    /// A town or a county, and no country or region.
    pub town: bool,
    pub codes: Vec<String>,
    /// Needs a sign that a place is meant.
    pub word: bool,
    pub person: bool,
    /// Stands for a parliament as often.
    pub seat: bool,
    /// An entry of another sort under the same name: a sector and its industry.
    pub twin: Option<usize>,
}

/// The words of a name, and the comma or the "&" that the name has before each.
pub(super) fn parts(name: &str, exact: bool) -> (Vec<String>, Vec<Option<char>>) {
    let mut words = Vec::new();
    let mut marks = Vec::new();
    let mut mark = None;
    for word in name.split_whitespace() {
        let bare = word.trim_matches(|c: char| matches!(c, ',' | '(' | ')' | '&'));
        if bare.is_empty() {
            mark = Some('&').filter(|_| word == "&").or(mark);
            continue;
        }
        let bare = plain(bare);
        words.push(if exact { bare } else { bare.to_lowercase() });
        marks.push(mark.take());
        mark = word.ends_with(',').then_some(',');
    }
    (words, marks)
}
