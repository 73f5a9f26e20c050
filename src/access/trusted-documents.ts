/** The documents that vendors have registered for their clients; `identity` keeps them. */
export abstract class TrustedDocuments {
  /** The text with this SHA-256 (hexadecimal); null when the vendor has not registered it. */
  abstract textOf(vendorId: string, sha256: string): Promise<string | null>;
}
