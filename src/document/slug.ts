/**
 * Small letters and digits of `name`, accents dropped, with one hyphen for everything between them and none at the ends; empty where
 * nothing is left.
 *
 * @param options `ascii` drops the letters of other scripts too; `maxLength` bounds the length in UTF-16 units.
 */
export function toSlug(name: string, options: { readonly ascii?: boolean; readonly maxLength?: number } = {}): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(options.ascii === true ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-')
    .slice(0, options.maxLength)
    .replace(/^-|-$/g, '');
}
