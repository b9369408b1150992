//! What a reader must know before he believes that a paper does not say something:
//! that it does not look like English prose, or that there is hardly any of it. The
//! rules read English sentences. It recognises no other language.

use crate::paper::Paper;
use crate::search::words::plain;

/// Words of every English sentence.
const EVERYDAY: &str = "the|of|and|to|in|a|for|is|that|on|with|by|be|will|are|as|we|this|from|it|our|at|an|or|have|has|which";

/// English prose has 30 to 45 of these words in a hundred, lists of names in English
/// some ten; other languages of Europe have fewer than 6.
const LEAST_SHARE: f64 = 0.07;

/// Words from which on the share means something.
const ENOUGH: usize = 30;

/// Fewer sentences than these are no paper.
const FEW: usize = 10;

/// What is to be told, if anything.
pub(super) fn warning(paper: &Paper) -> Option<String> {
    let (mut words, mut everyday, mut sentences) = (0_usize, 0_usize, 0_usize);
    for passage in &paper.passages {
        for (word, _) in plain(&passage.text) {
            words += 1;
            everyday += usize::from(EVERYDAY.split('|').any(|known| known == word));
        }
        sentences += passage.sentences().count();
        // A paper of real length is judged by its beginning.
        if words > 20_000 {
            break;
        }
    }
    let share = everyday as f64 / words.max(1) as f64;
    if words >= ENOUGH && share < LEAST_SHARE {
        return Some(format!(
            "this does not read like English prose ({everyday} of {words} words are such as \"the\", \
             \"of\", \"and\"): another language, or only tables and lists. The rules read English \
             sentences, so what is told as absent or silent means nothing here"
        ));
    }
    (sentences < FEW).then(|| {
        format!(
            "the paper has only {sentences} {} ({words} words): that it does not say something \
             means little",
            if sentences == 1 {
                "sentence"
            } else {
                "sentences"
            }
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::paper::Paper;

    fn warnings(text: &str) -> Vec<String> {
        Paper::read(text.as_bytes(), "paper.txt")
            .map_or_else(|_| Vec::new(), |paper| paper.warnings)
    }

    #[test]
    fn other_languages_and_scraps_are_told() {
        let french = "Nous investirons deux milliards d’euros dans les aciéries du pays avant la fin \
            de l’année. Les régions recevront une aide pour les usines et pour la formation des \
            ouvriers qui perdent leur emploi. ";
        let german = "Wir werden die Stahlwerke des Landes mit zwei Milliarden Euro fördern. Die \
            Regionen erhalten Hilfe für ihre Betriebe und für die Ausbildung der Arbeiter. ";
        let english = "We will put two billion pounds into the steelworks of the country by the end \
            of the year. The regions will have help for their works and for the training of those \
            who lose their jobs. ";
        for other in [french, german] {
            assert!(
                warnings(&other.repeat(8))[0].contains("not read like English"),
                "{other}"
            );
        }
        assert_eq!(warnings(&english.repeat(8)), Vec::<String>::new());
        assert!(warnings(english)[0].contains("only 2 sentences"));
    }
}
