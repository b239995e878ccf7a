import { picturesOf } from './pictures-of'

/** What the system's dialog offers; the window looks at the bytes of whatever is chosen. */
const OFFERED = 'image/png,image/jpeg,image/gif,image/webp,image/bmp,image/avif,.png,.jpg,.jpeg,.gif,.webp,.bmp,.avif'

/** Lets the writer choose pictures from the disk; nothing happens when they cancel. Only a press may call it: no page opens dialogs by itself. */
export function choosePictures(chosen: (files: File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = OFFERED
  input.multiple = true
  input.addEventListener('change', () => {
    const pictures = picturesOf(input.files ?? [])
    if (pictures.length > 0) chosen(pictures)
  })
  input.click()
}
