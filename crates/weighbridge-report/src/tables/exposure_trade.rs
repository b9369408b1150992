//! Tables of what places are exposed to: trade. It writes what stands in the
//! lens.

use weighbridge_assess::trade::TradeExposure;
use weighbridge_assess::trade::goods::{GoodLink, QUALITIES};

use super::exposure::{JOBS, RANK, cell, place, rank};
use super::places::{GRADE, PLACE, columns};
use super::{CsvTable, optional, plain};

/// Tables of the trade lens.
pub fn trade(exposure: &TradeExposure) -> Vec<CsvTable> {
    vec![
        trade_places(exposure),
        trade_balances(exposure),
        trade_products(exposure),
        border_goods(exposure),
        border_links(&exposure.links),
        finer(exposure),
        suppliers(exposure),
    ]
}

fn finer(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for one in &exposure.finer.products {
        for (year, imports, exports) in &one.series {
            rows.push(vec![
                one.code.clone(),
                one.name.clone(),
                year.to_string(),
                plain(*imports),
                plain(*exports),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "trade_goods_finer",
        about: "Trade in goods by finer products, a release of September 2017: another vintage than trade_products.csv.",
        columns: vec![
            (
                "product",
                "",
                "Code of the classification of products by activity",
            ),
            ("name", "", "Name; the source cuts it at 50 letters"),
            ("year", "year", "Year"),
            (
                "imports",
                "GBP million",
                "Imports of goods, current prices: the European Union and the rest of the world",
            ),
            ("exports", "GBP million", "Exports of goods, likewise"),
            GRADE,
        ],
        rows,
    }
}

fn trade_places(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for here in exposure.layers.iter().flat_map(|layer| &layer.places) {
        for (at, (set, jobs)) in exposure.sets.iter().zip(&here.sets).enumerate() {
            let mut row = place(&here.place, exposure.year);
            row.push(set.name.into());
            let [jobs, low, high, share, grade] = cell(jobs.as_ref());
            row.extend([jobs, low, high, share]);
            row.extend(if at == 0 {
                rank(here.standing)
            } else {
                Default::default()
            });
            row.push(grade);
            rows.push(row);
        }
    }
    CsvTable {
        name: "exposure_trade",
        about: "Jobs of each place in industries that make goods of the carbon border, and in those whose products come mostly from abroad.",
        columns: columns(&[
            &PLACE,
            &[(
                "industries",
                "",
                "uk- or eu-border-mainly: classes that make little else than goods of the carbon border; -any: all that make any; half-imported: 50% of supply (output and imports) or more imported net of re-exports; half-imported-strict: 55% or more net of re-exports; half-imported-wide: 45% or more with re-exports",
            )],
            &JOBS,
            &RANK,
            &[GRADE],
        ]),
        rows,
    }
}

fn trade_balances(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for product in &exposure.products {
        let balance = product.balance;
        rows.push(vec![
            product.code.clone(),
            product.name.clone(),
            exposure.product_year.to_string(),
            plain(balance.output),
            plain(balance.imports),
            plain(balance.re_exports),
            plain(balance.exports),
            optional(balance.import_share()),
            optional(balance.import_share_with_re_exports()),
            optional(balance.penetration()),
            optional(balance.export_intensity()),
            optional(balance.intensity()),
            "derived".into(),
        ]);
    }
    CsvTable {
        name: "trade_balances",
        about: "Output, imports, re-exports and exports by product on one valuation, of the product tables of one year: another release than trade_products.csv, not to be set against its years.",
        columns: vec![
            ("product", "", "Code of the industry that makes it"),
            ("name", "", "Name"),
            ("year", "year", "Year"),
            ("output", "GBP million", "Output at basic prices"),
            (
                "imports",
                "GBP million",
                "Imports of goods and services at the border (cif), those exported again among them",
            ),
            (
                "re_exports",
                "GBP million",
                "Of the imports, what is exported again",
            ),
            (
                "exports",
                "GBP million",
                "Exports of what is made here, at basic prices",
            ),
            (
                "import_share",
                "fraction",
                "Imports net of re-exports over these and output",
            ),
            (
                "import_share_with_re_exports",
                "fraction",
                "Imports over output and imports",
            ),
            (
                "penetration",
                "fraction",
                "Imports net of re-exports over these and output less its exports; empty where exports exceed output",
            ),
            (
                "export_intensity",
                "fraction",
                "Exports of what is made here over output",
            ),
            (
                "trade_intensity",
                "fraction",
                "Exports and imports net of re-exports over output and these imports",
            ),
            GRADE,
        ],
        rows,
    }
}

fn trade_products(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for product in &exposure.products {
        for one in &product.series {
            let last = one.year == exposure.trade_year;
            let some = |value: Option<f64>| if last { optional(value) } else { String::new() };
            rows.push(vec![
                product.code.clone(),
                product.name.clone(),
                one.year.to_string(),
                plain(one.output),
                plain(one.imports),
                plain(one.exports),
                optional(one.import_share),
                optional(one.export_intensity[0]),
                optional(one.export_intensity[1]),
                optional(one.penetration[0]),
                optional(one.penetration[1]),
                optional(one.penetration_least),
                some(product.from_eu),
                some(product.to_eu),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "trade_products",
        about: "Output, imports and exports by product over the years, one vintage (Blue Book 2024), re-exports not told apart; net of them trade_balances.csv has one year, of another release.",
        columns: vec![
            ("product", "", "Code of the industry that makes it"),
            ("name", "", "Name"),
            ("year", "year", "Year"),
            ("output", "GBP million", "Output at basic prices"),
            (
                "imports",
                "GBP million",
                "Imports at the border (cif), those exported again among them",
            ),
            (
                "exports",
                "GBP million",
                "Exports at purchasers' prices, re-exports among them",
            ),
            (
                "import_share",
                "fraction",
                "Imports (cif, those exported again among them) over output (basic prices) and imports",
            ),
            (
                "export_intensity_low",
                "fraction",
                "Exports, re-exports among them, over output, with the product's average margin taken off the exports: basic prices, too low where most is sold in shops here; of trade services, which earn the margins of others, exports as they are, too low too",
            ),
            (
                "export_intensity_high",
                "fraction",
                "The same with no margin taken off: exports at purchasers' prices, too high; the ratio with re-exports in it is between the two; empty for trade services, of which no upper end is known",
            ),
            (
                "penetration_low",
                "fraction",
                "Imports over home demand (output and imports less exports), re-exports in both, with the product's average margin taken off the exports; above 1 where more is exported than made; empty where by that nothing is used here",
            ),
            (
                "penetration_high",
                "fraction",
                "The same with no margin taken off; penetration without re-exports is no more; empty for trade services",
            ),
            (
                "penetration_least",
                "fraction",
                "The least that penetration without re-exports can be: all exports taken to be imports exported again, as far as there are imports",
            ),
            (
                "imports_from_eu",
                "fraction",
                "Part of imported goods from the European Union",
            ),
            ("exports_to_eu", "fraction", "Part of exported goods to it"),
            GRADE,
        ],
        rows,
    }
}

/// Every good of the border with the classes that make it.
pub(crate) fn border_links(links: &[GoodLink]) -> CsvTable {
    CsvTable {
        name: "border_links",
        about: "Every good of the carbon border by its code of the Combined Nomenclature, with each class of SIC 2007 that makes it and the quality of the link.",
        columns: vec![
            ("cn", "", "Code of the Combined Nomenclature, 8 digits"),
            ("good", "", "Name; often only \"Other\", below a heading"),
            ("sector", "", "Sector of goods"),
            (
                "in_uk_scheme",
                "",
                "Whether the scheme of the United Kingdom (2027) has the sector",
            ),
            ("class", "", "Class of SIC 2007"),
            ("class_name", "", "Its name"),
            (
                "quality",
                "",
                "exact: the correspondence tables lead to this class alone; narrowed: to several, and the heading's reading keeps one; several: more than one class is left; outside: the reading gives a class that the tables do not lead to",
            ),
            (
                "mainly",
                "",
                "Whether the class makes little else than such goods",
            ),
        ],
        rows: links
            .iter()
            .map(|link| {
                vec![
                    link.cn.clone(),
                    link.good.clone(),
                    link.sector.clone(),
                    link.in_united_kingdom.to_string(),
                    link.class.clone(),
                    link.class_name.clone(),
                    link.quality.clone(),
                    link.mainly.to_string(),
                ]
            })
            .collect(),
    }
}

fn border_goods(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for sector in &exposure.goods {
        for class in &sector.classes {
            let mut row = vec![
                sector.sector.clone(),
                sector.in_united_kingdom.to_string(),
                sector.goods.to_string(),
                class.code.clone(),
                class.name.clone(),
                class.mainly.to_string(),
            ];
            row.extend(class.goods.iter().map(ToString::to_string));
            rows.push(row);
        }
    }
    CsvTable {
        name: "border_goods",
        about: "Goods of the carbon border by sector and class of SIC that makes them, with the quality of the links.",
        columns: vec![
            ("sector", "", "Sector of goods"),
            (
                "in_uk_scheme",
                "",
                "Whether the scheme of the United Kingdom (2027) has the sector",
            ),
            ("goods", "goods", "Codes of eight digits in the sector"),
            ("class", "", "Class of SIC 2007"),
            ("class_name", "", "Its name"),
            ("mainly", "", "Whether it makes little else"),
            (
                QUALITIES[0],
                "goods",
                "Goods linked to it: the way leads to this class alone",
            ),
            (
                QUALITIES[1],
                "goods",
                "The way leads to several, the heading's reading keeps this one",
            ),
            (QUALITIES[2], "goods", "More than one class is left"),
            (
                QUALITIES[3],
                "goods",
                "The reading gives this class, the way does not lead to it",
            ),
        ],
        rows,
    }
}

fn suppliers(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for one in &exposure.suppliers {
        let mut row = vec![
            one.commodity.clone(),
            one.name.clone(),
            exposure.suppliers_year.to_string(),
            plain(one.imports),
            one.countries.to_string(),
            plain(one.herfindahl),
        ];
        for at in 0..3 {
            match one.largest.get(at) {
                Some((country, of)) => row.extend([country.clone(), plain(*of)]),
                None => row.extend([String::new(), String::new()]),
            }
        }
        row.push("derived".into());
        rows.push(row);
    }
    CsvTable {
        name: "suppliers",
        about: "Suppliers of the few commodities of which trade by country is had.",
        columns: vec![
            ("commodity", "", "Code"),
            ("name", "", "Name"),
            ("year", "year", "Year"),
            ("imports", "GBP million", "Imports from all countries"),
            ("countries", "countries", "Countries that supply any"),
            (
                "herfindahl",
                "index",
                "Sum of squared parts: 1 is a single supplier",
            ),
            ("first", "", "Largest supplier"),
            ("first_share", "fraction", "Its part"),
            ("second", "", "Second"),
            ("second_share", "fraction", "Its part"),
            ("third", "", "Third"),
            ("third_share", "fraction", "Its part"),
            GRADE,
        ],
        rows,
    }
}
