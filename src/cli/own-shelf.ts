import { join } from 'node:path'
import { EvidenceFile, SHELF_FILE } from '../node/evidence-file'
import { profileFolder } from './profile'

/** The evidence shelf that the window keeps for this person. */
export function ownShelf(): EvidenceFile {
  return new EvidenceFile(join(profileFolder(), SHELF_FILE))
}
