import { DomainError } from '../../shared/domain-error.js';
import { LegalForm } from './vendor.enums.js';

const INN_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

const digitsOf = (text: string): number[] => [...text].map(Number);

/** The check digit after these digits of an INN: a weighted sum mod 11 mod 10. */
function innCheckDigit(digits: readonly number[]): number {
  const weights = INN_WEIGHTS.slice(-digits.length);
  return (digits.reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0) % 11) % 10;
}

/** True for a taxpayer's number of a legal person (10 digits) or of a natural one (12) with right check digits. */
export function isInn(text: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(text)) return false;
  const digits = digitsOf(text);
  const firstCheck = digits.length === 10 ? 9 : 10;
  return digits.slice(firstCheck).every((digit, at) => digit === innCheckDigit(digits.slice(0, firstCheck + at)));
}

/** True for the form of a reason-of-registration code. */
export function isKpp(text: string): boolean {
  return /^\d{4}[0-9A-Z]{2}\d{3}$/.test(text);
}

/** True for a state registration number: 13 digits (OGRN) mod 11, or 15 digits (OGRNIP) mod 13, then mod 10. */
export function isOgrn(text: string): boolean {
  if (!/^(\d{13}|\d{15})$/.test(text)) return false;
  const divisor = BigInt(text.length - 2);
  const check = (BigInt(text.slice(0, -1)) % divisor) % 10n;
  return check === BigInt(text.slice(-1));
}

interface Codes {
  readonly legalForm: LegalForm;
  readonly inn?: string | null;
  readonly kpp?: string | null;
  readonly ogrn?: string | null;
}

/** What is wrong with the codes of a vendor; codes that are absent are not declared, which is allowed. */
export function legalFaults({ legalForm, inn, kpp, ogrn }: Codes): DomainError[] {
  const isPerson = legalForm === LegalForm.SOLE_PROPRIETOR;
  const isCompany = !isPerson && legalForm !== LegalForm.NOT_DECLARED && legalForm !== LegalForm.OTHER;
  const fits = (text: string, person: number, company: number): boolean =>
    isPerson ? text.length === person : !isCompany || text.length === company;
  const faults: DomainError[] = [];
  if (inn != null && !(isInn(inn) && fits(inn, 12, 10))) faults.push(fault('INN_INVALID', 'inn'));
  if (kpp != null && (isPerson || !isKpp(kpp))) faults.push(fault('KPP_INVALID', 'kpp'));
  if (ogrn != null && !(isOgrn(ogrn) && fits(ogrn, 15, 13))) faults.push(fault('OGRN_INVALID', 'ogrn'));
  return faults;
}

function fault(code: string, field: string): DomainError {
  return new DomainError(code, { path: ['input', field] });
}
