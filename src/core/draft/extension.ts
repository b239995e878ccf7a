/** One draft a file, JSON inside. */
export const DRAFT_EXTENSION = '.rostrum'
