//! The lens on supply as a part of a page: where the end of primary steel would
//! put jobs at risk. It computes no figure.

use weighbridge_assess::assessment::{Assessment, Layer};
use weighbridge_assess::standing::{Range, standings};
use weighbridge_model::figure::Grade;

use super::{Ranked, Words, ranking};
use crate::html::{escape, put};
use crate::map::Outlines;

/// The part, with the places of one layer; nothing where the statistics have no
/// such industry.
pub fn part(out: &mut String, assessment: &Assessment, layer: &Layer, outlines: Option<&Outlines>) {
    let Some(lens) = &assessment.capability else {
        return;
    };
    let (Some(target), Some(_)) = (&lens.steel, &lens.chain) else {
        return;
    };
    let ranges: Vec<Option<Range>> = layer
        .supply
        .iter()
        .map(|row| {
            row.steel
                .filter(|steel| row.grade.is_some() && row.jobs > 0.0 && steel.jobs.is_finite())
                .map(|steel| Range::from(steel).times(1.0 / row.jobs))
        })
        .collect();
    if ranges.iter().all(Option::is_none) {
        return;
    }
    put!(
        out,
        "<section id=\"supply\"><h2>Sovereign capability: jobs at risk if primary steel ended</h2>\n\
         <p>Direct, upstream and downstream, each job once, if each loses in proportion and replaces none of it (short-run): \
         the same reckoning as <code>weighbridge shock --industry 24.1</code>, which tells it by \
         industry too. {}.</p>\n",
        escape(&target.explained())
    );
    let ranked: Vec<Ranked<'_>> = layer
        .supply
        .iter()
        .zip(&ranges)
        .zip(standings(&ranges))
        .map(|((row, range), standing)| Ranked {
            place: &row.place,
            range: *range,
            standing,
        })
        .collect();
    ranking(
        out,
        &ranked,
        &Words {
            id: "supply",
            title: "Part of jobs at risk if primary steel ended",
            period: &format!("table of {}, jobs of {}", lens.year, lens.jobs_year),
            great_britain: lens.steel_share,
            grade: Grade::Modelled,
        },
        outlines,
    );
    out.push_str("</section>\n");
}
