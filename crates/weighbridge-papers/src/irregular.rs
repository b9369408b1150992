//! Verbs whose past the stemmer does not lead back to them: "brought", "kept", "withdrawn".
//! What a verb does to its matter is for those who ask.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Verb, its past, its past participle.
const VERBS: &[(&str, &str, &str)] = &[
    ("begin", "began", "begun"),
    ("break", "broke", "broken"),
    ("bring", "brought", "brought"),
    ("build", "built", "built"),
    ("buy", "bought", "bought"),
    ("choose", "chose", "chosen"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("draw", "drew", "drawn"),
    ("drive", "drove", "driven"),
    ("fall", "fell", "fallen"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("forgo", "forwent", "forgone"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grow", "grew", "grown"),
    ("have", "had", "had"),
    ("hear", "heard", "heard"),
    ("hold", "held", "held"),
    ("keep", "kept", "kept"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("meet", "met", "met"),
    ("oversee", "oversaw", "overseen"),
    ("overtake", "overtook", "overtaken"),
    ("pay", "paid", "paid"),
    ("put", "put", "put"),
    ("rebuild", "rebuilt", "rebuilt"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("spend", "spent", "spent"),
    ("split", "split", "split"),
    ("stand", "stood", "stood"),
    ("strike", "struck", "struck"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("undertake", "undertook", "undertaken"),
    ("underwrite", "underwrote", "underwritten"),
    ("win", "won", "won"),
    ("wind", "wound", "wound"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("write", "wrote", "written"),
];

/// Forms by their verb. Where a past is a verb itself ("found", "wound", "saw"), it is
/// taken as a past: papers say so far more often.
static FORMS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    VERBS
        .iter()
        .flat_map(|(verb, past, participle)| [(*past, *verb), (*participle, *verb)])
        .collect()
});

/// Past participles: "withdrawn", and no "withdrew".
static PARTICIPLES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| VERBS.iter().map(|(_, _, participle)| *participle).collect());

/// Whether a word is the past participle of an irregular verb.
pub(crate) fn participle(word: &str) -> bool {
    PARTICIPLES.contains(word)
}

/// The verb of an irregular form; the word itself where it is none.
pub(crate) fn base(word: &str) -> &str {
    FORMS.get(word).copied().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregular_forms_come_to_their_verb() {
        for (form, verb) in [
            ("withdrew", "withdraw"),
            ("withdrawn", "withdraw"),
            ("built", "build"),
            ("cut", "cut"),
            ("begun", "begin"),
            ("funded", "funded"),
            ("building", "building"),
        ] {
            assert_eq!(base(form), verb, "{form}");
        }
    }

    #[test]
    fn a_past_is_no_participle_unless_it_is_the_same() {
        for (form, is) in [
            ("withdrawn", true),
            ("withdrew", false),
            ("kept", true),
            ("gave", false),
            ("kiln", false),
        ] {
            assert_eq!(participle(form), is, "{form}");
        }
    }

    #[test]
    fn no_form_belongs_to_two_verbs() {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for (verb, past, participle) in VERBS {
            for form in [past, participle] {
                let other = seen.insert(form, verb).unwrap_or(verb);
                assert_eq!(other, *verb, "{form}");
            }
        }
    }
}
