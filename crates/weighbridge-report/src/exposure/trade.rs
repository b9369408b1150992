//! The trade lens as a part of a page.

use weighbridge_assess::trade::TradeExposure;
use weighbridge_assess::trade::finer::NAMED;
use weighbridge_assess::trade::partners::OVERLAP;
use weighbridge_assess::trade::products::{ProductTrade, SupplyYear, in_words};
use weighbridge_model::figure::Grade;

use super::{Ranked, Words, ranking};
use crate::chart::{self, Mark, Piece};
use crate::format;
use crate::html::{Kind, Table, escape, grade, put};
use crate::map::Outlines;
use crate::scale::Axis;

/// Products that the table shows; the download has all.
const PRODUCTS: usize = 40;
/// Products whose years are drawn.
const DRAWN: [(&str, &str); 4] = [
    ("C241T243", "Iron and steel"),
    ("C23OTHER", "Glass and ceramics"),
    ("C20B", "Petrochemicals"),
    ("C17", "Paper"),
];

fn part_of(value: Option<f64>) -> String {
    value.map_or_else(|| "–".into(), format::percent)
}

/// The part, with the places of one layer.
pub fn part(out: &mut String, exposure: &TradeExposure, at: usize, outlines: Option<&Outlines>) {
    out.push_str("<section id=\"trade\"><h2>Trade: goods of a carbon border, and what comes from abroad</h2>\n");
    border_goods(out, exposure);
    if let Some(layer) = exposure.layers.get(at) {
        let ranked: Vec<Ranked<'_>> = layer
            .places
            .iter()
            .map(|here| Ranked {
                place: &here.place,
                range: here.part(),
                standing: here.standing,
            })
            .collect();
        let worst = layer
            .places
            .iter()
            .filter_map(|here| here.sets[0].map(|one| one.grade))
            .max()
            .unwrap_or(Grade::Modelled);
        ranking(
            out,
            &ranked,
            &Words {
                id: "trade",
                title: "Part of jobs in industries that mainly make goods of the UK carbon border",
                period: &format!("jobs of {}", exposure.year),
                great_britain: Some(layer.great_britain).filter(|value| value.is_finite()),
                grade: worst,
            },
            outlines,
        );
    }
    products(out, exposure);
    finer(out, exposure);
    suppliers(out, exposure);
    out.push_str("</section>\n");
}

