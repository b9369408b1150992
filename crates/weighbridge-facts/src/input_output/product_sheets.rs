//! The workbook "product by product" as the Office for National Statistics
//! publishes it: of sheet `IOT` what is made of each product and how much of that
//! is exported, and of sheet `Imports use pxi` who uses which imported products.
//! Its other sheets are not read, and nothing is computed from flows between
//! products.

use super::flows::{self, Flows};
use super::sheet::{Known, LEFT, Place, Side, Wanted, layout, title};
use super::signs::may_fall;
use super::{EXPORTS, FINAL_USES, ImportsUse, ProductTables, ProductUse};
use crate::nomis::{Grid, Kind, Problem};

pub(super) const RELEASE: &str = "give the workbook \"product by product\" of the UK input-output \
     analytical tables as the Office for National Statistics publishes it";

/// The sheet of imports.
const IMPORTS: Wanted = Wanted {
    rows: Side::Product,
    columns: Side::Industry,
    title: "product by industry",
    release: RELEASE,
};

const SHEET: &str = "Imports use pxi";

/// By how much a sum of whole millions may be off: half of what each is rounded to.
#[allow(clippy::cast_precision_loss)] // a hundred or so
fn allowed(cells: usize) -> f64 {
    0.5 * (cells + 1) as f64
}

/// A workbook of products that was read.
pub(crate) struct Products {
    /// Its tables.
    pub tables: ProductTables,
    /// What a user must know of them.
    pub notes: Vec<String>,
}

/// The tables of a workbook's sheets.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn from_grids(
    file: &str,
    grids: &[Grid],
    known: &Known,
) -> Result<Products, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut sheet = |name: &str, what: &str| {
        let mut all = grids.iter();
        let found = all
            .find(|grid| grid.name.trim() == name)
            // Called otherwise in another release, it says the same in its title.
            .or_else(|| {
                let mut all = grids.iter().filter(|_| name == SHEET);
                all.find(|grid| {
                    let title = title(grid).to_lowercase();
                    title.contains("imports use") && title.contains(IMPORTS.title)
                })
            });
        if found.is_none() {
            problems.push(Problem {
                file: file.to_owned(),
                sheet: None,
                row: None,
                column: None,
                what: format!("it has no sheet {name}, where {what} stand"),
                hint: RELEASE.into(),
                kind: Kind::File,
            });
        }
        found
    };
    let made = sheet("IOT", "output and exports by product");
    let used = sheet(SHEET, "imported products by industry");
    let made = made.and_then(|grid| {
        flows::from_grid(file, grid, flows::PRODUCTS, known)
            .map_err(|found| problems.extend(found))
            .ok()
    });
    let used = used.and_then(|grid| {
        imports(file, grid, known)
            .map_err(|found| problems.extend(found))
            .ok()
    });
    let (Some(made), Some((used, place_of_total, notes))) = (made, used) else {
        return Err(problems);
    };
    problems.extend(together(&made, &used, &place_of_total));
    if !problems.is_empty() {
        return Err(problems);
    }
    let Flows {
        table,
        total_use,
        notes: mut told,
    } = made;
    told.extend(notes);
    let uses = (0..table.order())
        .map(|at| {
            let sales = table.final_sales(at);
            let [exports_eu, exports_rest, exports_services] = EXPORTS.map(|last| sales[last]);
            ProductUse {
                product: table.industries[at].code.clone(),
                name: table.industries[at].name.clone(),
                output: total_use[at],
                exports_eu,
                exports_rest,
                exports_services,
            }
        })
        .collect();
    Ok(Products {
        tables: ProductTables {
            year: table.year,
            source: table.source,
            added: false,
            imports: used,
            uses,
        },
        notes: told,
    })
}

