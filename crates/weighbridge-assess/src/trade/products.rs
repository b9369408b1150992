//! Trade by product on one valuation: the balances of the newest product tables,
//! with re-exports told apart, and beside them the years 1997-2022 of the supply
//! and use tables, one vintage. It sets neither against the other, and knows no
//! place.

use serde::Serialize;
use weighbridge_facts::input_output::{ProductTables, ProductUse};
use weighbridge_facts::{Facts, ProductSupply};

use crate::wording::sentence_case;

/// What is made, imported and exported of a product in a year, GBP million: output
/// and exports at basic prices, imports at the border (cif).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Balance {
    /// Made here.
    pub output: f64,
    /// Imported.
    pub imports: f64,
    /// Of the imports, what is exported again.
    pub re_exports: f64,
    /// Of what is made here, what is exported.
    pub exports: f64,
}

impl Balance {
    /// Imported and not exported again.
    #[must_use]
    pub fn kept(&self) -> f64 {
        self.imports - self.re_exports
    }

    /// What part of supply comes from abroad, net of re-exports: imports that stay,
    /// over these and output.
    #[must_use]
    pub fn import_share(&self) -> Option<f64> {
        over(self.kept(), self.output + self.kept())
    }

    /// The same with what is imported and exported again.
    #[must_use]
    pub fn import_share_with_re_exports(&self) -> Option<f64> {
        over(self.imports, self.output + self.imports)
    }

    /// Import penetration: imports that stay, over these and output less its
    /// exports. None where more of what is made here is exported than is made in
    /// the year (stocks and valuables make that up).
    #[must_use]
    pub fn penetration(&self) -> Option<f64> {
        if self.exports > self.output {
            return None;
        }
        over(self.kept(), self.output - self.exports + self.kept())
    }

    /// Export intensity: exports of what is made here, over output.
    #[must_use]
    pub fn export_intensity(&self) -> Option<f64> {
        over(self.exports, self.output)
    }

    /// Trade intensity as in schemes for energy users, net of re-exports: imports
    /// and exports over output and imports.
    #[must_use]
    pub fn intensity(&self) -> Option<f64> {
        over(self.kept() + self.exports, self.output + self.kept())
    }
}

/// A year of the supply and use tables.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SupplyYear {
    /// The year.
    pub year: i32,
    /// Made here, GBP million at basic prices.
    pub output: f64,
    /// Imported, those exported again among them, GBP million at the border (cif).
    pub imports: f64,
    /// Exported, re-exports among them, GBP million at purchasers' prices.
    pub exports: f64,
    /// Imports over output and imports.
    pub import_share: Option<f64>,
    /// Exports over output at basic prices: with the product's average margin taken
    /// off the exports, and with none. Of products that earn margins the first is the
    /// lower end and there is no upper one.
    pub export_intensity: [Option<f64>; 2],
    /// Import penetration with re-exports in it, the Office's former ratio: imports over
    /// home demand (output and imports less exports), with the margin taken off the
    /// exports and with none. What is used here of imports is this or less. Above 1
    /// where more is exported, re-exports among it, than made; none where by that
    /// nothing is used here.
    pub penetration: [Option<f64>; 2],
    /// The least that penetration without re-exports can be: all exports taken to be
    /// imports exported again, as far as there are imports.
    pub penetration_least: Option<f64>,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProductTrade {
    /// Code of the industry that makes it.
    pub code: String,
    /// Name.
    pub name: String,
    /// The year of the product tables.
    #[serde(flatten)]
    pub balance: Balance,
    /// Part of imported goods that comes from the European Union, last year of the
    /// series.
    pub from_eu: Option<f64>,
    /// Part of exported goods that goes there.
    pub to_eu: Option<f64>,
    /// The years of the supply and use tables.
    pub series: Vec<SupplyYear>,
}

impl ProductTrade {
    /// Imports over supply in the first and the last year of the series.
    #[must_use]
    pub fn ends(&self) -> [Option<f64>; 2] {
        [self.series.first(), self.series.last()].map(|year| year.and_then(|one| one.import_share))
    }

    /// The first and the last year of the series.
    #[must_use]
    pub fn first_and_last(&self) -> [Option<&SupplyYear>; 2] {
        [self.series.first(), self.series.last()]
    }
}

/// A ratio by both valuations in a few letters: "33–37%", "over 33%" where the upper end
/// is not known, a dash where there is none.
#[must_use]
pub fn in_words([low, high]: [Option<f64>; 2]) -> String {
    let whole = |value: f64| format!("{:.0}", value * 100.0);
    match (low, high) {
        (Some(low), Some(high)) if whole(low) == whole(high) => format!("{}%", whole(low)),
        (Some(low), Some(high)) => format!("{}–{}%", whole(low), whole(high)),
        (Some(low), None) => format!("over {}%", whole(low)),
        (None, _) => "–".into(),
    }
}

