export interface MenuEntry {
  id: string
  label: string
  keys?: string
  disabled?: boolean
  /** Done when what the menu was asked for has the focus again. */
  run(): void
  /** A menu of its own in place of a deed. */
  below?: MenuEntry[]
}

export interface MenuPart {
  id: string
  heading?: string
  entries: MenuEntry[]
}
