//! What places are exposed to, as parts of a page and as pages of their own:
//! maps, places in order with their intervals, tables. It computes no figure.

pub mod border;
pub mod energy;
pub mod supply;
pub mod trade;

use weighbridge_assess::assessment::{Finding, SourceLine};
use weighbridge_assess::capability::{STEEL_NAME, SupplyExposure};
use weighbridge_assess::energy::EnergyExposure;
use weighbridge_assess::standing::{Range, Standing};
use weighbridge_assess::trade::TradeExposure;
use weighbridge_facts::Ring;
use weighbridge_model::figure::Grade;
use weighbridge_model::place::{Geography, Place};

use crate::chart::{self, Mark, Whisker};
use crate::folder::FileOut;
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::map::{Outlines, Shade};
use crate::page::{self, STYLE};
use crate::scale::{Axis, Classes};
use crate::tables;

/// Places that a ranked chart shows row by row.
const ROWS: usize = 25;

/// A place with the value that it is ranked by.
pub(crate) struct Ranked<'a> {
    pub place: &'a Place,
    pub range: Option<Range>,
    pub standing: Option<Standing>,
}

/// Words of a ranking.
pub(crate) struct Words<'a> {
    /// Beginning of the anchors.
    pub id: &'a str,
    /// What the value is.
    pub title: &'a str,
    /// Years of it.
    pub period: &'a str,
    /// Great Britain's value.
    pub great_britain: Option<f64>,
    /// How far apart the value's own digits are.
    pub grade: Grade,
}

/// The report of the energy lens alone.
#[must_use]
pub fn energy_report(exposure: &EnergyExposure, outlines: &[Vec<Ring>]) -> Vec<FileOut> {
    let layers = exposure.layers.iter();
    report(Alone {
        title: "Affordable energy",
        dek: format!(
            "What electricity and fuels cost each industry, who calls which industries energy-intensive, \
             and what a price {} above elsewhere would cost each place: {}.",
            percent(exposure.gap),
            exposure.years()
        ),
        findings: &exposure.findings,
        notes: &exposure.notes,
        sources: &exposure.sources,
        outlines: drawing(
            layers.flat_map(|layer| layer.places.iter().map(|here| &here.place)),
            outlines,
        ),
        body: &|out, outlines| energy::part(out, exposure, 0, outlines),
        tables: tables::exposure::energy(exposure),
    })
}

/// The report of the trade lens alone.
#[must_use]
pub fn trade_report(exposure: &TradeExposure, outlines: &[Vec<Ring>]) -> Vec<FileOut> {
    let layers = exposure.layers.iter();
    report(Alone {
        title: "Free but fair trade",
        dek: format!(
            "How much of each product comes from abroad, and which jobs and places make the goods of a \
             carbon border. Trade by product to {}, jobs of {}.",
            exposure.product_year, exposure.year
        ),
        findings: &exposure.findings,
        notes: &exposure.notes,
        sources: &exposure.sources,
        outlines: drawing(
            layers.flat_map(|layer| layer.places.iter().map(|here| &here.place)),
            outlines,
        ),
        body: &|out, outlines| trade::part(out, exposure, 0, outlines),
        tables: tables::exposure_trade::trade(exposure),
    })
}

/// The report of the lens on supply alone.
#[must_use]
pub fn supply_report(exposure: &SupplyExposure, outlines: &[Vec<Ring>]) -> Vec<FileOut> {
    let lens = &exposure.lens;
    report(Alone {
        title: "Sovereign capability",
        dek: format!(
            "What each industry imports, who makes it here and who depends on it, and where jobs are at \
             risk if {STEEL_NAME} ended. Input-output table of {}, jobs of {}.",
            lens.year, lens.jobs_year
        ),
        findings: &exposure.findings,
        notes: &lens.notes,
        sources: &exposure.sources,
        outlines: drawing(exposure.places.iter().map(|here| &here.place), outlines),
        body: &|out, outlines| supply::part(out, lens, &exposure.places, outlines),
        tables: tables::capability(
            lens,
            &[(
                exposure.geography,
                lens.jobs_year,
                exposure.places.as_slice(),
            )],
        ),
    })
}

/// A lens on a page of its own.
struct Alone<'a> {
    title: &'a str,
    dek: String,
    findings: &'a [Finding],
    notes: &'a [String],
    sources: &'a [SourceLine],
    outlines: Option<Outlines>,
    body: &'a dyn Fn(&mut String, Option<&Outlines>),
    tables: Vec<tables::CsvTable>,
}

