/** The parts of an address; Russian is what is registered, English is entered by a person or absent. */
export interface AddressParts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly postcode?: string | null;
  readonly localityRu: string;
  readonly localityEn?: string | null;
  readonly streetRu?: string | null;
  readonly streetEn?: string | null;
  readonly buildingRu?: string | null;
  readonly buildingEn?: string | null;
  readonly floor?: string | null;
  readonly officeRu?: string | null;
  readonly officeEn?: string | null;
}

type Part = string | null | undefined;

const countryName = (code: string, language: 'ru' | 'en'): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;

const joined = (parts: readonly Part[]): string => parts.filter((part) => part != null && part !== '').join(', ');

const worded = (word: string, part: Part): Part => (part == null ? null : `${word} ${part}`);

/** `105122, г. Москва, Щелковское шоссе, дом 2А, этаж 9, офис 938`; Russia itself is not named. */
export function russianLine(address: AddressParts): string {
  return joined([
    address.country === 'RU' ? null : countryName(address.country, 'ru'),
    address.postcode,
    address.localityRu,
    address.streetRu,
    worded('дом', address.buildingRu),
    worded('этаж', address.floor),
    worded('офис', address.officeRu),
  ]);
}

/** The English line; null while some part has no English, because nothing is transliterated silently. */
export function englishLine(address: AddressParts): string | null {
  const pairs = [
    [address.localityRu, address.localityEn],
    [address.streetRu, address.streetEn],
    [address.buildingRu, address.buildingEn],
    [address.officeRu, address.officeEn],
  ] as const;
  const [locality, street, building, office] = pairs.map(([ru, en]) => en ?? sameInEnglish(ru));
  if ([locality, street, building, office].includes(undefined)) return null;
  return joined([
    worded('office', office),
    worded('floor', address.floor),
    worded('building', building),
    street,
    joined([locality, address.postcode]),
    countryName(address.country, 'en'),
  ]);
}

/** A part without Russian letters reads the same in English; undefined when its English is missing. */
function sameInEnglish(russian: Part): string | null | undefined {
  if (russian == null) return null;
  return /^[\x20-\x7e]*$/.test(russian) ? russian : undefined;
}
