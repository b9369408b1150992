//! Energy, trade and the carbon border as typed rows: what industries spend on
//! energy, prices by band, lists of industries called energy-intensive, goods of
//! the carbon border with their links and default values, supply by product and
//! trade by partner. It joins nothing.

use std::collections::BTreeMap;

use crate::Facts;

/// The last half-year of the United Kingdom in Eurostat's prices.
pub const UNITED_KINGDOM_PRICES_END: &str = "2020S1";

/// What an industry spent on energy in a year: GBP million at purchasers'
/// prices; value added and output at basic prices.
#[derive(Debug, Clone, PartialEq)]
pub struct EnergySpent {
    /// Code of the input-output tables.
    pub industry: String,
    /// Its name.
    pub name: String,
    /// Electricity.
    pub electricity: f64,
    /// Gas, steam and air conditioning.
    pub gas: f64,
    /// Coke and refined petroleum.
    pub petroleum: f64,
    /// Coal.
    pub coal: f64,
    /// Crude petroleum, natural gas at the well, and metal ores.
    pub crude: f64,
    /// Gross value added; may be negative.
    pub value_added: f64,
    /// Output.
    pub output: f64,
}

/// A price of electricity for industry.
#[derive(Debug, Clone, PartialEq)]
pub struct BandPrice {
    /// Half-year, such as 2020S1.
    pub half: String,
    /// Eurostat's code of the country (UK, EL …).
    pub country: String,
    /// IA (smallest users) to IG.
    pub band: String,
    /// Which taxes it holds.
    pub holds: String,
    /// Euros a kilowatt-hour.
    pub euros: f64,
}

/// A single statement about a price, as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PriceFact {
    /// Period.
    pub period: String,
    /// What is stated.
    pub measure: String,
    /// The value: it may hold two figures.
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Where it was found.
    pub address: String,
}

/// A line of a list of energy-intensive industries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// "carbon-leakage", "exemption-2017" or "compensation".
    pub list: String,
    /// Whether it is a product, finer than any industry.
    pub product: bool,
    /// Class of SIC (4 digits) or code of PRODCOM (6 or 8).
    pub code: String,
    /// Name.
    pub name: String,
}

/// A good of the carbon border.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BorderGood {
    /// Code of the Combined Nomenclature, 8 digits.
    pub cn: String,
    /// "iron and steel", "aluminium", "cement", "fertilisers", "hydrogen" or
    /// "electricity".
    pub sector: String,
    /// The Union's category.
    pub category: String,
    /// Name; often only "Other", below a heading.
    pub name: String,
}

/// A class of SIC that makes a good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BorderLink {
    /// The good.
    pub cn: String,
    /// Class of SIC 2007.
    pub industry: String,
    /// "exact", "narrowed", "several" or "outside".
    pub quality: String,
    /// Whether the class makes little else than goods of the border.
    pub mainly: bool,
}

/// Default embedded emissions of a good from a country, tonnes of CO2
/// equivalent a tonne; NaN where the Regulation gives none.
#[derive(Debug, Clone, PartialEq)]
pub struct BorderDefault {
    /// Country of origin, or "Other Countries and Territories".
    pub country: String,
    /// Sector.
    pub sector: String,
    /// Code of 4, 6 or 8 digits.
    pub cn: String,
    /// Name.
    pub name: String,
    /// Route of production: the Regulation's letter, or blank.
    pub route: String,
    /// Direct emissions.
    pub direct: f64,
    /// Emissions of the electricity used.
    pub indirect: f64,
    /// Both.
    pub total: f64,
    /// With the mark-ups of 2026, 2027 and 2028.
    pub marked: [f64; 3],
}

/// Supply and exports of a product, GBP million at current prices.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductSupply {
    /// Code of the industry that makes it.
    pub product: String,
    /// Name.
    pub name: String,
    /// Domestic output at basic prices.
    pub output: f64,
    /// Imports of goods from the European Union.
    pub imports_eu: f64,
    /// Imports of goods from elsewhere.
    pub imports_rest: f64,
    /// Imports of services.
    pub imports_services: f64,
    /// Margins of trade and transport on the product in all its uses: below 0 for
    /// the services that earn them.
    pub margins: f64,
    /// Exports of goods to the European Union, at purchasers' prices as the two
    /// below.
    pub exports_eu: f64,
    /// Exports of goods elsewhere.
    pub exports_rest: f64,
    /// Exports of services.
    pub exports_services: f64,
}

/// Trade in a commodity with a country, GBP million.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerTrade {
    /// Code.
    pub commodity: String,
    /// Name.
    pub name: String,
    /// Name of the country.
    pub country: String,
    /// GBP million.
    pub millions: f64,
}

