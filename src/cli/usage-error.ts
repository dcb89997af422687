/** The command line asks for something that cannot be done as asked; the message says what, where and how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A part of the installed program is missing; the message says which and how to mend it. */
export class InstallationError extends Error {
  override readonly name = 'InstallationError';
}

/** The system's code of an error, such as `ENOENT`. */
export const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
};
