import { message } from '../../messages/message'
import { failure, type Result, success } from '../result'
import { findJsonFault, jsonDepth, lineAndColumn } from '../text/json-text'
import { isJsonObject } from '../text/json-value'
import { schemaFault } from '../text/schema-words'
import { decodeUtf8 } from '../text/utf8'
import {
  EVIDENCE_FORMAT,
  EVIDENCE_VERSION,
  type EvidenceEntry,
  type EvidenceShelf,
  evidenceShelfSchema,
  separateEvidence,
} from './evidence'
import { MAX_DRAFT_DEPTH } from './read'

/**
 * The evidence shelf in a file's bytes. Never throws; a problem names the file, what is wrong and where. Fields that this version does not know are kept. Codes:
 * `not-utf8`, `not-json`, `too-deep`, `not-a-shelf`, `newer-version`, `wrong-schema`.
 */
export function readShelf(bytes: Uint8Array, fileName: string): Result<EvidenceShelf> {
  const decoded = decodeUtf8(bytes, message('file.quoted', { name: fileName }))
  if (!decoded.ok) return decoded
  if (jsonDepth(decoded.value) > MAX_DRAFT_DEPTH)
    return failure('too-deep', message('problem.evidence.notAShelf', { file: fileName }))
  let json: unknown
  try {
    json = JSON.parse(decoded.value)
  } catch {
    const { line, column } = lineAndColumn(decoded.value, findJsonFault(decoded.value)?.offset ?? 0)
    const place = { file: fileName, line: String(line), column: String(column) }
    return failure('not-json', message('problem.evidence.noJson', place))
  }
  if (!isJsonObject(json) || json.format !== EVIDENCE_FORMAT)
    return failure('not-a-shelf', message('problem.evidence.notAShelf', { file: fileName }))
  if (typeof json.version === 'number' && json.version > EVIDENCE_VERSION)
    return failure(
      'newer-version',
      message('problem.evidence.newer', {
        file: fileName,
        version: String(json.version),
        known: String(EVIDENCE_VERSION),
      }),
    )
  const parsed = evidenceShelfSchema.safeParse(json)
  if (!parsed.success)
    return failure(
      'wrong-schema',
      message('problem.evidence.damaged', { file: fileName, fault: schemaFault(parsed.error, json) }),
    )
  return success(separateEvidence(parsed.data as EvidenceShelf))
}

/** The text of a shelf's file: the same for the same entries, in the sequence of their ids, so that two copies can be compared. */
export function writeShelf(shelf: EvidenceShelf): string {
  const byId = (one: EvidenceEntry, other: EvidenceEntry) => (one.id < other.id ? -1 : 1)
  return `${JSON.stringify({ ...shelf, entries: [...shelf.entries].sort(byId) }, null, 2)}\n`
}
