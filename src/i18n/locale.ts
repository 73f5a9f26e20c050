export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/** The best of our languages for an Accept-Language header (RFC 9110: weights, then order). */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((part, order) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((value) => value !== undefined);
    return { tag: range.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight), order };
  });
  const wanted = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight || a.order - b.order);
  return wanted.map((wish) => wish.tag).find(isLocale) ?? DEFAULT_LOCALE;
}
