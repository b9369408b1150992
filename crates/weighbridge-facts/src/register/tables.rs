//! The list of tables: one entry for each file of the snapshot, in its order.
//! What an entry means and what its licence asks for is the register's.

use weighbridge_model::place::Geography;

use super::TableInfo;

macro_rules! table {
    ($name:literal, $office:expr, $dataset:literal, $years:literal, $geography:literal, $areas:expr, $places:literal) => {
        TableInfo {
            name: $name,
            office: $office,
            dataset: $dataset,
            years: $years,
            geography: $geography,
            areas: $areas,
            places: $places,
            bytes: include_bytes!(concat!("../../snapshot/", $name, ".parquet")),
        }
    };
}

const ONS: &str = "Office for National Statistics";

/// All tables, in the order of the snapshot.
pub const TABLES: &[TableInfo] = &[
    table!(
        "industries",
        ONS,
        "UK Standard Industrial Classification 2007",
        "2007",
        "none",
        None,
        0
    ),
    table!(
        "districts",
        ONS,
        "Open Geography: codes and look-ups",
        "2020-2025",
        "districts of April 2023; ITL2 and ITL3 2021; combined authorities of May 2025",
        Some(Geography::District),
        361
    ),
    table!(
        "travel_to_work_areas",
        ONS,
        "Open Geography: local authorities of 2021 by travel-to-work areas of 2011, corrected",
        "2011 areas, people of mid-2019",
        "228 travel-to-work areas, United Kingdom, by district of April 2023",
        Some(Geography::TravelToWorkArea),
        228
    ),
    table!(
        "rural_urban_district",
        "Office for National Statistics and Department for Environment, Food and Rural Affairs",
        "Rural-urban classification 2021 of local authority districts",
        "2021",
        "districts of April 2023, England and Wales",
        Some(Geography::District),
        318
    ),
    table!(
        "outline_lines",
        ONS,
        "Open Geography: district boundaries, generalised",
        "2023",
        "districts of April 2023",
        None,
        0
    ),
    table!(
        "outline_rings",
        ONS,
        "Open Geography: district boundaries, generalised",
        "2023",
        "districts of April 2023",
        Some(Geography::District),
        361
    ),
    table!(
        "outline_itl3_lines",
        ONS,
        "Open Geography: ITL3 boundaries, January 2021, generalised to 500 m",
        "2021",
        "ITL3 2021, United Kingdom",
        None,
        0
    ),
    table!(
        "outline_itl3_rings",
        ONS,
        "Open Geography: ITL3 boundaries, January 2021, generalised to 500 m",
        "2021",
        "ITL3 2021, United Kingdom",
        Some(Geography::Itl3),
        179
    ),
    table!(
        "employment_itl2_industry",
        ONS,
        "Business Register and Employment Survey, via Nomis (employment)",
        "2015-2021",
        "ITL2 2021, Great Britain",
        Some(Geography::Itl2),
        40
    ),
    table!(
        "employees_district_broad",
        ONS,
        "Business Register and Employment Survey, via Nomis (employees, provisional)",
        "2024",
        "districts of April 2023, England and Wales",
        Some(Geography::District),
        318
    ),
    table!(
        "employees_itl3_section",
        ONS,
        "Business Register and Employment Survey, via Nomis (employees)",
        "2023",
        "ITL3 2021, Great Britain",
        Some(Geography::Itl3),
        168
    ),
    table!(
        "employees_itl3_section_2015_2022",
        ONS,
        "Business Register and Employment Survey, via Nomis (employees)",
        "2015-2022",
        "NUTS3 2016 with the codes of ITL3 2021, those unchanged, Great Britain",
        Some(Geography::Itl3),
        159
    ),
    table!(
        "itl3_districts",
        ONS,
        "Open Geography: districts of 2020 to ITL3 2021",
        "2021",
        "ITL3 2021 made of whole districts and unchanged since 2016, Great Britain",
        Some(Geography::Itl3),
        159
    ),
    table!(
        "employees_region_section",
        ONS,
        "Business Register and Employment Survey, via Nomis (employees)",
        "2015-2022",
        "regions of England, Wales, Scotland, Great Britain",
        Some(Geography::Region),
        11
    ),
    table!(
        "full_time_employees_gb_industry",
        ONS,
        "Business Register and Employment Survey, via Nomis (full-time employees)",
        "2009-2021",
        "Great Britain",
        Some(Geography::Nation),
        0
    ),
    table!(
        "employment_share_district_broad_2019",
        ONS,
        "Business Register and Employment Survey, via Nomis (shares of employment)",
        "2019",
        "districts of 2021, Great Britain, those unchanged since",
        Some(Geography::District),
        346
    ),
    table!(
        "employees_district_group_2006_2008",
        ONS,
        "Annual Business Inquiry, via Nomis, mean of three years, on SIC 2007 by the official weights",
        "2006-2008",
        "districts of 2008 added up to April 2023, Great Britain",
        Some(Geography::District),
        350
    ),
    table!(
        "employees_district_industry_sic92",
        ONS,
        "Annual Employment Survey, via Nomis (employees, SIC 92)",
        "1991, 1993, 1995-1998",
        "districts added up to April 2023, Great Britain",
        Some(Geography::District),
        350
    ),
    table!(
        "employees_district_industry_sic2003",
        ONS,
        "Annual Business Inquiry, via Nomis (employees, SIC 2003)",
        "1998-2008",
        "districts added up to April 2023, Great Britain",
        Some(Geography::District),
        350
    ),
    table!(
        "employees_long_run_1991_1998",
        ONS,
        "Annual Employment Survey, via Nomis, on SIC 2007 by the official weights",
        "1991, 1993, 1995-1998",
        "districts added up to April 2023, Great Britain",
        Some(Geography::District),
        350
    ),
    table!(
        "employees_long_run_1998_2008",
        ONS,
        "Annual Business Inquiry, via Nomis, on SIC 2007 by the official weights",
        "1998-2008",
        "districts added up to April 2023, Great Britain",
        Some(Geography::District),
        350
    ),
    table!(
        "value_added_district_industry",
        ONS,
        "Regional gross value added (balanced) by industry: local authorities",
        "1998-2023",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "jobs_district",
        ONS,
        "Subregional productivity: productivity jobs by local authority",
        "2002-2023",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "hours_district",
        ONS,
        "Subregional productivity: productivity hours worked a week by local authority",
        "2004-2023",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "productivity_district",
        ONS,
        "Subregional productivity: value added per hour (A3) and per filled job (B3), current prices, smoothed",
        "2002-2023",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "population_district",
        "Office for National Statistics, National Records of Scotland, Northern Ireland Statistics and Research Agency",
        "Population estimates by local authority, mid-year",
        "1998-2021",
        "districts of 2021 added up to April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "income_district",
        ONS,
        "Regional gross disposable household income: local authorities, current prices",
        "1997-2022",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "local_units_district_broad",
        ONS,
        "UK business: activity, size and location (local units)",
        "2024",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "businesses_region_class",
        ONS,
        "UK business: activity, size and location (tables 2 and 17)",
        "2024",
        "regions of England, Wales, Scotland, Northern Ireland, United Kingdom",
        Some(Geography::Region),
        12
    ),
    table!(
        "business_demography_district",
        ONS,
        "Business demography (tables 1.1, 2.1 and 3.1)",
        "2019-2024",
        "districts of each year added up to April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "indicators",
        ONS,
        "Subnational indicators dataset, March 2024",
        "2018-2024, by indicator",
        "none",
        None,
        0
    ),
    table!(
        "indicator_values",
        ONS,
        "Subnational indicators dataset, March 2024",
        "2018-2024, by indicator",
        "districts of April 2023 that were not merged in 2023, United Kingdom",
        Some(Geography::District),
        357
    ),
    table!(
        "deprivation_england_2025",
        "Ministry of Housing, Communities and Local Government",
        "English indices of deprivation 2025: local authority summaries",
        "2025",
        "districts of April 2023, England",
        Some(Geography::District),
        296
    ),
    table!(
        "deprivation_composite_uk",
        "mySociety (a third party)",
        "Composite UK index of multiple deprivation 3.4.0, after Abel, Barclay and Payne 2016, from the four nations' official indices",
        "version 3.4.0",
        "districts of April 2023, United Kingdom",
        Some(Geography::District),
        361
    ),
    table!(
        "input_output",
        ONS,
        "UK input-output analytical tables, industry by industry",
        "2019, 2020, 2023, each a release of its own",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "input_output_classes",
        ONS,
        "UK Standard Industrial Classification 2007 by industry of the input-output tables",
        "2007",
        "none",
        None,
        0
    ),
    table!(
        "imports_use",
        ONS,
        "UK input-output analytical tables: imports use, product by industry",
        "2023",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "product_uses",
        ONS,
        "UK input-output analytical tables, product by product: output and exports at basic prices",
        "2023",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "product_origins",
        ONS,
        "Supply and use tables, Blue Book 2024: supply by origin",
        "2022",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "energy_industry_fuel",
        ONS,
        "Environmental accounts: energy use by industry, source and fuel (without electricity)",
        "1990-2023",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "energy_spent_industry",
        ONS,
        "Supply and use tables, Blue Book 2024: what industries spend on energy",
        "1997-2022",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "electricity_prices_band",
        "Eurostat",
        "Electricity prices for non-household consumers, half-yearly (nrg_pc_205), in euros",
        "2007-2021; the United Kingdom to the first half of 2020",
        "countries of Europe",
        None,
        0
    ),
    table!(
        "electricity_price_facts",
        "various, each with its address",
        "Single statements about industrial electricity prices and relief",
        "2015-2027",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "energy_intensive_lists",
        "European Commission; UK legislation",
        "Carbon leakage list 2021-2030 (Delegated Decision (EU) 2019/708, whole); exemption for energy-intensive industries (SI 2017/1051, only up to class 22.11); compensation for carbon costs (14 sectors of the list, not all)",
        "2017, 2019",
        "none",
        None,
        0
    ),
    table!(
        "border_goods",
        "European Union",
        "Goods of the carbon border adjustment mechanism (Regulation (EU) 2023/956, Annex I)",
        "2023",
        "none",
        None,
        0
    ),
    table!(
        "border_links",
        "Weighbridge, from correspondence tables of the United Nations and UK SIC 2007",
        "Goods of the carbon border by class of UK SIC 2007, with the quality of each link",
        "2022",
        "none",
        None,
        0
    ),
    table!(
        "border_defaults",
        "European Union",
        "Default values of embedded emissions (Implementing Regulation (EU) 2025/2621)",
        "2026-2028",
        "119 countries of origin",
        None,
        0
    ),
    table!(
        "border_benchmarks",
        "European Union",
        "Benchmarks of the free allocation adjustment (Implementing Regulation (EU) 2025/2620)",
        "2026",
        "none",
        None,
        0
    ),
    table!(
        "supply_products",
        ONS,
        "Supply and use tables, Blue Book 2024: output, imports and exports by product",
        "1997-2022",
        "United Kingdom",
        None,
        0
    ),
    table!(
        "trade_products",
        ONS,
        "UK trade in goods by classification of product by activity (MQ10), September 2017",
        "1998-2016",
        "United Kingdom with the European Union and the rest of the world",
        None,
        0
    ),
    table!(
        "trade_partners",
        ONS,
        "UK trade in goods: country by commodity (a few commodities only)",
        "2018-2025",
        "United Kingdom by partner country",
        None,
        0
    ),
];