/// Tables of the figures with their attribution, as a list.
pub(crate) fn sources(out: &mut String, lines: &[SourceLine]) {
    out.push_str("<h2>Sources</h2>\n<ul>");
    for line in lines {
        put!(
            out,
            "<li><code>{}</code>: {} {}</li>",
            escape(&line.table),
            escape(&line.attribution),
            escape(&line.years)
        );
    }
    out.push_str("</ul>\n");
}

fn drawing<'a>(
    places: impl Iterator<Item = &'a Place>,
    outlines: &[Vec<Ring>],
) -> Option<Outlines> {
    let places: Vec<&Place> = places.collect();
    let ids: Vec<String> = places
        .iter()
        .map(|place| {
            format!(
                "m-{}",
                place
                    .code
                    .replace(|c: char| !c.is_ascii_alphanumeric(), "-")
            )
        })
        .collect();
    let london: Vec<bool> = places
        .iter()
        .map(|place| place.geography == Geography::District && place.code.starts_with("E09"))
        .collect();
    (places.len() == outlines.len())
        .then(|| Outlines::new("places", &ids, outlines, &london))
        .flatten()
}

fn report(alone: Alone<'_>) -> Vec<FileOut> {
    let title = alone.title;
    let mut out = String::with_capacity(1 << 20);
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\"/>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n"
    );
    page::patterns(&mut out, &alone.outlines);
    put!(
        out,
        "<header>\n<p class=\"kicker\">Weighbridge · what places are exposed to</p>\n<h1>{title}</h1>\n\
         <p class=\"dek\">{}</p>\n</header>\n<main id=\"main\">\n",
        escape(&alone.dek)
    );
    if !alone.findings.is_empty() {
        out.push_str("<section><h2>In short</h2>\n<ul class=\"findings\">");
        for found in alone.findings {
            page::finding(&mut out, found);
        }
        out.push_str("</ul></section>\n");
    }
    (alone.body)(&mut out, alone.outlines.as_ref());
    out.push_str("<section><h2>To be known</h2><ul>");
    for note in alone.notes {
        put!(out, "<li>{}</li>", escape(note));
    }
    out.push_str("</ul></section>\n</main>\n<footer id=\"sources\"><section>");
    sources(&mut out, alone.sources);
    out.push_str(
        "<p>All figures are in the folder <code>tables</code>; <code>columns.csv</code> says what each \
         column is. How each figure is made: <code>weighbridge methods</code>. Contains OS data © Crown \
         copyright and database right. Intervals are 90%.</p></section></footer>\n</body>\n</html>\n",
    );
    let mut files = vec![FileOut {
        path: "index.html".into(),
        bytes: out.into_bytes(),
    }];
    files.extend(tables::with_columns(alone.tables));
    files
}

/// The map and the ranked chart of a value.
pub(crate) fn ranking(
    out: &mut String,
    ranked: &[Ranked<'_>],
    words: &Words<'_>,
    outlines: Option<&Outlines>,
) {
    put!(out, "<div class=\"pair\">");
    if let Some(outlines) = outlines {
        map(out, ranked, words, outlines);
    }
    rows(out, ranked, words);
    out.push_str("</div>\n");
    whiskers(out, ranked, words);
}

/// A percentage with the digits that it needs, two decimals at most; of less
/// than a thousandth two digits, so that the classes of a map stay apart.
pub(crate) fn percent(value: f64) -> String {
    let hundredths = value * 100.0;
    if hundredths > 0.0 && hundredths < 0.1 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few places
        let places = (1.0 - hundredths.log10().floor()) as usize;
        let text = format!("{hundredths:.places$}");
        return format!("{}%", text.trim_end_matches('0'));
    }
    format!("{}%", format::trimmed(hundredths))
}

/// A value of a place to the digits of its error; what would round to nothing
/// is called less than what rounds to something.
fn to_error(range: Range) -> format::Shown {
    if range.value > 0.0 && range.value < 0.000_5 {
        return format::Shown {
            value: "under 0.1%".into(),
            interval: Some(format!("{} to {}", percent(range.low), percent(range.high))),
        };
    }
    format::percent_with_error(range.value, range.low, range.high)
}

/// Below (0), not told apart from (1) or above (2) Great Britain.
fn side(range: Range, rule: Option<f64>) -> usize {
    match rule {
        Some(rule) if range.low > rule => 2,
        Some(rule) if range.high < rule => 0,
        _ => 1,
    }
}

