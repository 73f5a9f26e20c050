/** Judges documents before anybody sends them; `graphql` provides it. */
export abstract class DocumentCheck {
  /** Why a document would be refused whoever sends it, in the caller's language; null when it would not. */
  abstract faultOf(text: string): string | null;
}
