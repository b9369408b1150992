//! Whether a line is the name of a person, as it stands below or beside what he said. It knows
//! no quotation.

/// Posts and titles in the line of a name.
pub(super) const POSTS: &str = "adviser advisor ambassador baroness bishop board cbe chair chairman chairwoman \
    chancellor chief commissioner convener councillor dame deputy director dr economist editor engineer \
    executive fellow founder general governor head honourable ceo cfo cto cllr hon kbe leader lady lord \
    manager managing mayor mbe minister mp msp ms mr mrs officer obe owner partner president prime \
    principal prof professor rt scientist secretary senior sir spokesman spokesperson spokeswoman treasurer";

/// Whether a word is one of a list.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Whether a line is that of a name: after a dash, or two to five words with capitals and
/// then a post ("Jane Poole, Chief Executive, Brightwater").
pub(super) fn is_name_line(line: &str) -> bool {
    let line = line.trim();
    let bare = line.trim_start_matches(['–', '—', '-', ',', '.', ' ', '(']);
    let dashed = line.starts_with(['–', '—']) && bare.starts_with(char::is_uppercase);
    let count = bare.split_whitespace().count();
    if count > 20 || bare.contains(|sign: char| sign.is_ascii_digit()) {
        return false;
    }
    let (name, post) = bare.split_once([',', '(']).unwrap_or((bare, ""));
    let words: Vec<&str> = name.split_whitespace().collect();
    let small = [
        "of", "the", "van", "von", "de", "der", "den", "al", "bin", "and", "for",
    ];
    let capitals = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase) || small.contains(word));
    let has_post = |text: &str| {
        text.split(|sign: char| !sign.is_alphanumeric())
            .any(|word| is_in(POSTS, &word.to_lowercase()))
    };
    let named = (2..=7).contains(&words.len()) && capitals && (has_post(post) || has_post(name));
    (dashed && count <= 14) || named && !bare.ends_with(';')
}

/// Whether a line is a person and whom he is of: "Jane Smith, Siemens UK". A list of places and a
/// heading of two parts look so as well: it is asked only of a paragraph below a quotation.
pub(super) fn is_name_and_firm(line: &str) -> bool {
    let line = line.trim();
    let Some((name, firm)) = line.split_once(", ") else {
        return false;
    };
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    (2..=3).contains(&name.split_whitespace().count())
        && name.split_whitespace().all(capital)
        && (1..=5).contains(&firm.split_whitespace().count())
        && firm
            .split_whitespace()
            .all(|word| capital(word) || ["of", "the", "and", "for"].contains(&word))
        && !line.contains(|sign: char| sign.is_ascii_digit())
        && !line.ends_with(['.', ';', ':', ')'])
        && !firm.contains(',')
}
