//! Degrees to a flat map: transverse Mercator on the meridian 2° west, as the
//! British grid has it, so that the map looks as maps of Britain do. Good to
//! metres over these islands, which is far below a pen's width; it is not a
//! survey transformation (no datum shift).

/// Radius of the WGS84 ellipsoid at the equator, metres.
const EQUATOR: f64 = 6_378_137.0;
/// Flattening of the WGS84 ellipsoid.
const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// Central meridian and origin of the British grid, degrees.
const ORIGIN: (f64, f64) = (-2.0, 49.0);
/// Scale on the central meridian.
const SCALE: f64 = 0.999_601_272;

/// Length of the meridian from the equator (Snyder 1987, equation 3-21).
fn meridian(latitude: f64) -> f64 {
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let (e4, e6) = (e2 * e2, e2 * e2 * e2);
    EQUATOR
        * ((1.0 - e2 / 4.0 - 3.0 * e4 / 64.0 - 5.0 * e6 / 256.0) * latitude
            - (3.0 * e2 / 8.0 + 3.0 * e4 / 32.0 + 45.0 * e6 / 1024.0) * (2.0 * latitude).sin()
            + (15.0 * e4 / 256.0 + 45.0 * e6 / 1024.0) * (4.0 * latitude).sin()
            - (35.0 * e6 / 3072.0) * (6.0 * latitude).sin())
}

/// Metres east and north of 49° N 2° W from longitude and latitude in degrees
/// (Snyder 1987, equations 8-9 and 8-10).
#[must_use]
pub fn project((longitude, latitude): (f64, f64)) -> (f64, f64) {
    let e2 = FLATTENING * (2.0 - FLATTENING);
    let second = e2 / (1.0 - e2);
    let latitude = latitude.to_radians();
    let (sine, cosine) = latitude.sin_cos();
    let normal = EQUATOR / (1.0 - e2 * sine * sine).sqrt();
    let t = (sine / cosine).powi(2);
    let c = second * cosine * cosine;
    let a = (longitude - ORIGIN.0).to_radians() * cosine;
    let east = SCALE
        * normal
        * (a + (1.0 - t + c) * a.powi(3) / 6.0
            + (5.0 - 18.0 * t + t * t + 72.0 * c - 58.0 * second) * a.powi(5) / 120.0);
    let north = SCALE
        * (meridian(latitude) - meridian(ORIGIN.1.to_radians())
            + normal * sine / cosine
                * (a * a / 2.0
                    + (5.0 - t + 9.0 * c + 4.0 * c * c) * a.powi(4) / 24.0
                    + (61.0 - 58.0 * t + t * t + 600.0 * c - 330.0 * second) * a.powi(6) / 720.0));
    (east, north)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of pyproj 3 for `+proj=tmerc +lat_0=49 +lon_0=-2
    /// +k=0.999601272 +ellps=WGS84`. Within 1 m: the series ends at the sixth
    /// power, which is worth centimetres this near to the meridian.
    #[test]
    fn agrees_with_the_reference_projection() {
        for (place, wanted) in PUBLISHED {
            let got = project(place);
            assert!(
                (got.0 - wanted.0).abs() < 1.0 && (got.1 - wanted.1).abs() < 1.0,
                "{place:?}: {got:?}, not {wanted:?}"
            );
        }
    }

    const PUBLISHED: [((f64, f64), (f64, f64)); 4] = [
        ((-2.0, 49.0), (0.0, 0.0)),
        ((-0.1276, 51.5072), (129_942.911, 280_436.570)),
        ((-5.93, 54.597), (-253_844.617, 629_593.221)),
        ((-1.15, 60.15), (47_195.429, 1_240_965.980)),
    ];
}
