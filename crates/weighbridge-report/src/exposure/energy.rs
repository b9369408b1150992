//! The energy lens as a part of a page.

use weighbridge_assess::energy::{EnergyExposure, IndustryRow, imputed, quoted_by};
use weighbridge_assess::wording::short_name;
use weighbridge_model::figure::Grade;

use super::{Ranked, Words, percent, ranking};
use crate::chart::{self, Mark, Piece};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::map::Outlines;
use crate::scale::Axis;

/// Industries that the table shows beside those singled out; the download has
/// all.
const INDUSTRIES: usize = 30;
/// Industries of which fuels are told.
const BURNING: usize = 15;

fn part_of(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), format::percent)
}

/// The part, with the places of one layer.
pub fn part(out: &mut String, exposure: &EnergyExposure, at: usize, outlines: Option<&Outlines>) {
    put!(
        out,
        "<section id=\"energy\"><h2>Energy: what a price gap costs</h2>\n<p>If electricity for industry here is \
         {} dearer than elsewhere, an industry pays gap ÷ (1 + gap) of its bill more. {} It can be changed \
         with <code>weighbridge exposure energy --gap</code>; relief that a business gets is not taken \
         off. {}</p>\n",
        percent(exposure.gap),
        escape(&exposure.gap_source),
        escape(&imputed(exposure))
    );
    if let Some(said) = exposure.parts_said() {
        put!(
            out,
            "<p class=\"warn\">{} {}</p>\n",
            escape(&said),
            grade(Some(Grade::Modelled))
        );
    }
    if exposure.costs_nothing() {
        out.push_str(
            "<p class=\"warn\">The scenario costs nothing, in any industry or place: nobody is ranked.</p>\n",
        );
    } else if let Some(layer) = exposure.layers.get(at) {
        let ranked: Vec<Ranked<'_>> = layer
            .places
            .iter()
            .map(|here| Ranked {
                place: &here.place,
                range: here.of_value_added,
                standing: here.standing,
            })
            .collect();
        ranking(
            out,
            &ranked,
            &Words {
                id: "energy",
                title: "Cost of the gap as a part of value added, imputed rent left out",
                period: &exposure.years(),
                great_britain: layer.great_britain,
                grade: Grade::Modelled,
            },
            outlines,
        );
    }
    definitions(out, exposure);
    industries(out, exposure);
    prices(out, exposure);
    out.push_str("</section>\n");
}

