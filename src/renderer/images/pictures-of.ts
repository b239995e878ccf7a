/** The pictures among files, by what the system says that they are. */
export function picturesOf(files: Iterable<File> | ArrayLike<File>): File[] {
  return Array.from(files).filter(({ type }) => type.startsWith('image/'))
}
