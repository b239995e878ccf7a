/** What the names of office files end with that are read, in small letters. Apart from the reader, which is loaded only when there is such a file. */
export const OFFICE_ENDINGS: readonly string[] = ['.docx', '.docm', '.dotx', '.odt']
