/** What an input may hold, in bytes: 4 MB. See *Writing a submission* in the README. */
export const LIMIT = 4 * 1024 * 1024;
