import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { Dialog } from '../ui/dialog'
import { ShortcutTable } from './shortcut-table'

export default function Shortcuts() {
  return (
    <Dialog title={text('shortcuts.title')} isOpen onClose={() => useApp.setState({ dialog: null })}>
      <ShortcutTable />
    </Dialog>
  )
}
