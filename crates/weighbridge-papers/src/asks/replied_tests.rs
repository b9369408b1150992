//! Tests of replies to recommendations.

use weighbridge_model::asks::Asks;

use super::super::answer;
use super::super::prepared::Prepared;
use crate::paper::Paper;
use crate::verdict::Verdict;

#[test]
fn the_reply_to_a_recommendation_decides() {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='kilns'\nasks='Keep kilns.'\nabout=['kiln']\nagree=['keep']\n",
        "y.toml",
    )
    .unwrap();
    let part = &asks.asks[0].parts[0];
    for (text, expected) in [
        (
            "The board should return to its task of kilns. The Government does not accept this recommendation.",
            Verdict::Opposed,
        ),
        (
            "We recommend that the kiln fund be doubled. It is small. The Government accepts the recommendation.",
            Verdict::Agrees,
        ),
        (
            "We recommend that the kiln tax be ended. The Government does not accept this recommendation.",
            Verdict::Silent,
        ),
        (
            "The kiln fund should be kept. The Government is unable to accept this recommendation.",
            Verdict::Opposed,
        ),
        (
            "The kiln fund should be kept. It would not accept this proposal.",
            Verdict::Opposed,
        ),
        (
            "The kiln fund should be kept. The Government will accept this recommendation.",
            Verdict::Agrees,
        ),
        (
            "The kiln fund should be kept. A park should be paid for. The Government accepts this \
             recommendation.",
            Verdict::PartOfTheWay,
        ),
        (
            "The kiln fund is small. The Government does not accept this recommendation.",
            Verdict::Silent,
        ),
    ] {
        let paper = Paper::read(text.as_bytes(), "x.txt").unwrap();
        let told = answer(&Prepared::new(&paper), part, None);
        assert_eq!(told.suggestion.verdict, expected, "{text}");
    }
}

#[test]
fn a_paper_that_replies_is_read_as_a_reply() {
    let asks = Asks::parse(
        "name='y'\n[[ask]]\nname='r1'\ntitle='Recommendation 1'\nasks='The Department should open a \
         register of kilns in Stoke and publish it each year.'\nabout=['register']\n\
         [[ask]]\nname='r2'\ntitle='Recommendation 2'\nasks='Ministers must lower the duty on imported \
         clay for potters.'\nabout=['duty + clay']\n\
         [[ask]]\nname='r3'\ntitle='Recommendation 3'\nasks='We recommend that glass blowers be given \
         visas for ten years.'\nabout=['visa']\n",
        "y.toml",
    )
    .unwrap();
    let replies = "# Government response to the Committee on pottery\n\n## Places\n\nA list of the kilns \
                   that work in Stoke will be kept from May and published each year.\n\n## Clay\n\nPotters \
                   pay little duty, and we see no case for changing what is paid on clay.\n\n## Schools\n\n\
                   Art rooms have been refitted in sixty schools.\n";
    let given = "# Government response\n\n## Recommendation 1\n\n> The Department should open a register of \
                 kilns in Stoke and publish it each year.\n\n### Response\n\nThis will be done from \
                 May.\n\n## Recommendation 2\n\n> Ministers must lower the duty on imported clay for \
                 potters.\n\n### Response\n\nThe Government does not accept this recommendation.\n";
    let other = "# Our pottery strategy\n\nPotters pay little duty, and we see no case for changing what \
                 is paid on clay.\n";
    for (text, ask, expected) in [
        (replies, 0, Verdict::Agrees),
        (replies, 1, Verdict::Opposed),
        (replies, 2, Verdict::Silent),
        (given, 0, Verdict::Agrees),
        (given, 1, Verdict::Opposed),
        (given, 2, Verdict::Silent),
        // No reply to anybody: by its own words alone.
        (other, 0, Verdict::Silent),
    ] {
        let paper = Paper::read(text.as_bytes(), "x.md").unwrap();
        let told = answer(&Prepared::new(&paper), &asks.asks[ask].parts[0], None);
        assert_eq!(told.suggestion.verdict, expected, "{ask} {text}");
    }
}
