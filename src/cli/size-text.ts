import { text } from '../messages/sentence'

/** How large a document of so many bytes is, as a person reads it. */
export function sizeText(bytes: number): string {
  return text('cli.export.size', { kilobytes: Math.ceil(bytes / 1000) })
}
