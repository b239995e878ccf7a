import { slimBinary } from 'harper.js/slimBinary'
import { setUpEnglish } from '../../core/proofread/english'
import { type EngineImage, engineImage } from './engine-image'

/** What this worker says, once: null where it has no image to give. */
export type FromEngineWorker = EngineImage | null

/** Sets the English engine up and hands over what became of it; ending this worker is what gives back the memory that only that needed. */
void engineImage(() => setUpEnglish(slimBinary)).then(
  (image) => self.postMessage(image, { transfer: image?.written.map(({ bytes }) => bytes.buffer) ?? [] }),
  // Whoever waits loads the engine as it is, and says what is wrong with it.
  () => self.postMessage(null),
)