/// Whether the two sheets are of one year and of one sum of imports.
fn together(made: &Flows, used: &ImportsUse, total: &Problem) -> Vec<Problem> {
    let mut found = Vec::new();
    if made.table.year != used.year {
        found.push(Problem {
            row: Some(1),
            column: Some("A".into()),
            what: format!(
                "its title says {}, that of sheet IOT {}",
                used.year, made.table.year
            ),
            hint: RELEASE.into(),
            kind: Kind::Dataset,
            ..total.clone()
        });
    }
    let by_product: f64 = used.values.iter().sum();
    let between: f64 = made.table.input(super::Input::Imports).iter().sum();
    let stated = between + made.table.final_inputs[0].iter().sum::<f64>();
    if (by_product - stated).abs() > allowed(used.values.len().isqrt() * 2) {
        found.push(Problem {
            what: format!(
                "all imports: the cells add to {by_product:.0} but {stated:.0} is what sheet IOT has"
            ),
            hint: "the two sheets must be of one release: download the workbook again".into(),
            ..total.clone()
        });
    }
    found
}

/// The imports use table, a problem that says where its grand total stands, and notes.
type Imports = (ImportsUse, Problem, Vec<String>);

fn imports(file: &str, grid: &Grid, known: &Known) -> Result<Imports, Vec<Problem>> {
    let place = Place { file, grid };
    let mut problems = Vec::new();
    let Some(found) = layout(&place, IMPORTS, known, &mut problems) else {
        return Err(problems);
    };
    let order = found.codes.len();
    let totals = (found.first + order..grid.rows()).find(|row| grid.cell(*row, 0).trim() == "_T");
    let Some(totals) = totals else {
        problems.push(Problem {
            what: "there is no row `_T` below the products".into(),
            hint: RELEASE.into(),
            ..place.problem(Kind::Missing, None, Some(0))
        });
        return Err(problems);
    };
    if !problems.is_empty() {
        return Err(problems);
    }
    let columns: Vec<usize> = (LEFT..LEFT + order)
        .chain(found.finals.iter().copied())
        .collect();
    let width = columns.len();
    let mut number = |row: usize, column: usize| place.number(row, column, &mut problems);
    let mut values = Vec::with_capacity(order * width);
    for at in 0..order {
        values.extend(
            columns
                .iter()
                .map(|column| number(found.first + at, *column)),
        );
    }
    let mut wrong = Vec::new();
    let mut hold = |what: String, row: usize, column: usize, sum: f64, stated: f64, cells| {
        if (sum - stated).abs() > allowed(cells) {
            wrong.push(Problem {
                what: format!("{what}: the cells add to {sum:.1} but {stated:.1} is stated"),
                hint: "mend the cell, or download the workbook again".into(),
                ..place.problem(Kind::Total, Some(row), Some(column))
            });
        }
    };
    for (at, code) in found.codes.iter().enumerate() {
        let row = found.first + at;
        hold(
            format!("imports of {code}"),
            row,
            found.total_use,
            values[at * width..(at + 1) * width].iter().sum(),
            number(row, found.total_use),
            width,
        );
    }
    for (at, column) in columns.iter().enumerate() {
        hold(
            format!("imports used in column {}", crate::nomis::letters(*column)),
            totals,
            *column,
            values.iter().skip(at).step_by(width).sum(),
            number(totals, *column),
            order,
        );
    }
    problems.extend(wrong);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut notes = found.notes.clone();
    for (at, value) in values.iter().enumerate() {
        let (product, user) = (at / width, at % width);
        if *value < 0.0 && !user.checked_sub(order).is_some_and(may_fall) {
            notes.push(format!(
                "{}: imports of {} are negative ({value:.0}), which they cannot be: the cell is kept as \
                 published, so that the table still adds up, and counts as nothing in what a user imports",
                place.cell(found.first + product, columns[user]),
                found.codes[product]
            ));
        }
    }
    // The products stand in the order of the industries that make them here.
    let industries = found.codes.iter().cloned();
    let finals = FINAL_USES.iter().map(|(code, _)| (*code).to_owned());
    let used = ImportsUse {
        year: found.year,
        products: found.codes.clone(),
        users: industries.chain(finals).collect(),
        values,
    };
    let total = place.problem(Kind::Total, Some(totals), Some(found.total_use));
    Ok((used, total, notes))
}