fn over(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn imports(row: &ProductSupply) -> f64 {
    row.imports_eu + row.imports_rest + row.imports_services
}

/// A year of a product in the supply and use tables. Exports stand there at
/// purchasers' prices, with the margins of trade and transport that basic prices
/// leave out (exports bear hardly any tax). The tables have margins by product
/// only, over all its uses: taken off at that average, too much goes where most is
/// sold in shops here, and with none taken off too little, so both are given. Who
/// earns the margins (they are negative there) has at basic prices those on exported
/// goods as well, of which the tables do not tell: no less than the exports as they are.
#[must_use]
pub fn supply_year(year: i32, row: &ProductSupply) -> SupplyYear {
    let supplied = row.output + imports(row);
    let exports = row.exports_eu + row.exports_rest + row.exports_services;
    let basic = over(supplied, supplied + row.margins.max(0.0)).unwrap_or(1.0);
    let most = over(exports, row.output);
    let of_home = |exports: f64| over(imports(row), supplied - exports);
    // Of who earns the margins the exports at basic prices are more than stands there:
    // that end is not known.
    let known = row.margins >= 0.0;
    SupplyYear {
        year,
        output: row.output,
        imports: imports(row),
        exports,
        import_share: over(imports(row), supplied),
        export_intensity: [
            most.map(|most| most * basic),
            most.filter(|_| row.margins >= 0.0),
        ],
        penetration: [of_home(exports * basic), of_home(exports).filter(|_| known)],
        penetration_least: over((imports(row) - exports).max(0.0), supplied - exports)
            .filter(|_| known),
    }
}

/// First and last year of the series.
///
/// # Errors
/// When the snapshot is damaged.
pub fn years(facts: &Facts) -> Result<(i32, i32), String> {
    let years = facts.supply_years()?;
    match (years.first(), years.last()) {
        (Some(first), Some(last)) => Ok((*first, *last)),
        _ => Err("the snapshot holds no supply by product".into()),
    }
}

/// A product's code, name and balance.
pub type Row = (String, String, Balance);

/// Balances by product in the order of the product tables.
#[must_use]
pub fn balances(tables: &ProductTables) -> Vec<Row> {
    let used = &tables.imports;
    let row = |made: &ProductUse| {
        let at = used.products.iter().position(|code| *code == made.product);
        let balance = Balance {
            output: made.output,
            imports: at.map_or(0.0, |at| used.of_product(at)),
            re_exports: at.map_or(0.0, |at| used.re_exports(at)),
            exports: made.exports(),
        };
        (made.product.clone(), made.name.clone(), balance)
    };
    tables.uses.iter().map(row).collect()
}

/// The newest product tables: the user's own where they are newer, or of our year.
///
/// # Errors
/// When the snapshot is damaged.
pub fn newest(facts: &Facts) -> Result<ProductTables, String> {
    facts
        .product_tables(None)?
        .ok_or_else(|| "the snapshot holds no product tables".into())
}

/// All products with their series, the most imported first (net of re-exports),
/// and the year of the balances.
///
/// # Errors
/// When the snapshot is damaged.
pub fn all(facts: &Facts) -> Result<(i32, Vec<ProductTrade>), String> {
    let (first, last) = years(facts)?;
    let by_year: Vec<(i32, Vec<ProductSupply>)> = (first..=last)
        .map(|year| Ok((year, facts.product_supply(year)?)))
        .collect::<Result<_, String>>()?;
    let tables = newest(facts)?;
    let mut found: Vec<ProductTrade> = balances(&tables)
        .into_iter()
        .map(|(code, name, balance)| {
            let rows: Vec<(i32, &ProductSupply)> = by_year
                .iter()
                .filter_map(|(year, rows)| {
                    Some((*year, rows.iter().find(|row| row.product == code)?))
                })
                .collect();
            let latest = rows.last().map(|(_, row)| *row);
            ProductTrade {
                name: sentence_case(&name),
                balance,
                from_eu: latest
                    .and_then(|row| over(row.imports_eu, row.imports_eu + row.imports_rest)),
                to_eu: latest
                    .and_then(|row| over(row.exports_eu, row.exports_eu + row.exports_rest)),
                series: rows
                    .iter()
                    .map(|(year, row)| supply_year(*year, row))
                    .collect(),
                code,
            }
        })
        .collect();
    found.sort_by(|a, b| {
        let share = |one: &ProductTrade| one.balance.import_share().unwrap_or(-1.0);
        share(b).total_cmp(&share(a)).then(a.code.cmp(&b.code))
    });
    Ok((tables.year, found))
}

/// A reading of "half imported": the share of supply from which a product counts,
/// and whether what is exported again counts as imported.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HalfImported {
    /// Least share of supply.
    pub least: f64,
    /// Whether re-exports are counted.
    pub with_re_exports: bool,
}

/// The strictest, the central and the widest reading: no jump of a few points, nor
/// the choice about re-exports, makes more or less than the ends.
pub const HALF_IMPORTED: [HalfImported; 3] = [
    HalfImported {
        least: 0.55,
        with_re_exports: false,
    },
    HalfImported {
        least: 0.50,
        with_re_exports: false,
    },
    HalfImported {
        least: 0.45,
        with_re_exports: true,
    },
];

impl HalfImported {
    /// Whether a product counts.
    #[must_use]
    pub fn counts(&self, balance: &Balance) -> bool {
        let share = if self.with_re_exports {
            balance.import_share_with_re_exports()
        } else {
            balance.import_share()
        };
        share.is_some_and(|share| share >= self.least)
    }

    /// Mining and manufacturing industries whose products count: codes, and
    /// weights by industry of the employment statistics.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn industries(
        &self,
        facts: &Facts,
        products: &[ProductTrade],
    ) -> Result<(Vec<String>, Vec<f64>), String> {
        let table = facts.input_output(None)?;
        let of = facts.input_output_of_leaves(&table)?;
        let mut codes: Vec<String> = products
            .iter()
            .filter(|product| product.code.starts_with(['B', 'C']))
            .filter(|product| self.counts(&product.balance))
            .map(|product| product.code.clone())
            .collect();
        codes.sort();
        let weights = of
            .iter()
            .map(|at| {
                let code = at.and_then(|at| table.industries.get(at));
                f64::from(u8::from(code.is_some_and(|industry| {
                    codes.binary_search(&industry.code).is_ok()
                })))
            })
            .collect();
        Ok((codes, weights))
    }
}
