import { shortcutGroups } from '../command-keys'
import styles from './settings.module.css'

export function ShortcutTable() {
  return shortcutGroups().map(({ group, keys }) => (
    <table key={group} className={styles.keys}>
      <caption>{group}</caption>
      <tbody>
        {keys.map((shortcut) => (
          <tr key={shortcut.does}>
            <th scope="row">
              <kbd>{shortcut.keys}</kbd>
            </th>
            <td>{shortcut.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ))
}
