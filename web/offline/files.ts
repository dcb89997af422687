/** What the service worker keeps, as the build lists it; paths begin with `./`. */
export interface OfflineFiles {
  /** Digest of names and contents: another one is another page. */
  readonly version: string;
  readonly page: readonly string[];
  readonly model: readonly string[];
}