/// Trade in goods of a product in a year, GBP million at current prices.
#[derive(Debug, Clone, PartialEq)]
pub struct GoodsTrade {
    /// Year.
    pub year: i32,
    /// Code of the product, such as 24.1.
    pub product: String,
    /// Its name, cut by the source at 50 letters.
    pub name: String,
    /// From the European Union.
    pub imports_eu: f64,
    /// From the rest of the world.
    pub imports_rest: f64,
    /// To the European Union.
    pub exports_eu: f64,
    /// To the rest of the world.
    pub exports_rest: f64,
}

impl Facts {
    /// Years of what industries spend on energy and of supply by product.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn supply_years(&self) -> Result<Vec<i32>, String> {
        let mut years = self
            .table("energy_spent_industry")?
            .integers("year")
            .to_vec();
        years.dedup();
        Ok(years)
    }

    /// What industries spent on energy in a year of 1997-2022, by code.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn energy_spent(&self, year: i32) -> Result<Vec<EnergySpent>, String> {
        let table = self.table("energy_spent_industry")?;
        let column = |name: &str| table.integers(name);
        let found: Vec<EnergySpent> = table
            .strings("industry")
            .zip(table.strings("name"))
            .enumerate()
            .filter(|(row, _)| column("year")[*row] == year)
            .map(|(row, (industry, name))| {
                let at = |name: &str| f64::from(column(name)[row]);
                EnergySpent {
                    industry: industry.to_owned(),
                    name: name.to_owned(),
                    electricity: at("electricity"),
                    gas: at("gas"),
                    petroleum: at("petroleum"),
                    coal: at("coal"),
                    crude: at("crude"),
                    value_added: at("value_added"),
                    output: at("output"),
                }
            })
            .collect();
        if found.is_empty() {
            return Err(format!(
                "there is nothing on what industries spent on energy in {year}: the years are 1997 \
                 to 2022"
            ));
        }
        Ok(found)
    }

    /// Energy used in a year of 1990-2023 without electricity, million tonnes of
    /// oil equivalent, by industry and fuel.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn energy_by_fuel(
        &self,
        year: i32,
    ) -> Result<BTreeMap<String, BTreeMap<String, f64>>, String> {
        let table = self.table("energy_industry_fuel")?;
        let mut found: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
        for (((known, industry), fuel), mtoe) in table
            .integers("year")
            .iter()
            .zip(table.strings("industry"))
            .zip(table.strings("fuel"))
            .zip(table.numbers("mtoe"))
        {
            if *known == year {
                found
                    .entry(industry.to_owned())
                    .or_default()
                    .insert(fuel.to_owned(), *mtoe);
            }
        }
        Ok(found)
    }

    /// Prices of electricity for industry that hold these taxes ("without taxes
    /// and levies", "without recoverable taxes", "with all taxes"), by half-year,
    /// country and band.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn electricity_prices(&self, holds: &str) -> Result<Vec<BandPrice>, String> {
        let table = self.table("electricity_prices_band")?;
        Ok(table
            .strings("half")
            .zip(table.strings("country"))
            .zip(table.strings("band"))
            .zip(table.strings("holds"))
            .zip(table.numbers("euros"))
            .filter(|((_, known), _)| *known == holds)
            .map(|((((half, country), band), holds), euros)| BandPrice {
                half: half.to_owned(),
                country: country.to_owned(),
                band: band.to_owned(),
                holds: holds.to_owned(),
                euros: *euros,
            })
            .collect())
    }

    /// Single statements about prices, in the order found.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn price_facts(&self) -> Result<Vec<PriceFact>, String> {
        let table = self.table("electricity_price_facts")?;
        Ok(table
            .strings("period")
            .zip(table.strings("measure"))
            .zip(table.strings("value"))
            .zip(table.strings("unit"))
            .zip(table.strings("address"))
            .map(|((((period, measure), value), unit), address)| PriceFact {
                period: period.to_owned(),
                measure: measure.to_owned(),
                value: value.to_owned(),
                unit: unit.to_owned(),
                address: address.to_owned(),
            })
            .collect())
    }

    /// Lists of industries called energy-intensive.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn energy_lists(&self) -> Result<Vec<Listed>, String> {
        let table = self.table("energy_intensive_lists")?;
        Ok(table
            .strings("list")
            .zip(table.strings("kind"))
            .zip(table.strings("code"))
            .zip(table.strings("name"))
            .map(|(((list, kind), code), name)| Listed {
                list: list.to_owned(),
                product: kind == "product",
                code: code.to_owned(),
                name: name.to_owned(),
            })
            .collect())
    }

    /// Goods of the carbon border, by code.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn border_goods(&self) -> Result<Vec<BorderGood>, String> {
        let table = self.table("border_goods")?;
        Ok(table
            .strings("cn")
            .zip(table.strings("sector"))
            .zip(table.strings("category"))
            .zip(table.strings("name"))
            .map(|(((cn, sector), category), name)| BorderGood {
                cn: cn.to_owned(),
                sector: sector.to_owned(),
                category: category.to_owned(),
                name: name.to_owned(),
            })
            .collect())
    }

    /// Classes of SIC that make them, by code.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn border_links(&self) -> Result<Vec<BorderLink>, String> {
        let table = self.table("border_links")?;
        Ok(table
            .strings("cn")
            .zip(table.strings("industry"))
            .zip(table.strings("quality"))
            .zip(table.integers("mainly"))
            .map(|(((cn, industry), quality), mainly)| BorderLink {
                cn: cn.to_owned(),
                industry: industry.to_owned(),
                quality: quality.to_owned(),
                mainly: *mainly == 1,
            })
            .collect())
    }

    /// Default values of embedded emissions, by country and code.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn border_defaults(&self) -> Result<Vec<BorderDefault>, String> {
        let table = self.table("border_defaults")?;
        let at = |name: &str, row: usize| table.numbers(name)[row];
        Ok(table
            .strings("country")
            .zip(table.strings("sector"))
            .zip(table.strings("cn"))
            .zip(table.strings("name"))
            .zip(table.strings("route"))
            .enumerate()
            .map(
                |(row, ((((country, sector), cn), name), route))| BorderDefault {
                    country: country.to_owned(),
                    sector: sector.to_owned(),
                    cn: cn.to_owned(),
                    name: name.to_owned(),
                    route: route.to_owned(),
                    direct: at("direct", row),
                    indirect: at("indirect", row),
                    total: at("total", row),
                    marked: ["marked_2026", "marked_2027", "marked_2028"].map(|name| at(name, row)),
                },
            )
            .collect())
    }

    /// Supply and exports by product in a year of 1997-2022, by code.
    ///
    /// # Errors
    /// When there is no such year.
    pub fn product_supply(&self, year: i32) -> Result<Vec<ProductSupply>, String> {
        let table = self.table("supply_products")?;
        let column = |name: &str| table.integers(name);
        let found: Vec<ProductSupply> = table
            .strings("product")
            .zip(table.strings("name"))
            .enumerate()
            .filter(|(row, _)| column("year")[*row] == year)
            .map(|(row, (product, name))| {
                let at = |name: &str| f64::from(column(name)[row]);
                ProductSupply {
                    product: product.to_owned(),
                    name: name.to_owned(),
                    output: at("output"),
                    imports_eu: at("imports_eu"),
                    imports_rest: at("imports_rest"),
                    imports_services: at("imports_services"),
                    margins: at("margins"),
                    exports_eu: at("exports_eu"),
                    exports_rest: at("exports_rest"),
                    exports_services: at("exports_services"),
                }
            })
            .collect();
        if found.is_empty() {
            return Err(format!(
                "there is no supply by product for {year}: the years are 1997 to 2022"
            ));
        }
        Ok(found)
    }

    /// Imports, or exports, by commodity and country in a year of 2018-2025, of
    /// the few commodities that are had.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn partner_trade(&self, year: i32, flow: &str) -> Result<Vec<PartnerTrade>, String> {
        let table = self.table("trade_partners")?;
        Ok(table
            .integers("year")
            .iter()
            .zip(table.strings("commodity"))
            .zip(table.strings("name"))
            .zip(table.strings("country_name"))
            .zip(table.strings("flow"))
            .zip(table.integers("thousands"))
            .filter(|(((((known, _), _), _), this), _)| **known == year && *this == flow)
            .map(
                |(((((_, commodity), name), country), _), thousands)| PartnerTrade {
                    commodity: commodity.to_owned(),
                    name: name.to_owned(),
                    country: country.to_owned(),
                    millions: f64::from(*thousands) / 1e3,
                },
            )
            .collect())
    }
    /// Trade in goods by product and year, 1998-2016: an older release by finer
    /// products than the supply tables have.
    ///
    /// # Errors
    /// When the table is damaged.
    pub fn goods_trade(&self) -> Result<Vec<GoodsTrade>, String> {
        let table = self.table("trade_products")?;
        let flows = ["imports_eu", "imports_rest", "exports_eu", "exports_rest"]
            .map(|name| table.integers(name));
        Ok(table
            .integers("year")
            .iter()
            .zip(table.strings("product"))
            .zip(table.strings("name"))
            .enumerate()
            .map(|(row, ((year, product), name))| {
                let [imports_eu, imports_rest, exports_eu, exports_rest] =
                    [0, 1, 2, 3].map(|flow: usize| f64::from(flows[flow][row]));
                GoodsTrade {
                    year: *year,
                    product: product.to_owned(),
                    name: name.to_owned(),
                    imports_eu,
                    imports_rest,
                    exports_eu,
                    exports_rest,
                }
            })
            .collect())
    }
}
