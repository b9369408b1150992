//! Whether the words of the matter that stand in a sentence say what it is about,
//! or are such as any paper of a government uses: "work", "service", "local",
//! "strategy". It grades nothing and knows no ask.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::search::words::{plain, stem};

/// Words of papers on policy at large: frequent in white papers, in reports of
/// committees and in replies to them, whatever those are about. Together in a
/// sentence they name no matter ("a *work*force *service*" may be anything).
const ANYWHERE: &str = "\
    government|governments|ministers|department|departments|state|states|public|national|nation|\
    nations|country|countries|uk|britain|british|united|kingdom|england|scotland|wales|scottish|\
    welsh|northern|north|south|east|west|european|europe|domestic|home|international|global|world|\
    local|locally|area|areas|place|places|region|regions|regional|community|communities|city|cities|\
    people|person|nobody|everyone|business|businesses|firm|firms|company|companies|sector|sectors|\
    industry|industries|industrial|economy|economic|economies|market|markets|private|commercial|\
    organisation|organisations|partner|partners|partnership|partnerships|group|groups|body|bodies|\
    board|centre|centres|unit|authority|authorities|council|councils|commission|\
    strategy|strategies|strategic|plan|plans|planned|policy|policies|programme|programmes|project|\
    projects|scheme|schemes|measure|measures|action|actions|initiative|framework|agenda|mission|\
    missions|approach|review|reviews|report|reports|paper|statement|assessment|inquiry|evidence|\
    support|fund|funds|funding|money|million|billion|budget|budgets|spending|spend|spent|value|\
    resources|investment|invest|grow|growth|growing|development|developments|develop|opportunity|\
    opportunities|priority|priorities|objective|objectives|target|targets|role|work|working|works|\
    worked|service|services|system|systems|network|networks|access|\
    route|routes|connection|connections|link|links|get|gets|getting|job|jobs|way|ways|end|ends|year|\
    years|five|ten|long|last|lasting|time|times|future|next|early|new|more|most|less|high|higher|\
    large|larger|small|smaller|major|better|best|first|second|clear|certain|certainty|change|changes|\
    capacity|capability|capabilities|resilience|resilient|secure|security|supply|supplies|chain|\
    chains|secured|pipeline|process|processes|form|forms|standard|standards|terms|need|needs|\
    needed|space|environment|environmental|impact|impacts|challenge|challenges|benefit|benefits|\
    gap|gaps|provide|provision|build|building|built|create|make|made|deliver|delivery|improve|\
    improved|open|opening|use|used|support|help|bring|take|taken|set|keep|kept|right|rights|north|\
    reach|consistent|committed|commitment|remain|exercise|accessible|internet|delayed|recognised|\
    innovation|technology|technologies|research|science|expansion|facilities|structure|structures|\
    the|a|an|of|in|to|for|and|or|by|with|on|at|from|is|are|was|were|be|been|being|has|have|had|will|\
    shall|should|must|can|may|it|its|their|our|that|this|which|those|these|who|into|as|out|up|all|\
    any|each|every|part|parts|no|not|also|only|other|both|between|across|\
    independent|horizon|confidence|parliament|single|shared|wider|act";

static COMMON: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| ANYWHERE.split('|').map(stem).collect());

/// Whether a word, or its stem, is one that any paper uses.
pub(super) fn common(word: &str) -> bool {
    COMMON.contains(&stem(word)) || word.chars().all(|sign| sign.is_ascii_digit())
}

/// Whether a stretch is a name of two words or more: "National Wealth Fund".
fn name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    text.contains(' ') && words.all(|word| capital(word) || matches!(word, "of" | "and" | "for"))
}

/// Whether the words at some places of a sentence carry a matter: a name, or a word
/// that not every paper has. Where an ask is told in such words alone there is
/// nothing better, and they carry it.
pub(crate) fn carries(text: &str, places: &[Range<usize>], about: &[String]) -> bool {
    let shown = || places.iter().filter_map(|at| text.get(at.clone()));
    let uncommon = |text: &str| plain(text).iter().any(|(word, _)| !common(word));
    // "Ten-year", "long-term": joined they say more than apart.
    let joined = |text: &str| {
        text.split_whitespace()
            .any(|word| word.trim_matches('-').contains('-'))
    };
    // A file of few words that lists a common word by itself means it: "research".
    let alone = |text: &str| about.len() <= FEW && alone(text, about);
    shown().any(|words| {
        name(words) || joined(words) || uncommon(words) || listed(words, about) || alone(words)
    }) || !about.iter().any(|phrase| uncommon(phrase))
}

/// How many phrases a part looks for where each is meant as it stands.
pub(super) const FEW: usize = 24;

/// Whether the file lists a word as a phrase by itself, among its choices or not.
fn alone(text: &str, about: &[String]) -> bool {
    let here = stem(&text.to_lowercase());
    (about.iter())
        .filter(|phrase| !phrase.contains([' ', '@']))
        .flat_map(|phrase| phrase.split('|'))
        .any(|word| stem(&word.to_lowercase()) == here)
}

/// Whether the file lists these very words as one phrase: "gap funding".
pub(super) fn listed(text: &str, about: &[String]) -> bool {
    let stems =
        |text: &str| -> Vec<String> { plain(text).iter().map(|(word, _)| stem(word)).collect() };
    let here = stems(text);
    let plainly = |phrase: &&String| !phrase.contains(['|', '+', '@']);
    here.len() > 1
        && about
            .iter()
            .filter(plainly)
            .any(|phrase| stems(phrase) == here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_paper_carry_nothing() {
        let asks = weighbridge_model::asks::Asks::parse(
            "name='y'\n[[ask]]\nname='kilns'\nasks='Keep kilns.'\nabout=['kiln','gap funding','work + service']\n",
            "y.toml",
        )
        .unwrap();
        let about = &asks.asks[0].parts[0].about;
        let places = |text: &str, words: &[&str]| -> Vec<Range<usize>> {
            words
                .iter()
                .map(|word| {
                    let at = text.find(word).unwrap();
                    at..at + word.len()
                })
                .collect()
        };
        for (text, words, expected) in [
            (
                "We will work with every service.",
                vec!["work", "service"],
                false,
            ),
            ("We will keep kilns.", vec!["kilns"], true),
            ("We will pay gap funding.", vec!["gap funding"], true),
            (
                "We will close the gap in funding.",
                vec!["gap", "funding"],
                false,
            ),
            ("The National Fund will pay.", vec!["National Fund"], true),
            ("A ten-year plan will be kept.", vec!["ten-year plan"], true),
            (
                "The plan must not be delayed.",
                vec!["plan must not be delayed"],
                false,
            ),
        ] {
            assert_eq!(
                carries(text, &places(text, &words), about),
                expected,
                "{text}"
            );
        }
        // An ask told in such words alone has nothing better.
        let plain = weighbridge_model::asks::Asks::parse(
            "name='y'\n[[ask]]\nname='work'\nasks='Work.'\nabout=['work + service']\n",
            "y.toml",
        )
        .unwrap();
        let text = "We will work with every service.";
        assert!(carries(
            text,
            &places(text, &["work", "service"]),
            &plain.asks[0].parts[0].about
        ));
    }
}
