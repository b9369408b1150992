//! The lens on supply as a part of a page: every industry with the parts of its
//! exposure, and where the end of the worked case would put jobs at risk. It
//! computes no figure.

use weighbridge_assess::capability::exposure::{Exposed, Exposure};
use weighbridge_assess::capability::{Capability, PlaceExposure, STEEL_NAME, steel_means};
use weighbridge_assess::standing::{Range, standings};
use weighbridge_assess::wording::short_name;
use weighbridge_model::figure::Grade;

use super::{Ranked, Words, ranking};
use crate::chart::{self, Mark};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::map::Outlines;
use crate::scale::Axis;

/// The part, with places of one kind.
pub fn part(
    out: &mut String,
    lens: &Capability,
    places: &[PlaceExposure],
    outlines: Option<&Outlines>,
) {
    out.push_str("<section id=\"supply\"><h2>Sovereign capability: what industries rest on, and what rests on them</h2>\n");
    industries(out, lens);
    steel(out, lens, places, outlines);
    out.push_str("</section>\n");
}

fn part_of(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), format::percent)
}

fn industries(out: &mut String, lens: &Capability) {
    let Some(cut) = lens.cut else {
        let why = lens.without_index().unwrap_or_default();
        put!(out, "<p class=\"warn\">{}</p>\n", escape(&why));
        return;
    };
    put!(
        out,
        "<h3>Exposed supplies, industry by industry</h3>\n<p>Four parts and an index, the mean of their ranks. \
         <b>Core</b>: above the cut of the most exposed quarter, also whichever part is left out (each such index \
         has its own cut); <b>undecided</b>: the parts chosen decide. {} industries are outside in any case; all are in exposure_supply.csv, and multipliers, linkages and position of every industry in industry_measures.csv. From one source: of goods, of \
         which alone the origin is known, the part from the EU or, where that is larger, at least from the largest \
         country of crude oil and gas, which is named; no other single country is seen, so that low is not safe. A \
         star where goods are less than half of what the industry imports, so that it does not count.</p>\n",
        lens.of(Exposed::Outside).count()
    );
    let mut rows: Vec<&Exposure> = lens
        .of(Exposed::Core)
        .chain(lens.of(Exposed::Undecided))
        .collect();
    rows.sort_by(|a, b| {
        let index = |row: &Exposure| row.index.unwrap_or(0.0);
        a.standing
            .cmp(&b.standing)
            .then(index(b).total_cmp(&index(a)))
            .then(a.code.cmp(&b.code))
    });
    let ends = rows.iter().filter_map(|row| row.margin);
    let [least, most] = ends.fold([0.0_f64; 2], |[least, most], [low, high]| {
        [least.min(low), most.max(high)]
    });
    let axis = Axis::around([least, most], 4);
    let head = chart::row_axis(
        "Index less its cut; the bar: least and most with one part left out",
        &axis,
        |value| format::number(value, 0),
    );
    let mut table = Table::new(
        out,
        "chart-table tight sort stack",
        &format!(
            "Core and undecided industries, table of {}, jobs of {}",
            lens.year, lens.jobs_year
        ),
        &[
            ("Industry", Kind::Text),
            ("Standing", Kind::Text),
            // First of the figures, so that it is seen without moving a wide table.
            (&head, Kind::Drawing),
            ("Imports in a pound, own", Kind::Figure),
            ("whole chain", Kind::Figure),
            (
                "Importers’ share of the home markets it buys in",
                Kind::Figure,
            ),
            ("From one source (the EU where none is named)", Kind::Figure),
            ("Dependent jobs", Kind::Figure),
            (
                "Imports most (makers’ share of its home market)",
                Kind::Text,
            ),
            ("Grade", Kind::Text),
        ],
    );
    for row in rows {
        let [low, high] = row.margin.unwrap_or([f64::NAN; 2]);
        let star = if row.from_one.is_some() && row.one_source().is_none() {
            "*"
        } else {
            ""
        };
        let country = row
            .one_country()
            .map_or_else(String::new, |one| format!(" {}", escape(one)));
        let most = row.imported.first().map_or_else(String::new, |one| {
            format!(
                "{} ({})",
                short_name(&one.name),
                one.domestic
                    .map_or_else(|| "not known".into(), format::percent)
            )
        });
        table
            .cell(&format!(
                "{} <small>{}</small>",
                escape(&short_name(&row.name)),
                escape(&row.code)
            ))
            .cell(row.standing.map_or("", Exposed::as_str))
            .cell(&chart::row(
                &axis,
                &[
                    Mark::Line(low, high),
                    Mark::Dot(row.index.map_or(f64::NAN, |index| index - cut)),
                    Mark::Rule(0.0),
                ],
            ))
            .cell(&format::percent(row.import_direct))
            .cell(&format::percent(row.import_total))
            .cell(&part_of(row.without_alternatives))
            .cell(&format!("{}{star}{country}", part_of(row.from_one)))
            .cell(&format::jobs(row.dependents))
            .cell(&escape(&most))
            .cell(grade(Some(Grade::Modelled)));
    }
    table.end();
}

/// Nothing where the statistics have no such industry.
fn steel(
    out: &mut String,
    lens: &Capability,
    places: &[PlaceExposure],
    outlines: Option<&Outlines>,
) {
    let (Some(target), Some(_)) = (&lens.steel, &lens.chain) else {
        return;
    };
    let ranges: Vec<Option<Range>> = places
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
        "<h3>A worked case: jobs at risk if {STEEL_NAME} ended</h3>\n\
         <p>Direct and upstream, no job twice (short-run): the same reckoning as <code>weighbridge shock \
         --industry 24.1</code>, which tells it by industry too, and the other reading, direct and downstream, \
         which is not added. {}. {}.</p>\n",
        escape(&steel_means(lens.jobs_year)),
        escape(&target.explained())
    );
    let ranked: Vec<Ranked<'_>> = places
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
            title: &format!("Part of jobs at risk if {STEEL_NAME} ended, direct and upstream"),
            period: &format!("table of {}, jobs of {}", lens.year, lens.jobs_year),
            great_britain: lens.steel_share,
            grade: Grade::Modelled,
        },
        outlines,
    );
}
