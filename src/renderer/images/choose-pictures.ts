import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'

/** Lets the writer choose pictures in the system's dialog; none when they cancel. */
export async function choosePictures(): Promise<File[]> {
  const answer = await ask('images.choose', {})
  if (answer.ok) return answer.value.map(({ name, bytes }) => new File([bytes as BlobPart], name))
  tellProblem(text('image.notInserted'), answer.problem)
  return []
}
