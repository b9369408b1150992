//! Input-output measures on tables of the user's own, as `weighbridge measure`
//! offers them: what each takes and gives. It computes nothing.

mod run;
mod table;
#[cfg(test)]
mod tests;

use weighbridge_measures::catalogue::{MeasureInfo, OptionInfo, option};

const FLOWS: &str = "flows between industries, seller by row, buyer by column";
const SECOND: &str = "final demand by seller (any number of columns), or output";

const FORM: OptionInfo = option(
    "flows",
    "values",
    "values: the first table is in money; coefficients: per unit of the buyer's output",
);
const TOTALS: OptionInfo = option(
    "second",
    "demand",
    "what the second table is: demand (final demand) or output (all output by industry)",
);
const ROUNDING: OptionInfo = option(
    "rounding",
    "0",
    "unit to which the source rounds: sums may be off by half of it a cell without a word",
);

/// In alphabetical order.
pub(super) const MEASURES: &[MeasureInfo] = &[
    MeasureInfo {
        name: "aggregation",
        page: "aggregation",
        about: "the same input-output table with fewer industries",
        inputs: &[
            FLOWS,
            SECOND,
            "group of each industry: equal numbers are one group",
            "another final demand by industry, to see what aggregation changes?",
        ],
        options: &[TOTALS, ROUNDING],
        outputs: &["flows", "final_demand", "output", "bias"],
        run: run::aggregate,
    },
    MeasureInfo {
        name: "balancing",
        page: "balancing",
        about: "brings a table to given totals by RAS or GRAS",
        inputs: &["table to start from", "row totals", "column totals"],
        options: &[
            option("method", "ras", "ras, or gras where cells may be negative"),
            option("rounds", "10000", "rounds at most"),
            option("gap", "1e-10", "largest gap of a total, relative to it"),
        ],
        outputs: &["table", "row_factors", "column_factors", "rounds_and_gap"],
        run: run::balance,
    },
    MeasureInfo {
        name: "footprint",
        page: "footprint",
        about: "extensions where they arise and whose final demand is behind them",
        inputs: &[
            FLOWS,
            "final demand by seller, one column or more a region",
            "extensions (emissions, jobs), one a row, by industry",
            "region of each industry",
            "region of each column of final demand",
            "extensions of final demand itself (heating, private cars), one a row, by column of final demand?",
        ],
        options: &[ROUNDING],
        outputs: &[
            "intensity",
            "multiplier",
            "production",
            "exported",
            "consumption",
            "imported",
            "production_by_region",
            "consumption_by_region",
        ],
        run: run::accounts,
    },
    MeasureInfo {
        name: "hypothetical-extraction",
        page: "hypothetical-extraction",
        about: "what an economy loses without an industry, each in turn",
        inputs: &[
            FLOWS,
            SECOND,
            "quantities by industry (jobs, value added), one a column?",
        ],
        options: &[
            FORM,
            TOTALS,
            ROUNDING,
            option("side", "both", "what is cut: buying, selling or both"),
            option("share", "1", "what part is cut, 0 to 1"),
            option(
                "own",
                "true",
                "whether what an industry sells itself is cut too",
            ),
            option(
                "demand",
                "default",
                "whether its final demand is cut too; default: only with side=both",
            ),
        ],
        outputs: &[
            "lost_by_industry",
            "lost",
            "lost_elsewhere",
            "quantities_lost",
        ],
        run: run::extract,
    },
    MeasureInfo {
        name: "import-content",
        page: "import-content",
        about: "how much of a product comes from abroad, directly and in all",
        inputs: &[
            FLOWS,
            SECOND,
            "imported inputs by buyer, one column a source or product",
            "exports by industry?",
        ],
        options: &[FORM, TOTALS, ROUNDING],
        outputs: &[
            "direct",
            "total",
            "largest_source_share",
            "source_concentration",
            "vertical_specialisation",
            "vertical_share",
        ],
        run: run::import_content,
    },
    MeasureInfo {
        name: "import-penetration",
        page: "import-content",
        about: "what part of what is used at home comes from abroad",
        inputs: &[
            "output by industry",
            "imports by product",
            "exports by product",
        ],
        options: &[],
        outputs: &["penetration"],
        run: run::penetration,
    },
    MeasureInfo {
        name: "input-output",
        page: "input-output",
        about: "coefficients and inverses of Leontief and Ghosh of a table",
        inputs: &[FLOWS, SECOND],
        options: &[FORM, TOTALS, ROUNDING],
        outputs: &[
            "output",
            "final_demand",
            "coefficients",
            "leontief",
            "allocation",
            "ghosh",
        ],
        run: run::system_of,
    },
    MeasureInfo {
        name: "linkages",
        page: "linkages",
        about: "backward and forward linkages, key sectors (kind: 3 key, 2 backward, 1 forward, 0 weak), pure linkages",
        inputs: &[FLOWS, SECOND],
        options: &[
            FORM,
            TOTALS,
            ROUNDING,
            option(
                "forward",
                "leontief",
                "which forward linkage kind goes by: leontief (rows of its inverse) or ghosh (sales)",
            ),
            option(
                "divisor",
                "n-1",
                "of the variance in the coefficients of variation (spread): n-1 or n",
            ),
        ],
        outputs: &[
            "backward",
            "forward",
            "forward_sales",
            "power",
            "sensitivity",
            "sensitivity_sales",
            "kind",
            "spread_backward",
            "spread_forward",
            "pure_backward",
            "pure_forward",
            "pure_total",
        ],
        run: run::linked,
    },
    MeasureInfo {
        name: "multipliers",
        page: "multipliers",
        about: "output, value added, jobs behind a unit of final demand, type I and II",
        inputs: &[
            FLOWS,
            SECOND,
            "quantities by industry (jobs, value added), one a column?",
            "household income by industry?",
            "household spending by industry?",
        ],
        options: &[
            FORM,
            TOTALS,
            ROUNDING,
            option(
                "income",
                "0",
                "income that spending is a part of; 0: the sum of household income",
            ),
            option(
                "own",
                "0",
                "what households pay each other, as a share of that income (Miller and Blair's household cell)",
            ),
        ],
        outputs: &[
            "output_type_one",
            "direct",
            "effect_type_one",
            "multiplier_type_one",
            "output_type_two",
            "effect_type_two",
            "multiplier_type_two",
        ],
        run: run::multiply,
    },
    MeasureInfo {
        name: "position",
        page: "position",
        about: "how far an industry stands from final demand and from primary inputs; with trade, flows must hold imported inputs too",
        inputs: &[
            FLOWS,
            SECOND,
            "exports by industry?",
            "imports by industry?",
            "change in stocks by industry?",
        ],
        options: &[FORM, TOTALS, ROUNDING],
        outputs: &["upstreamness", "downstreamness", "upstreamness_open"],
        run: run::positions,
    },
    MeasureInfo {
        name: "regional-table",
        page: "regional-table",
        about: "a region's coefficients by SLQ, CILQ, FLQ or AFLQ",
        inputs: &[
            "national coefficients, seller by row, buyer by column",
            "size of each industry in the region (jobs, output)",
            "size of each industry in the nation",
        ],
        options: &[
            option("method", "flq", "slq, cilq, flq or aflq"),
            option("delta", "0.3", "δ of flq and aflq, 0 to below 1"),
            option(
                "band",
                "0",
                "flq and aflq: output multipliers at nine δ, from delta less this to delta and this",
            ),
        ],
        outputs: &["trade_shares", "coefficients", "output_multipliers"],
        run: run::regional_table,
    },
    MeasureInfo {
        name: "shocks",
        page: "shocks",
        about: "what follows when demand, an industry's output, or a price changes",
        inputs: &[
            FLOWS,
            SECOND,
            "change by industry; with kind=upstream, downstream or price-set empty where nothing is set",
            "quantities by industry (jobs, value added), one a column?",
        ],
        options: &[
            FORM,
            TOTALS,
            ROUNDING,
            option(
                "kind",
                "demand",
                "demand; upstream or downstream (output is set); price (costs change by so much a unit of output) or price-set (prices are set)",
            ),
        ],
        outputs: &["output", "price", "quantities"],
        run: run::shock,
    },
];