fn definitions(out: &mut String, exposure: &EnergyExposure) {
    out.push_str("<h3>Energy-intensive industries, by whose definition</h3>\n");
    let axis = Axis::around(exposure.definitions.iter().map(|row| row.jobs), 4);
    let head = chart::row_axis("Jobs, Great Britain", &axis, format::short);
    let mut table = Table::new(
        out,
        "chart-table",
        &format!(
            "Jobs in Great Britain, {}. Partial lists show only what is had of them here.",
            exposure.year
        ),
        &[
            ("Definition", Kind::Text),
            ("Rests on", Kind::Text),
            ("Jobs", Kind::Figure),
            (&head, Kind::Drawing),
            ("What must be known", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for row in &exposure.definitions {
        table
            .cell(&escape(&row.definition.titled()))
            .cell(row.definition.kind.as_str())
            .cell(&format::jobs(row.jobs))
            .cell(&chart::row(&axis, &[Mark::Bar(row.jobs, "b")]))
            .cell(&escape(&row.must_be_known()))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
    if let Some(said) = &exposure.steels {
        put!(
            out,
            "<p>{} {}</p>\n",
            escape(said),
            grade(Some(Grade::Derived))
        );
    }
}

fn industries(out: &mut String, exposure: &EnergyExposure) {
    put!(
        out,
        "<h3>What industries buy and burn</h3>\n<p>Bought from the electricity and gas industries over value \
         added, {}, basic prices; what was spent on electricity at purchasers’ prices in {} beside it. Fuels \
         burnt in {}, without electricity, and set against value added of that year.</p>\n",
        exposure.cost_year,
        exposure.spent_year,
        exposure.fuel_year
    );
    let known: Vec<&IndustryRow> = exposure
        .industries
        .iter()
        .filter(|row| row.cost.produces_goods() && row.cost.electricity_of_value_added.is_some())
        .collect();
    // Those that are always asked for are shown wherever they stand.
    let shown: Vec<&IndustryRow> = known
        .iter()
        .enumerate()
        .filter(|(at, row)| *at < INDUSTRIES || row.singled_out)
        .map(|(_, row)| *row)
        .collect();
    let goods = || shown.iter();
    let axis = Axis::around(
        goods().filter_map(|row| row.cost.electricity_of_value_added),
        4,
    );
    let head = chart::row_axis("Electricity over value added", &axis, |value| {
        format!("{}%", format::number(value * 100.0, 0))
    });
    let spent = format!("Spent {}", exposure.spent_year);
    let mut table = Table::new(
        out,
        "chart-table tight",
        &format!(
            "Mining and manufacturing of the United Kingdom, most electricity for their value added \
             first: {} of {}, all in energy_industries.csv. The gap is what the scenario counts of an \
             industry, as in the totals (– where it counts none of it)",
            shown.len(),
            known.len()
        ),
        &[
            ("Industry", Kind::Text),
            ("Electricity", Kind::Figure),
            (&head, Kind::Drawing),
            (&spent, Kind::Figure),
            ("Gas", Kind::Figure),
            ("Fuels, ktoe", Kind::Figure),
            ("Gap, £m", Kind::Figure),
            ("£ a job", Kind::Figure),
            ("of value added", Kind::Figure),
            ("Grade: bought, gap", Kind::Text),
        ],
    );
    for row in goods() {
        let share = row.cost.electricity_of_value_added.unwrap_or(f64::NAN);
        table
            .cell(&escape(&short_name(&row.cost.name)))
            .cell(&format::percent(share))
            .cell(&chart::row(&axis, &[Mark::Bar(share, "b")]))
            .cell(&part_of(row.cost.spent_of_value_added))
            .cell(&part_of(row.cost.gas_of_value_added))
            .cell(
                &row.cost
                    .fuel
                    .map_or_else(|| "–".into(), |ktoe| format::number(ktoe, 0)),
            )
            .cell(&if row.counted {
                format::number(row.counted_cost(), 1)
            } else {
                "–".into()
            })
            .cell(
                &row.gap_per_job
                    .filter(|_| row.counted)
                    .map_or_else(|| "–".into(), format::jobs),
            )
            .cell(&part_of(row.gap_of_value_added.filter(|_| row.counted)))
            .cell(&format!(
                "{} {}",
                grade(Some(Grade::Derived)),
                grade(Some(Grade::Modelled))
            ));
    }
    table.end();
    fuels(out, exposure);
}

/// Industries that burn most, fuel by fuel.
fn fuels(out: &mut String, exposure: &EnergyExposure) {
    let mut burning: Vec<&IndustryRow> = exposure
        .industries
        .iter()
        .filter(|row| row.cost.produces_goods() && row.cost.fuel.is_some_and(|all| all > 0.0))
        .collect();
    let all = |row: &IndustryRow| row.cost.fuel.unwrap_or(0.0);
    burning.sort_by(|a, b| {
        all(b)
            .total_cmp(&all(a))
            .then(a.cost.code.cmp(&b.cost.code))
    });
    let shown = &burning[..burning.len().min(BURNING)];
    put!(
        out,
        "<details class=\"more\"><summary>Fuels burnt, fuel by fuel: the {} industries of mining and \
         manufacturing that burn most</summary>\n",
        shown.len()
    );
    let mut table = Table::new(
        out,
        "",
        &format!(
            "Thousand tonnes of oil equivalent, {}, United Kingdom, electricity not among them; all \
             fuels of all industries are in energy_fuels.csv",
            exposure.fuel_year
        ),
        &[
            ("Industry", Kind::Text),
            ("All fuels", Kind::Figure),
            ("Most of it", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for row in shown {
        let fuels: Vec<String> = row
            .cost
            .fuels
            .iter()
            .map(|(fuel, ktoe)| format!("{} {}", escape(fuel), format::number(*ktoe, 0)))
            .collect();
        table
            .cell(&escape(&short_name(&row.cost.name)))
            .cell(&format::number(all(row), 0))
            .cell(&fuels.join(", "))
            .cell(grade(Some(Grade::Official)));
    }
    table.end();
    out.push_str("</details>\n");
}

/// A half-year as a year for the axis of a chart: the first half counts.
fn first_halves(half: &str) -> Option<i32> {
    half.strip_suffix("S1")?.parse().ok()
}

fn prices(out: &mut String, exposure: &EnergyExposure) {
    put!(
        out,
        "<h3>Prices by band, and where the series ends</h3>\n<p class=\"warn\">Eurostat has the United Kingdom \
         until {}. There is no official series by band after that here.</p>\n",
        exposure.prices_end
    );
    let mut table = Table::new(
        out,
        "",
        "Electricity for industry, euros a kilowatt-hour without recoverable taxes",
        &[
            ("Band, yearly use", Kind::Text),
            ("Half-year", Kind::Text),
            ("United Kingdom", Kind::Figure),
            ("Median of the EU’s members", Kind::Figure),
            ("Members", Kind::Figure),
            ("Gap", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for band in &exposure.prices {
        table
            .cell(&format!("{}: {}", band.band, escape(band.usage)))
            .cell(&escape(&band.last));
        match band.prices {
            Some((here, there)) => table
                .cell(&format::number(here, 4))
                .cell(&format::number(there, 4))
                .cell(&band.members.to_string())
                .cell(&band.gap.map_or_else(|| "–".into(), format::signed_percent)),
            None => table.cell("–").cell("–").cell("–").cell("–"),
        };
        table.cell(grade(Some(Grade::Derived)));
    }
    table.end();
    let chosen: Vec<_> = exposure
        .prices
        .iter()
        .filter(|band| matches!(band.band, "IC" | "IF"))
        .collect();
    let mut names = Vec::new();
    let mut points: Vec<Vec<(i32, f64)>> = Vec::new();
    for band in &chosen {
        for (who, of) in [("UK", true), ("EU median", false)] {
            names.push(format!("{who}, {}", band.band));
            points.push(
                band.series
                    .iter()
                    .filter_map(|half| {
                        let price = if of { half.united_kingdom } else { half.median };
                        Some((first_halves(&half.half)?, price? * 100.0))
                    })
                    .collect(),
            );
        }
    }
    let pieces: Vec<Piece<'_>> = points
        .iter()
        .enumerate()
        .filter(|(_, points)| !points.is_empty())
        .map(|(line, points)| Piece { line, points })
        .collect();
    if !pieces.is_empty() {
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>Euro cents a kilowatt-hour</b>, first half-years, bands IC \
             (500 to 2,000 MWh) and IF (70,000 to 150,000 MWh). The United Kingdom ends with {}. {}</figcaption>",
            exposure.prices_end,
            grade(Some(Grade::Derived))
        );
        chart::lines(
            out,
            "prices",
            "Industrial electricity, euro cents a kilowatt-hour",
            "Lines over years for two bands, the United Kingdom and the median of the EU's members.",
            &names,
            &pieces,
            |value| format::number(value, 0),
        );
        out.push_str("</figure>\n");
    }
    out.push_str(
        "<details class=\"more\"><summary>Single statements about later prices, each with its address</summary>\n",
    );
    let mut table = Table::new(
        out,
        "",
        "As found; not checked against the office’s own tables",
        &[
            ("What", Kind::Text),
            ("Period", Kind::Text),
            ("Value", Kind::Text),
            ("Unit", Kind::Text),
            ("Address", Kind::Text),
        ],
    );
    for fact in &exposure.price_facts {
        table
            .cell(&escape(&fact.measure))
            .cell(&escape(&fact.period))
            .cell(&escape(&fact.value))
            .cell(&escape(&fact.unit))
            .cell(&format!(
                "<small>{}</small>",
                escape(&quoted_by(&fact.address))
            ));
    }
    table.end();
    out.push_str("</details>\n");
}