fn map(out: &mut String, ranked: &[Ranked<'_>], words: &Words<'_>, outlines: &Outlines) {
    let values = || {
        ranked
            .iter()
            .map(|one| one.range.map_or(f64::NAN, |range| range.value))
    };
    let classes = Classes::new(values());
    let shades: Vec<Shade> = ranked
        .iter()
        .map(|one| match one.range {
            None => Shade {
                class: "cx".into(),
                open: false,
                label: format!("{}: no figures", one.place.name),
            },
            Some(range) => Shade {
                class: format!("c{}", classes.of(range.value).unwrap_or(0)),
                open: side(range, words.great_britain) == 1,
                label: format!(
                    "{}: {}, {}",
                    one.place.name,
                    to_error(range),
                    words.grade.as_str()
                ),
            },
        })
        .collect();
    put!(
        out,
        "<figure><figcaption><b>{}</b>, {} {}</figcaption>",
        escape(words.title),
        escape(words.period),
        grade(Some(words.grade))
    );
    outlines.draw(
        out,
        &format!("{}-map", words.id),
        words.title,
        "A map in which darker places have a larger value. The same figures stand in the tables.",
        &shades,
    );
    let entries = page::entries(
        classes.labels_to_highest(percent),
        &shades,
        "not told apart from Great Britain",
        page::without(&shades),
    );
    page::legend(out, words.title, &entries);
    out.push_str("</figure>\n");
}

fn in_order<'a, 'b>(ranked: &'b [Ranked<'a>]) -> Vec<(&'b Ranked<'a>, Range)> {
    let mut order: Vec<(&Ranked<'_>, Range)> = ranked
        .iter()
        .filter_map(|one| Some((one, one.range?)))
        .collect();
    order.sort_by(|a, b| {
        b.1.value
            .total_cmp(&a.1.value)
            .then(a.0.place.code.cmp(&b.0.place.code))
    });
    order
}

fn rows(out: &mut String, ranked: &[Ranked<'_>], words: &Words<'_>) {
    let order = in_order(ranked);
    let shown = &order[..order.len().min(ROWS)];
    let axis = Axis::around(
        shown
            .iter()
            .map(|(_, range)| range.high)
            .chain(words.great_britain),
        4,
    );
    let head = chart::row_axis("90% interval", &axis, percent);
    let caption = format!(
        "{}, {}: {} of {} places with figures, largest first. The rank is as far as the error allows; the dashed line is Great Britain.",
        escape(words.title),
        escape(words.period),
        shown.len(),
        order.len()
    );
    let mut table = Table::new(
        out,
        "chart-table tight",
        &caption,
        &[
            ("Place", Kind::Text),
            ("Rank", Kind::Figure),
            ("Value", Kind::Figure),
            (&head, Kind::Drawing),
        ],
    );
    for (one, range) in shown {
        let rank = one.standing.map_or_else(String::new, |standing| {
            if standing.best == standing.worst {
                standing.best.to_string()
            } else {
                format!("{}–{}", standing.best, standing.worst)
            }
        });
        let mut marks = vec![Mark::Line(range.low, range.high), Mark::Dot(range.value)];
        marks.extend(words.great_britain.map(Mark::Rule));
        table
            .cell(&escape(&one.place.name))
            .cell(&rank)
            .cell(&to_error(*range).value)
            .cell(&chart::row(&axis, &marks));
    }
    table.end();
}

fn whiskers(out: &mut String, ranked: &[Ranked<'_>], words: &Words<'_>) {
    let places: Vec<Whisker> = ranked
        .iter()
        .filter_map(|one| {
            let range = one.range?;
            Some(Whisker {
                value: range.value,
                low: range.low,
                high: range.high,
                side: side(range, words.great_britain),
            })
        })
        .collect();
    if places.len() <= ROWS {
        return;
    }
    put!(
        out,
        "<figure class=\"wide\"><figcaption><b>{}</b>, all places in order. <span class=\"side s2\">Clearly \
         above</span>, <span class=\"side s1\">not told apart</span> and <span class=\"side s0\">clearly \
         below</span> Great Britain. {}</figcaption>",
        escape(words.title),
        grade(Some(words.grade))
    );
    chart::whiskers(
        out,
        &format!("{}-all", words.id),
        words.title,
        "Every place as an upright line from the lower to the upper end of its interval, with a dot at the \
         figure. The figures are in the tables.",
        &places,
        percent,
    );
    out.push_str("</figure>\n");
}
