//! What the input-output releases say of products: imports by user, what is made
//! here and exported, and where imports come from. Official years and the user's
//! own workbooks, as one type. It reads no published sheet.

use super::{EXPORTS, FINAL_USES};
use crate::Facts;
use crate::snapshot::Table;

/// Imported products by who uses them, £ million, cif: the imports use table
/// of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportsUse {
    /// The year.
    pub year: i32,
    /// Products, by the codes of the industries that make them here.
    pub products: Vec<String>,
    /// Buyers: industries, then [`FINAL_USES`], by code.
    pub users: Vec<String>,
    /// `values[product * users + user]`.
    pub values: Vec<f64>,
}

impl ImportsUse {
    /// What is imported of a product and exported again.
    #[must_use]
    pub fn re_exports(&self, product: usize) -> f64 {
        let width = self.users.len();
        EXPORTS
            .iter()
            .filter_map(|at| self.users.iter().position(|user| user == FINAL_USES[*at].0))
            .map(|user| self.values[product * width + user])
            .sum()
    }

    /// What a buyer uses of each imported product.
    #[must_use]
    pub fn of_user(&self, user: usize) -> Vec<f64> {
        let width = self.users.len();
        (0..self.products.len())
            .map(|product| self.values[product * width + user])
            .collect()
    }

    /// All that is imported of a product.
    #[must_use]
    pub fn of_product(&self, product: usize) -> f64 {
        let width = self.users.len();
        self.values[product * width..(product + 1) * width]
            .iter()
            .sum()
    }
}

/// What is made here of a product, and what of that is exported: £ million at
/// basic prices, of the product tables of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductUse {
    /// The product, by the code of the industry that makes it here.
    pub product: String,
    /// Its name.
    pub name: String,
    /// Made here.
    pub output: f64,
    /// Of that, goods exported to the EU.
    pub exports_eu: f64,
    /// Goods exported to the rest of the world.
    pub exports_rest: f64,
    /// Services exported.
    pub exports_services: f64,
}

impl ProductUse {
    /// All that is made here and exported.
    #[must_use]
    pub fn exports(&self) -> f64 {
        self.exports_eu + self.exports_rest + self.exports_services
    }
}

/// The product tables of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductTables {
    /// The year.
    pub year: i32,
    /// The release they come from, or the user's file.
    pub source: String,
    /// Whether the user added them.
    pub added: bool,
    /// Imported products by user.
    pub imports: ImportsUse,
    /// What is made here and exported, in the order of the release.
    pub uses: Vec<ProductUse>,
}

/// Where a product comes from, £ million: the supply table of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The product, by the code of the industry that makes it here.
    pub product: String,
    /// Made here, basic prices.
    pub domestic: f64,
    /// Goods imported from the EU.
    pub goods_eu: f64,
    /// Goods imported from the rest of the world.
    pub goods_rest: f64,
    /// Services imported; the source does not say from where.
    pub services: f64,
}

impl Origin {
    /// The EU's share of imported goods; none where no goods are imported.
    #[must_use]
    pub fn eu_share(&self) -> Option<f64> {
        let goods = self.goods_eu + self.goods_rest;
        (goods > 0.0).then(|| self.goods_eu / goods)
    }
}

/// Columns of what is made here, in the tables of the snapshot and the store.
const MADE: [&str; 4] = ["output", "exports_eu", "exports_rest", "exports_services"];

/// Columns that tell the two tables of the store apart.
const STORED: [&str; 2] = ["imports", "made"];

impl ProductTables {
    /// Imports of long rows: `product`, `user`, `value`.
    fn imports(year: i32, table: &Table) -> Option<ImportsUse> {
        let (products, product) = table.words("product");
        let (users, user) = table.words("user");
        let mut values = vec![0.0; products.len() * users.len()];
        for ((product, user), value) in product.iter().zip(user).zip(table.numbers("value")) {
            *values.get_mut(*product as usize * users.len() + *user as usize)? = *value;
        }
        Some(ImportsUse {
            year,
            products: products.to_vec(),
            users: users.to_vec(),
            values,
        })
    }

    /// Long rows of the snapshot: imports by product and user, cells of nothing left
    /// out, but each product and user stands at least once.
    pub(crate) fn imports_table(&self) -> Table {
        let rows = self.import_rows();
        Table::default()
            .integer("year", vec![self.year; rows.len()])
            .text("product", rows.iter().map(|row| row.0))
            .text("user", rows.iter().map(|row| row.1))
            .number("value", rows.iter().map(|row| row.2).collect())
    }

    fn import_rows(&self) -> Vec<(&str, &str, f64)> {
        let width = self.imports.users.len();
        let cells = self.imports.values.iter().enumerate().map(|(at, value)| {
            let (product, user) = (&self.imports.products[at / width], at % width);
            (at, product, &self.imports.users[user], *value)
        });
        cells
            .filter(|(at, product, user, value)| *value != 0.0 || product == user || *at < width)
            .map(|(_, product, user, value)| (product.as_str(), user.as_str(), value))
            .collect()
    }

    /// Long rows of the snapshot: what is made here and exported, by product.
    pub(crate) fn made_table(&self) -> Table {
        let column = |value: fn(&ProductUse) -> f64| self.uses.iter().map(value).collect();
        Table::default()
            .integer("year", vec![self.year; self.uses.len()])
            .text("product", self.uses.iter().map(|row| &row.product))
            .text("name", self.uses.iter().map(|row| &row.name))
            .number(MADE[0], column(|row| row.output))
            .number(MADE[1], column(|row| row.exports_eu))
            .number(MADE[2], column(|row| row.exports_rest))
            .number(MADE[3], column(|row| row.exports_services))
    }