fn border_goods(out: &mut String, exposure: &TradeExposure) {
    out.push_str(
        "<h3>Goods of the carbon border and who makes them</h3>\n<p>The EU’s goods by code; the United Kingdom’s \
         scheme, planned for 2027, is read as the same goods without electricity. How good a link from a good to \
         an industry is: <b>exact</b>, the correspondence tables lead to one class; <b>narrowed</b>, they lead to \
         several and the reading of the heading keeps one; <b>several</b>, more than one class is left; \
         <b>outside</b>, the reading gives a class that they do not lead to.</p>\n",
    );
    let mut table = Table::new(
        out,
        "",
        "Goods of eight digits by the worst of their links",
        &[
            ("Sector", Kind::Text),
            ("Schemes", Kind::Text),
            ("Goods", Kind::Figure),
            ("exact", Kind::Figure),
            ("narrowed", Kind::Figure),
            ("several", Kind::Figure),
            ("outside", Kind::Figure),
            (
                "Classes that make them (those that make little else in bold)",
                Kind::Text,
            ),
        ],
    );
    for sector in &exposure.goods {
        let classes: Vec<String> = sector
            .classes
            .iter()
            .map(|class| {
                let text = format!("{} {}", class.code, escape(&class.name));
                if class.mainly {
                    format!("<b>{text}</b>")
                } else {
                    text
                }
            })
            .collect();
        table
            .cell(&escape(&sector.sector))
            .cell(if sector.in_united_kingdom {
                "EU, UK"
            } else {
                "EU"
            })
            .cell(&sector.goods.to_string());
        for count in sector.quality {
            table.cell(&count.to_string());
        }
        table.cell(&format!(
            "<span class=\"long\">{}</span>",
            classes.join("; ")
        ));
    }
    table.end();
    let axis = Axis::around(exposure.sets.iter().map(|set| set.jobs), 4);
    let head = chart::row_axis("Jobs, Great Britain", &axis, format::short);
    let mut table = Table::new(
        out,
        "chart-table",
        &format!("Jobs in Great Britain, {}", exposure.year),
        &[
            ("Industries", Kind::Text),
            ("Jobs", Kind::Figure),
            (&head, Kind::Drawing),
            ("Grade", Kind::Text),
        ],
    );
    for set in &exposure.sets {
        table
            .cell(&escape(set.title))
            .cell(&format::jobs(set.jobs))
            .cell(&chart::row(&axis, &[Mark::Bar(set.jobs, "b")]))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
}

fn products(out: &mut String, exposure: &TradeExposure) {
    put!(
        out,
        "<h3>What comes from abroad</h3>\n<p>By value. The lines, and the stroke and bar of the table, are the \
         part of supply (output and imports) that is imported, {} to {}, one vintage. The other figures are of {}, \
         another release, on one valuation: output and exports at basic prices, imports at the border, and what is \
         imported and exported again told apart. Penetration is imports that stay over what is used here; exports \
         are those of what is made here.</p>\n",
        exposure.first_year,
        exposure.trade_year,
        exposure.product_year
    );
    let points: Vec<(usize, Vec<(i32, f64)>)> = DRAWN
        .iter()
        .enumerate()
        .filter_map(|(line, (code, _))| {
            let product = exposure.products.iter().find(|one| one.code == *code)?;
            let points = product
                .series
                .iter()
                .filter_map(|one| Some((one.year, one.import_share?)))
                .collect();
            Some((line, points))
        })
        .collect();
    let pieces: Vec<Piece<'_>> = points
        .iter()
        .map(|(line, points)| Piece {
            line: *line,
            points,
        })
        .collect();
    if !pieces.is_empty() {
        put!(
            out,
            "<figure class=\"wide\"><figcaption><b>Imports as a part of supply</b> (output and imports) {}</figcaption>",
            grade(Some(Grade::Derived))
        );
        chart::lines(
            out,
            "imports",
            "Imports as a part of supply",
            "Lines over years for four products; the figures are in the tables.",
            &DRAWN.map(|(_, name)| name.to_owned()),
            &pieces,
            |value| format!("{}%", format::number(value * 100.0, 0)),
        );
        out.push_str("</figure>\n");
    }
    let axis = Axis::around([1.0], 4);
    let head = chart::row_axis(
        &format!(
            "Imports of supply, {}; the stroke is {}",
            exposure.trade_year, exposure.first_year
        ),
        &axis,
        |value| format!("{}%", format::number(value * 100.0, 0)),
    );
    let before = format!("Imports of supply, {}", exposure.trade_year);
    let now = format!("{}, net of re-exports", exposure.product_year);
    let goods: Vec<_> = goods(exposure).collect();
    let mut table = Table::new(
        out,
        "chart-table tight",
        &format!(
            "Products of mining and manufacturing, most imported first by the figure of {0}: {1} of {2}, all \
             in trade_products.csv and trade_balances.csv. Re-exports, penetration and exports over output are \
             of {0}, parts from and to the EU of {3}",
            exposure.product_year,
            goods.len().min(PRODUCTS),
            goods.len(),
            exposure.trade_year
        ),
        &[
            ("Product", Kind::Text),
            (&before, Kind::Figure),
            (&head, Kind::Drawing),
            (&now, Kind::Figure),
            ("Re-exports of imports", Kind::Figure),
            ("Penetration", Kind::Figure),
            ("Exports over output", Kind::Figure),
            ("Imports from the EU", Kind::Figure),
            ("Exports to it", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for product in goods.into_iter().take(PRODUCTS) {
        let [first, last] = product.ends();
        let balance = product.balance;
        let mut marks: Vec<Mark> = last
            .map(|share| Mark::Bar(share, "b"))
            .into_iter()
            .collect();
        marks.extend(first.map(Mark::Tick));
        table
            .cell(&escape(&product.name))
            .cell(&part_of(last))
            .cell(&chart::row(&axis, &marks))
            .cell(&part_of(balance.import_share()))
            .cell(&part_of(
                (balance.imports > 0.0).then(|| balance.re_exports / balance.imports),
            ))
            .cell(&part_of(balance.penetration()))
            .cell(&part_of(balance.export_intensity()))
            .cell(&part_of(product.from_eu))
            .cell(&part_of(product.to_eu))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
    over_the_years(out, exposure);
}

/// Penetration and export intensity in the first and the last year of one vintage.
fn over_the_years(out: &mut String, exposure: &TradeExposure) {
    let (first, last) = (exposure.first_year, exposure.trade_year);
    put!(
        out,
        "<h3>Import penetration and export intensity, {first} to {last}</h3>\n<p>One vintage (Blue Book 2024), so \
         that its years may be compared with each other and not with {}. Penetration is imports over home demand \
         (output and imports less exports). These tables do not tell re-exports apart: what is imported and \
         exported again is in it, so that it is too high, and above 100% where more is exported than made. Ranges: \
         exports less the product’s average margin, and as they are, at purchasers’ prices. Every year, with the \
         least that penetration without re-exports can be, is in trade_products.csv.</p>\n",
        exposure.product_year
    );
    let heads = [
        format!("Penetration {first}"),
        last.to_string(),
        format!("Exports over output {first}"),
        last.to_string(),
    ];
    let mut table = Table::new(
        out,
        "tight",
        "The same products, re-exports among imports and exports",
        &[
            ("Product", Kind::Text),
            (&heads[0], Kind::Figure),
            (&heads[1], Kind::Figure),
            (&heads[2], Kind::Figure),
            (&heads[3], Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for product in goods(exposure).take(PRODUCTS) {
        let years = product.first_and_last();
        let told = |year: Option<&SupplyYear>, of: fn(&SupplyYear) -> [Option<f64>; 2]| {
            year.map_or_else(|| "–".into(), |one| in_words(of(one)))
        };
        table.cell(&escape(&product.name));
        for of in [
            (|one| one.penetration) as fn(&SupplyYear) -> [Option<f64>; 2],
            |one| one.export_intensity,
        ] {
            for year in years {
                table.cell(&told(year, of));
            }
        }
        table.cell(grade(Some(Grade::Derived)));
    }
    table.end();
}

/// Products of mining and manufacturing, most imported first.
fn goods(exposure: &TradeExposure) -> impl Iterator<Item = &ProductTrade> {
    let all = exposure.products.iter();
    all.filter(|product| product.code.starts_with(['B', 'C']))
}

/// Trade in goods by finer products, of an older release.
fn finer(out: &mut String, exposure: &TradeExposure) {
    let finer = &exposure.finer;
    put!(
        out,
        "<h3>Trade in goods by finer products, to {0}</h3>\n<p class=\"warn\">A release of September 2017, \
         whole years {1} to {0}: another vintage than the tables above, not to be set against their years. \
         All {2} products and years are in trade_goods_finer.csv.</p>\n",
        finer.last_year,
        finer.first_year,
        finer.products.len()
    );
    let mut table = Table::new(
        out,
        "",
        &format!(
            "Goods, £ million a year at current prices, mean of {} to {}: products of the carbon border \
             and of glass, ceramics and paper",
            finer.mean_from, finer.last_year
        ),
        &[
            ("Product", Kind::Text),
            ("Imports", Kind::Figure),
            ("from the EU", Kind::Figure),
            ("Exports", Kind::Figure),
            ("to the EU", Kind::Figure),
            ("Exports over imports", Kind::Figure),
            ("Grade", Kind::Text),
        ],
    );
    for code in NAMED {
        let Some(one) = finer.products.iter().find(|one| one.code == code) else {
            continue;
        };
        table
            .cell(&format!(
                "{} <small>{}</small>",
                escape(&one.name),
                escape(&one.code)
            ))
            .cell(&format::number(one.imports, 0))
            .cell(&part_of(one.from_eu))
            .cell(&format::number(one.exports, 0))
            .cell(&part_of(one.to_eu))
            .cell(&one.cover.map_or_else(|| "–".into(), format::quotient))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
}

fn suppliers(out: &mut String, exposure: &TradeExposure) {
    put!(
        out,
        "<h3>Who supplies</h3>\n<p class=\"warn\">Trade by product and partner country is had for {} commodities \
         only. For iron and steel, aluminium, cement, fertilisers and hydrogen it is not: how concentrated their \
         suppliers are cannot be said here. {}</p>\n",
        exposure.suppliers.len(),
        OVERLAP
    );
    let mut table = Table::new(
        out,
        "",
        &format!(
            "Imports by country, {}, most concentrated first",
            exposure.suppliers_year
        ),
        &[
            ("Commodity", Kind::Text),
            ("Imports, £m", Kind::Figure),
            ("Countries", Kind::Figure),
            ("Herfindahl’s index", Kind::Figure),
            ("Largest suppliers", Kind::Text),
            ("Grade", Kind::Text),
        ],
    );
    for one in &exposure.suppliers {
        let largest: Vec<String> = one
            .largest
            .iter()
            .map(|(country, of)| format!("{} {}", escape(country), format::percent(*of)))
            .collect();
        table
            .cell(&escape(&one.name))
            .cell(&format::number(one.imports, 0))
            .cell(&one.countries.to_string())
            .cell(&format::quotient(one.herfindahl))
            .cell(&largest.join(", "))
            .cell(grade(Some(Grade::Derived)));
    }
    table.end();
}
