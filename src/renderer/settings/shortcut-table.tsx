import { SHORTCUTS, shownKeys } from '../shortcut-list'
import styles from './settings.module.css'

export function ShortcutTable() {
  return SHORTCUTS.map(({ group, keys }) => (
    <table key={group} className={styles.keys}>
      <caption>{group}</caption>
      <tbody>
        {keys.map((shortcut) => (
          <tr key={shortcut.does}>
            <th scope="row">
              <kbd>{shownKeys(shortcut.keys)}</kbd>
            </th>
            <td>{shownKeys(shortcut.does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ))
}