    /// Both tables as the one of the store: `table`, `product`, `name`, `user`,
    /// `value`.
    pub(super) fn stored(&self) -> Table {
        let mut rows: Vec<(&str, &str, &str, &str, f64)> = self
            .import_rows()
            .into_iter()
            .map(|(product, user, value)| (STORED[0], product, "", user, value))
            .collect();
        for row in &self.uses {
            let values = [
                row.output,
                row.exports_eu,
                row.exports_rest,
                row.exports_services,
            ];
            for (column, value) in MADE.into_iter().zip(values) {
                rows.push((STORED[1], &row.product, &row.name, column, value));
            }
        }
        Table::default()
            .integer("year", vec![self.year; rows.len()])
            .text("table", rows.iter().map(|row| row.0))
            .text("product", rows.iter().map(|row| row.1))
            .text("name", rows.iter().map(|row| row.2))
            .text("user", rows.iter().map(|row| row.3))
            .number("value", rows.iter().map(|row| row.4).collect())
            .text("source", rows.iter().map(|_| &self.source))
    }

    /// The tables of [`ProductTables::stored`]; none where it is something else.
    pub(super) fn from_stored(long: &Table) -> Option<Self> {
        let year = *long.integers("year").first()?;
        let source = long.strings("source").next()?.to_owned();
        let rows = long
            .strings("table")
            .zip(long.strings("product"))
            .zip(long.strings("name"))
            .zip(long.strings("user"))
            .zip(long.numbers("value"));
        let mut imported: Vec<(&str, &str, f64)> = Vec::new();
        let mut uses: Vec<ProductUse> = Vec::new();
        for ((((table, product), name), user), value) in rows {
            if table == STORED[0] {
                imported.push((product, user, *value));
                continue;
            }
            if uses.last().is_none_or(|last| last.product != product) {
                uses.push(ProductUse {
                    product: product.to_owned(),
                    name: name.to_owned(),
                    output: 0.0,
                    exports_eu: 0.0,
                    exports_rest: 0.0,
                    exports_services: 0.0,
                });
            }
            let last = uses.last_mut()?;
            let [output, eu, rest, services] = MADE;
            *match user {
                one if one == output => &mut last.output,
                one if one == eu => &mut last.exports_eu,
                one if one == rest => &mut last.exports_rest,
                one if one == services => &mut last.exports_services,
                _ => return None,
            } = *value;
        }
        let table = Table::default()
            .text("product", imported.iter().map(|row| row.0))
            .text("user", imported.iter().map(|row| row.1))
            .number("value", imported.iter().map(|row| row.2).collect());
        Some(Self {
            year,
            source,
            added: true,
            imports: Self::imports(year, &table)?,
            uses,
        })
    }
}

impl Facts {
    /// The product tables that come with the program.
    fn own_product_tables(&self) -> Result<ProductTables, String> {
        let imports = self.table("imports_use")?;
        let damaged = || "table `imports_use` of the snapshot is damaged".to_owned();
        let year = *imports.integers("year").first().ok_or_else(damaged)?;
        let made = self.table("product_uses")?;
        let columns = MADE.map(|name| made.numbers(name));
        let uses = made
            .strings("product")
            .zip(made.strings("name"))
            .enumerate()
            .map(|(row, (product, name))| {
                let [output, exports_eu, exports_rest, exports_services] =
                    columns.map(|values| values[row]);
                ProductUse {
                    product: product.to_owned(),
                    name: name.to_owned(),
                    output,
                    exports_eu,
                    exports_rest,
                    exports_services,
                }
            })
            .collect();
        Ok(ProductTables {
            year,
            source: "UK input-output analytical tables, product by product".into(),
            added: false,
            imports: ProductTables::imports(year, imports).ok_or_else(damaged)?,
            uses,
        })
    }

    /// Years that have product tables, the user's own among them.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn product_table_years(&self) -> Result<Vec<i32>, String> {
        let mut years = vec![self.own_product_tables()?.year];
        years.extend(self.added_product_tables().iter().map(|one| one.year));
        years.sort_unstable();
        years.dedup();
        Ok(years)
    }

    /// The product tables of a year, the newest where none is named, the user's own in
    /// place of ours; none where that year has none.
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn product_tables(&self, year: Option<i32>) -> Result<Option<ProductTables>, String> {
        let years = self.product_table_years()?;
        let year = year.or_else(|| years.last().copied());
        let added = self
            .added_product_tables()
            .iter()
            .find(|one| Some(one.year) == year);
        if let Some(added) = added {
            return Ok(Some(added.clone()));
        }
        let own = self.own_product_tables()?;
        Ok((Some(own.year) == year).then_some(own))
    }

    /// Where each product comes from, and the year of that (2022).
    ///
    /// # Errors
    /// When the snapshot is damaged.
    pub fn product_origins(&self) -> Result<(i32, Vec<Origin>), String> {
        let table = self.table("product_origins")?;
        let year = table.integers("year").first().copied().unwrap_or(0);
        let number = |name: &str| table.numbers(name);
        let (domestic, eu) = (number("domestic"), number("goods_eu"));
        let (rest, services) = (number("goods_rest"), number("services"));
        let origins = table
            .strings("product")
            .enumerate()
            .map(|(row, product)| Origin {
                product: product.to_owned(),
                domestic: domestic[row],
                goods_eu: eu[row],
                goods_rest: rest[row],
                services: services[row],
            })
            .collect();
        Ok((year, origins))
    }
}
