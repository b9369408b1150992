//! What the rows and columns of a measure's results are, so that each gets its
//! own names and never those of something that happens to be as many.

use weighbridge_measures::matrix::Matrix;

use super::sheet::Sheet;

/// Names of rows and of columns; none where there are none.
pub(super) type Names = (Vec<String>, Vec<String>);

/// What stands along one side of a result.
#[derive(Clone, Copy)]
enum Side {
    /// Nothing that has a name.
    None,
    /// The rows of the first table: places, or sellers.
    Places,
    /// The columns of the first table: industries, years.
    Industries,
    /// What is not by industry in a later table: quantities, sources.
    Beside(usize),
    /// The groups of a later table.
    Groups(usize),
    /// The regions of two later tables together.
    Regions,
    /// Region by region that buys, every seller.
    Bought,
    /// Numbers from 0 with a word.
    Numbered(&'static str),
    /// Fixed words.
    Words(&'static [&'static str]),
}

/// What the two sides of a result are.
fn sides(measure: &str, output: &str) -> (Side, Side) {
    use Side::{Beside, Bought, Groups, Industries, None, Numbered, Places, Regions, Words};
    match (measure, output) {
        ("aggregation", "flows") => (Groups(2), Groups(2)),
        ("aggregation", "final_demand") => (Groups(2), Beside(1)),
        ("aggregation", _) => (Groups(2), None),
        ("regional-table", "output_multipliers") => {
            (Places, Words(&["at delta", "lowest", "highest"]))
        }
        ("balancing", "table") | ("proportional-fitting", "table") => (Places, Industries),
        ("balancing", "row_factors") => (Places, None),
        ("balancing", "column_factors") => (Industries, None),
        ("balancing", _) => (Words(&["rounds", "largest gap"]), None),
        ("proportional-fitting", _) => (None, None),
        ("footprint", "consumption" | "imported") => (Beside(2), Bought),
        ("footprint", "production_by_region" | "consumption_by_region") => (Beside(2), Regions),
        ("footprint", _) => (Beside(2), Places),
        ("hypothetical-extraction", "lost_by_industry") => (Places, Places),
        ("hypothetical-extraction", "quantities_lost") => (Places, Beside(2)),
        ("import-content", "direct" | "total") => (Places, Beside(2)),
        ("import-content", "vertical_share") => (
            Words(&[
                "imported inputs in exports",
                "the exporter's own imported inputs alone",
            ]),
            None,
        ),
        ("input-output", "coefficients" | "leontief" | "allocation" | "ghosh")
        | ("regional-table", _) => (Places, Places),
        ("multipliers", "output_type_one" | "output_type_two") => (Places, None),
        ("multipliers", _) => (Places, Beside(2)),
        ("shocks", "quantities") => (Places, Beside(3)),
        (
            "hypothetical-extraction"
            | "import-content"
            | "import-penetration"
            | "input-output"
            | "linkages"
            | "position"
            | "shocks",
            _,
        ) => (Places, None),
        ("co-occurrence" | "proximity" | "relatedness", _) => (Industries, Industries),
        ("complexity" | "fitness" | "reflections", "industries" | "industry_ranks")
        | ("diversity", "ubiquity")
        | ("prody", "prody")
        | ("concentration", _) => (Industries, None),
        ("complexity" | "fitness" | "reflections" | "diversity" | "prody", _) => (Places, None),
        ("location-quotient", "average") => (Places, None),
        ("cluster-stars" | "local-moran" | "getis-ord" | "specialisation", _) => (Places, None),
        ("geary" | "moran" | "getis-ord-global", _) => (None, None),
        ("markov", "classes") => (Places, Industries),
        ("markov", "steady_state" | "sojourn") => (Numbered("class"), None),
        ("markov", _) => (Numbered("class"), Numbered("class")),
        ("similarity", "distances") | ("spatial-weights", "row_standardised" | "one_way") => {
            (Places, Places)
        }
        ("similarity", _) => (Places, Numbered("")),
        ("spatial-weights", _) => (Places, None),
        _ => (Places, Industries),
    }
}

/// Names for one result, each only where there are as many as there should be.
pub(super) fn of(measure: &str, output: &str, table: &Matrix, sheets: &[Sheet]) -> Names {
    let (rows, columns) = sides(measure, output);
    let fitting = |side, count: usize| {
        let names = along(side, count, sheets);
        if names.len() == count {
            names
        } else {
            Vec::new()
        }
    };
    (fitting(rows, table.rows), fitting(columns, table.cols))
}

fn along(side: Side, count: usize, sheets: &[Sheet]) -> Vec<String> {
    let first = &sheets[0];
    // A square table may be named on one side alone.
    let either = |one: &Vec<String>, other: &Vec<String>| {
        if one.is_empty() && first.matrix.rows == first.matrix.cols {
            other.clone()
        } else {
            one.clone()
        }
    };
    match side {
        Side::None => Vec::new(),
        Side::Places => either(&first.rows, &first.columns),
        Side::Industries => either(&first.columns, &first.rows),
        Side::Beside(at) => sheets.get(at).map_or_else(Vec::new, |sheet| {
            // By industry may be its rows or its columns.
            let upright = sheet.matrix.rows == first.matrix.rows && sheet.columns != first.rows;
            let lying =
                at == 2 && sheet.rows.len() == count && sheet.matrix.cols == first.matrix.cols;
            if upright && !(lying && sheet.columns == first.rows) {
                sheet.columns.clone()
            } else {
                sheet.rows.clone()
            }
        }),
        Side::Groups(at) => sheets.get(at).map_or_else(Vec::new, |list| groups(&[list])),
        Side::Regions => regions(sheets),
        Side::Bought => {
            let sellers = either(&first.rows, &first.columns);
            let each = |region: String| {
                sellers
                    .iter()
                    .map(move |seller| format!("{region} buys {seller}"))
            };
            regions(sheets).into_iter().flat_map(each).collect()
        }
        Side::Numbered(word) => (0..count)
            .map(|at| match word {
                "" => (at + 1).to_string(),
                word => format!("{word} {at}"),
            })
            .collect(),
        Side::Words(words) => words.iter().map(|word| (*word).to_owned()).collect(),
    }
}

/// The groups of lists that share their words, in the order of the results.
fn groups(lists: &[&Sheet]) -> Vec<String> {
    let mut values: Vec<f64> = lists
        .iter()
        .flat_map(|list| list.matrix.values.clone())
        .collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let name = |value: &f64| {
        let mut words = lists
            .iter()
            .filter_map(|list| list.words.get(*value as usize));
        words.next().map_or_else(|| value.to_string(), Clone::clone)
    };
    values.iter().map(name).collect()
}

/// The regions of industries and of final demand.
fn regions(sheets: &[Sheet]) -> Vec<String> {
    match sheets {
        [_, _, _, industries, demand, ..] => groups(&[industries, demand]),
        _ => Vec::new(),
    }
}
