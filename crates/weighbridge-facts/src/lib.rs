//! Official statistics as typed tables: the snapshot embedded in the program,
//! what each table is and who publishes it, how it is built from the source
//! files and checked. It models nothing.

mod added;
mod border_benchmarks;
mod build;
mod classes;
mod cube;
mod exposure;
mod figures;
pub mod grid;
pub mod input_output;
mod long_run;
pub mod nomis;
mod outline;
pub mod register;
pub mod repairs;
pub mod snapshot;
pub mod sources;
pub mod store;
mod verify;
mod words;

use std::sync::OnceLock;

pub use added::AddedTable;
pub use border_benchmarks::BorderBenchmark;
pub use build::build;
pub use classes::{BusinessCount, Indicator, RuralUrban, Settlement};
pub use exposure::{
    BandPrice, BorderDefault, BorderGood, BorderLink, EnergySpent, GoodsTrade, Listed,
    PartnerTrade, PriceFact, ProductSupply, UNITED_KINGDOM_PRICES_END,
};
pub use figures::{Demography, Figures, LongRun, Panel, Productivity};
pub use long_run::{LONG_RUN_INDUSTRIES, LongRunIndustry, long_run_industry};
pub use outline::{Outline, Ring};
pub use verify::{Check, verify};
use weighbridge_model::industry::IndustryTree;
use weighbridge_model::place::{Geography, Place, PlaceRegister};

use crate::snapshot::Table;

/// A district, or a part of one, that belongs to an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Member {
    /// Position in [`Facts::districts`].
    pub district: usize,
    /// Part of the district that counts (fraction of its people); 1 but for
    /// areas that cut districts, such as travel-to-work areas.
    pub share: f64,
}

/// An area of a geography and what it is made of.
#[derive(Debug, Clone)]
pub struct Area {
    /// The area.
    pub place: Place,
    /// Its districts, by position.
    pub members: Vec<Member>,
}

impl Area {
    /// Positions of its districts, whole or cut.
    pub fn districts(&self) -> impl Iterator<Item = usize> {
        self.members.iter().map(|member| member.district)
    }
}

/// Figures by place and industry for one year: `values[place * industries + industry]`.
#[derive(Debug, Clone)]
pub struct Cross {
    /// Codes of the rows.
    pub places: Vec<String>,
    /// Values, row by row.
    pub values: Vec<f64>,
}

/// The statistics that come with the program, each table opened when first
/// asked for.
pub struct Facts {
    tables: Vec<OnceLock<Table>>,
    cubes: Vec<OnceLock<cube::Cube>>,
    districts: Vec<District>,
    register: PlaceRegister,
    industries: IndustryTree,
    leaves: Vec<String>,
    added: Vec<AddedTable>,
    added_input_output: Vec<input_output::InputOutput>,
    added_product_tables: Vec<input_output::ProductTables>,
    commuting: Vec<Area>,
}

/// A district of April 2023 and what it lies in.
#[derive(Debug, Clone)]
pub struct District {
    /// Official code.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Code and name of what it lies in, by geography; the last may be blank.
    parents: [(Geography, String, String); 5],
}

impl District {
    /// Code of the area of this geography in which the district lies; blank
    /// where there is none.
    #[must_use]
    pub fn parent(&self, geography: Geography) -> &str {
        if geography == Geography::District {
            return &self.code;
        }
        self.parents
            .iter()
            .find(|(kind, ..)| *kind == geography)
            .map_or("", |(_, code, _)| code)
    }
}

impl Facts {
    /// Opens the snapshot.
    ///
    /// # Errors
    /// When the embedded snapshot is damaged: the program must be built anew.
    pub fn embedded() -> Result<Self, String> {
        let mut facts = Self {
            tables: register::TABLES.iter().map(|_| OnceLock::new()).collect(),
            cubes: figures::none_yet(),
            districts: Vec::new(),
            register: PlaceRegister::default(),
            industries: IndustryTree::default(),
            leaves: Vec::new(),
            added: Vec::new(),
            added_input_output: Vec::new(),
            added_product_tables: Vec::new(),
            commuting: Vec::new(),
        };
        let industries = facts.table("industries")?;
        let rows = industries
            .strings("code")
            .zip(industries.strings("name"))
            .zip(industries.strings("parent"));
        let tree =
            IndustryTree::new(rows.map(|((code, name), parent)| {
                (code.to_owned(), name.to_owned(), parent.to_owned())
            }));
        let table = facts.table("districts")?;
        let column = |name: &str| table.strings(name).map(str::to_owned).collect::<Vec<_>>();
        let (codes, names) = (column("code"), column("name"));
        let kinds = [
            (Geography::Itl2, "itl2"),
            (Geography::Itl3, "itl3"),
            (Geography::CombinedAuthority, "combined_authority"),
            (Geography::Region, "region"),
            (Geography::Nation, "nation"),
        ];
        let parents =
            kinds.map(|(kind, name)| (kind, column(name), column(&format!("{name}_name"))));
        let districts: Vec<District> = (0..codes.len())
            .map(|row| District {
                code: codes[row].clone(),
                name: names[row].clone(),
                parents: std::array::from_fn(|kind| {
                    (
                        parents[kind].0,
                        parents[kind].1[row].clone(),
                        parents[kind].2[row].clone(),
                    )
                }),
            })
            .collect();
        let mut leaves: Vec<String> = facts
            .table("full_time_employees_gb_industry")?
            .words("industry")
            .0
            .to_vec();
        leaves.sort();
        facts.industries = tree.with_former(nomis::former_industry);
        facts.leaves = leaves;
        facts.districts = districts;
        facts.commuting = facts.travel_to_work_areas()?;
        let places = Geography::ALL
            .into_iter()
            .flat_map(|geography| facts.areas(geography))
            .map(|area| area.place)
            .collect();
        facts.register = PlaceRegister::new(places);
        Ok(facts)
    }

