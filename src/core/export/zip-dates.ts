const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Sets the date of every file in a zip archive, in place, so that the clock of the machine that packed it leaves no trace and the
 * same content gives the same bytes. `date` is an ISO 8601 instant, taken in UTC; zip holds the years 1980 to 2107 (APPNOTE 4.4.6) and
 * others are moved to the nearest. Throws on bytes that are no zip archive, because only our own packer calls it.
 */
export function setZipDates(archive: Uint8Array, date: string): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  let end = archive.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('Not a zip archive: it has no end of central directory')
  const stamp = dosDate(new Date(date))
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Error('Not a zip archive: its directory is damaged')
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
}

/** Time in the lower 16 bits, date in the upper, in steps of two seconds. */
function dosDate(date: Date): number {
  const year = date.getUTCFullYear()
  if (!(year >= 1980)) return (1 << 21) | (1 << 16)
  if (year > 2107) return ((127 << 25) | (12 << 21) | (31 << 16)) >>> 0
  const day = ((year - 1980) << 25) | ((date.getUTCMonth() + 1) << 21) | (date.getUTCDate() << 16)
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return (day | time) >>> 0
}
