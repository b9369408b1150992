//! Which tables of the snapshot a table to download is drawn from, by the names
//! that `sources.csv` attributes. It says what may be behind a table, not what
//! is behind one cell of it: `findings.csv` says that figure by figure.

use weighbridge_assess::small_area::SOURCES as SMALL_AREAS;

const JOBS: &str = "employment_itl2_industry";
const LONG_RUN: [&str; 3] = [
    "employees_long_run_1991_1998",
    "employees_long_run_1998_2008",
    "value_added_district_industry",
];
/// What the built-in need and the map between neighbours rest on; a file of
/// need may take fewer, or others.
const NEED: [&str; 12] = [
    "deprivation_composite_uk",
    "employees_long_run_1991_1998",
    "employees_long_run_1998_2008",
    "employment_itl2_industry",
    "income_district",
    "indicator_values",
    "jobs_district",
    "population_district",
    "productivity_district",
    "value_added_district_industry",
    "outline_lines",
    "outline_rings",
];
const PRODUCTS: [&str; 3] = ["input_output", "product_uses", "imports_use"];

/// The names, each once; none for a table of what a paper says, or of what other
/// tables are. Names and codes of places and industries are behind every table
/// and not repeated.
pub(super) fn drawn_from(table: &str) -> Vec<&'static str> {
    let parts: &[&[&'static str]] = match table {
        "coverage" | "sectors" => &[&[JOBS, "value_added_district_industry"], &SMALL_AREAS],
        "clusters" => &[&[JOBS, "outline_lines", "outline_rings"], &SMALL_AREAS],
        "change" | "specialisation" | "reach" | "similar" | "presence" | "comparison" => {
            &[&[JOBS], &SMALL_AREAS]
        }
        "assisted_areas" => &[&NEED, &SMALL_AREAS],
        "concentration" | "uncovered" | "great_britain" | "definitions" | "overlaps" => &[&[JOBS]],
        "long_run" => &[&LONG_RUN, &[JOBS]],
        "long_run_places" => &[&LONG_RUN, &[JOBS], &SMALL_AREAS],
        "exposure_supply" => &[&PRODUCTS, &["product_origins", "trade_partners", JOBS]],
        "industry_measures" => &[&["input_output", "input_output_classes", JOBS]],
        "exposure_supply_places" => &[
            &PRODUCTS,
            &["product_origins", "trade_partners", JOBS],
            &SMALL_AREAS,
        ],
        "shock" => &[&["input_output", JOBS], &SMALL_AREAS],
        "exposure_energy" => &[
            &["input_output", "value_added_district_industry", JOBS],
            &SMALL_AREAS,
        ],
        "exposure_energy_jobs" => &[
            &["energy_intensive_lists", "input_output", JOBS],
            &SMALL_AREAS,
        ],
        "energy_industries" => &[&["input_output", "energy_spent_industry", JOBS]],
        "energy_definitions" => &[&["energy_intensive_lists", "input_output", JOBS]],
        "energy_fuels" => &[&["energy_industry_fuel"]],
        "electricity_prices" => &[&["electricity_prices_band"]],
        "electricity_price_facts" => &[&["electricity_price_facts"]],
        "exposure_trade" => &[
            &[
                "border_goods",
                "border_links",
                "product_uses",
                "imports_use",
                JOBS,
            ],
            &SMALL_AREAS,
        ],
        "border_links" => &[&["border_goods", "border_links"]],
        "border_goods" => &[&["border_goods", "border_links", JOBS]],
        "trade_balances" => &[&["product_uses", "imports_use"]],
        "trade_products" => &[&["supply_products", "product_uses", "imports_use"]],
        "trade_goods_finer" => &[&["trade_products"]],
        "suppliers" => &[&["trade_partners"]],
        "areas.csv" | "areas.geojson" => &[&NEED],
        _ => &[],
    };
    let mut names: Vec<&'static str> = Vec::new();
    for name in parts.iter().copied().flatten() {
        if !names.contains(name) {
            names.push(name);
        }
    }
    names
}