    /// Takes in the tables that the user added to the store in `dir`; where two
    /// give the same area and year, the later one counts.
    ///
    /// # Errors
    /// When a table of the store is damaged: its file, and what to do.
    pub fn with_added(mut self, dir: &std::path::Path) -> Result<Self, String> {
        self.added = store::Store::open(dir).tables()?;
        self.added_input_output = input_output::load_all(dir)?;
        self.added_product_tables = input_output::load_products(dir)?;
        Ok(self)
    }

    /// The tables that the user added, by year and then by when they were added.
    #[must_use]
    pub fn added(&self) -> &[AddedTable] {
        &self.added
    }

    /// The input-output tables that the user added, by year.
    #[must_use]
    pub fn added_input_output(&self) -> &[input_output::InputOutput] {
        &self.added_input_output
    }

    /// The product tables of the input-output releases that the user added, by year.
    #[must_use]
    pub fn added_product_tables(&self) -> &[input_output::ProductTables] {
        &self.added_product_tables
    }

    /// A table by name.
    ///
    /// # Errors
    /// When there is no such table or it is damaged.
    pub fn table(&self, name: &str) -> Result<&Table, String> {
        let at = register::TABLES
            .iter()
            .position(|table| table.name == name)
            .ok_or_else(|| format!("there is no table `{name}`"))?;
        if let Some(table) = self.tables[at].get() {
            return Ok(table);
        }
        let table = snapshot::read(register::TABLES[at].bytes)
            .map_err(|error| format!("table `{name}` of the snapshot is damaged: {error}"))?;
        Ok(self.tables[at].get_or_init(|| table))
    }

    /// The 361 districts, by code.
    #[must_use]
    pub fn districts(&self) -> &[District] {
        &self.districts
    }

    /// All places, for finding one by name.
    #[must_use]
    pub fn places(&self) -> &PlaceRegister {
        &self.register
    }

    /// UK SIC 2007.
    #[must_use]
    pub fn industries(&self) -> &IndustryTree {
        &self.industries
    }

    /// The 729 industries of the employment statistics, by code.
    #[must_use]
    pub fn leaves(&self) -> &[String] {
        &self.leaves
    }

    /// The areas of a geography, by code, with their districts.
    #[must_use]
    pub fn areas(&self, geography: Geography) -> Vec<Area> {
        if geography == Geography::TravelToWorkArea {
            return self.commuting.clone();
        }
        let mut areas = std::collections::BTreeMap::<&str, Area>::new();
        for (position, district) in self.districts.iter().enumerate() {
            let (code, name) = if geography == Geography::District {
                (district.code.as_str(), district.name.as_str())
            } else {
                match district
                    .parents
                    .iter()
                    .find(|(kind, ..)| *kind == geography)
                {
                    Some((_, code, name)) if !code.is_empty() => (code.as_str(), name.as_str()),
                    _ => continue,
                }
            };
            areas
                .entry(code)
                .or_insert_with(|| Area {
                    place: Place {
                        code: code.to_owned(),
                        name: name.to_owned(),
                        geography,
                    },
                    members: Vec::new(),
                })
                .members
                .push(Member {
                    district: position,
                    share: 1.0,
                });
        }
        areas.into_values().collect()
    }

    /// Employment by ITL2 (40 of Great Britain, by code) and industry in a
    /// year of 2015-2021: jobs, rounded by the source.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn employment_itl2(&self, year: i32) -> Result<Cross, String> {
        let table = self.table("employment_itl2_industry")?;
        let (labels, ids) = table.words("place");
        let mut places = labels.to_vec();
        places.sort();
        let row_of: Vec<usize> = labels
            .iter()
            .map(|label| places.binary_search(label).unwrap_or(0))
            .collect();
        let (labels, industry_ids) = table.words("industry");
        let column_of: Vec<usize> = labels
            .iter()
            .map(|label| self.leaves.binary_search(label).unwrap_or(0))
            .collect();
        let width = self.leaves.len();
        let mut values = vec![0.0; places.len() * width];
        let mut any = false;
        for (row, (known, jobs)) in table
            .integers("year")
            .iter()
            .zip(table.integers("jobs"))
            .enumerate()
        {
            if *known == year {
                any = true;
                values[row_of[ids[row] as usize] * width + column_of[industry_ids[row] as usize]] =
                    f64::from(*jobs);
            }
        }
        if any {
            Ok(Cross { places, values })
        } else {
            Err(format!(
                "there are no jobs by fine industry for {year}: the years are 2015 to 2021"
            ))
        }
    }

    /// Travel-to-work areas, by code, with the parts of districts in each.
    fn travel_to_work_areas(&self) -> Result<Vec<Area>, String> {
        let table = self.table("travel_to_work_areas")?;
        let mut areas: Vec<Area> = Vec::new();
        for (((code, name), district), share) in table
            .strings("place")
            .zip(table.strings("name"))
            .zip(table.strings("district"))
            .zip(table.numbers("share"))
        {
            if areas.last().is_none_or(|area| area.place.code != code) {
                areas.push(Area {
                    place: Place {
                        code: code.to_owned(),
                        name: name.to_owned(),
                        geography: Geography::TravelToWorkArea,
                    },
                    members: Vec::new(),
                });
            }
            if let (Some(area), Some(district)) = (areas.last_mut(), self.position(district)) {
                area.members.push(Member {
                    district,
                    share: *share,
                });
            }
        }
        Ok(areas)
    }

    /// Position of a district by code.
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        self.districts
            .binary_search_by(|district| district.code.as_str().cmp(code))
            .ok()
    }
}
