//! Tables of what places are exposed to: trade. It writes what stands in the
//! lens.

use weighbridge_assess::trade::TradeExposure;
use weighbridge_assess::trade::goods::QUALITIES;

use super::exposure::{JOBS, RANK, cell, place, rank};
use super::places::{GRADE, PLACE, columns};
use super::{CsvTable, optional, plain};

/// Tables of the trade lens.
pub fn trade(exposure: &TradeExposure) -> Vec<CsvTable> {
    vec![
        trade_places(exposure),
        trade_products(exposure),
        border_goods(exposure),
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
                "uk- or eu-border-mainly: classes that make little else than goods of the carbon border; -any: all that make any; half-imported: half of supply or more comes from abroad, products of which more is exported than made left out",
            )],
            &JOBS,
            &RANK,
            &[GRADE],
        ]),
        rows,
    }
}

fn trade_products(exposure: &TradeExposure) -> CsvTable {
    let mut rows = Vec::new();
    for product in &exposure.products {
        for (year, import, export) in &product.series {
            let last = *year == exposure.trade_year;
            let only = |value: f64| if last { plain(value) } else { String::new() };
            let some = |value: Option<f64>| if last { optional(value) } else { String::new() };
            rows.push(vec![
                product.code.clone(),
                product.name.clone(),
                year.to_string(),
                optional(*import),
                optional(*export),
                some(product.penetration),
                only(product.output),
                only(product.imports),
                only(product.exports),
                some(product.from_eu),
                some(product.to_eu),
                "derived".into(),
            ]);
        }
    }
    CsvTable {
        name: "trade_products",
        about: "Imports and exports by product, one vintage (Blue Book 2024); amounts for the last year.",
        columns: vec![
            ("product", "", "Code of the industry that makes it"),
            ("name", "", "Name"),
            ("year", "year", "Year"),
            (
                "import_share",
                "fraction",
                "Imports over output and imports",
            ),
            (
                "export_intensity",
                "fraction",
                "Exports over output; above 1 where goods pass through",
            ),
            (
                "penetration",
                "fraction",
                "Imports over output and imports less exports; empty where exports exceed output",
            ),
            ("output", "GBP million", "Output at basic prices"),
            ("imports", "GBP million", "Imports of goods and services"),
            ("exports", "GBP million", "Exports of goods and services"),
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
