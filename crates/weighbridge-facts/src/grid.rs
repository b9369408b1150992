//! The projection of the British National Grid, for drawing maps in true
//! shape. It takes longitude and latitude as they come: the shift between
//! datums (some 100 m) is left out, which no map of the country shows. It is no
//! tool for surveying.

/// Axes of the Airy 1830 ellipsoid, metres, and the grid's scale.
const A: f64 = 6_377_563.396;
const B: f64 = 6_356_256.909;
const SCALE: f64 = 0.999_601_271_7;
/// True origin, degrees, and its false coordinates, metres.
const ORIGIN: (f64, f64) = (-2.0, 49.0);
const FALSE: (f64, f64) = (400_000.0, -100_000.0);

/// Metres east and north of a longitude and latitude in degrees: the transverse
/// Mercator series of Ordnance Survey, *A Guide to Coordinate Systems in Great
/// Britain*, annex C.
#[must_use]
pub fn east_north(longitude: f64, latitude: f64) -> (f64, f64) {
    let (a, b) = (A * SCALE, B * SCALE);
    let squashed = 1.0 - (B * B) / (A * A);
    let n = (a - b) / (a + b);
    let (phi, phi0) = (latitude.to_radians(), ORIGIN.1.to_radians());
    let (sin, cos) = phi.sin_cos();
    let tan2 = (sin / cos).powi(2);
    let nu = a / (1.0 - squashed * sin * sin).sqrt();
    let rho = a * (1.0 - squashed) / (1.0 - squashed * sin * sin).powf(1.5);
    let eta2 = nu / rho - 1.0;
    let (less, more) = (phi - phi0, phi + phi0);
    let (n2, n3) = (n * n, n * n * n);
    let meridian = b
        * ((1.0 + n + 1.25 * (n2 + n3)) * less
            - (3.0 * (n + n2) + 2.625 * n3) * less.sin() * more.cos()
            + 1.875 * (n2 + n3) * (2.0 * less).sin() * (2.0 * more).cos()
            - 35.0 / 24.0 * n3 * (3.0 * less).sin() * (3.0 * more).cos());
    let away = (longitude - ORIGIN.0).to_radians();
    let north = FALSE.1
        + meridian
        + nu / 2.0 * sin * cos * away.powi(2)
        + nu / 24.0 * sin * cos.powi(3) * (5.0 - tan2 + 9.0 * eta2) * away.powi(4)
        + nu / 720.0 * sin * cos.powi(5) * (61.0 - 58.0 * tan2 + tan2 * tan2) * away.powi(6);
    let east = FALSE.0
        + nu * cos * away
        + nu / 6.0 * cos.powi(3) * (nu / rho - tan2) * away.powi(3)
        + nu / 120.0
            * cos.powi(5)
            * (5.0 - 18.0 * tan2 + tan2 * tan2 + 14.0 * eta2 - 58.0 * tan2 * eta2)
            * away.powi(5);
    (east, north)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ordnance Survey's own worked example: Caister water tower, in degrees of
    /// the grid's datum. It is stated to a millimetre.
    #[test]
    fn caister_water_tower() {
        let (east, north) = east_north(
            1.0 + 43.0 / 60.0 + 4.5177 / 3600.0,
            52.0 + 39.0 / 60.0 + 27.2531 / 3600.0,
        );
        assert!((east - 651_409.903).abs() < 0.002, "{east}");
        assert!((north - 313_177.270).abs() < 0.002, "{north}");
    }
}
