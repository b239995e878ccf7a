import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { text } from '../../messages/sentence'
import { type Choice, matchingChoices, meantChoice } from './choice-match'
import { type FieldProps, Needed } from './field'
import styles from './field.module.css'
import popover from './popover.module.css'

/** Key of the entry that keeps what was typed; no choice is called so. */
const OWN_WORDS = '\u0000own-words'

/**
 * A text field with a list that gets shorter as one types. Enter takes what is highlighted. Leaving the field, or Enter with
 * nothing highlighted, takes the choice that is meant without a doubt (`meantChoice`). Any other text stays: said to be the
 * writer's own words, or what `problemOf` says of it.
 */
export function ChoiceField(
  props: FieldProps & {
    choices: readonly Choice[]
    /** What is wrong with a text that is no choice, in one sentence; without it any text is as good as a choice. */
    problemOf?: (text: string) => string | null
  },
) {
  const { label, value, onChange, choices, hint, id, required = false, problemOf } = props
  // True from a key press until something is taken: until then the list is filtered, and nothing is said of an unfinished word.
  const [typing, setTyping] = useState(false)
  const listed = value.trim() === '' || choices.some(({ name }) => name === value)
  const matches = typing ? matchingChoices(choices, value) : choices
  const ownWords = !listed && !problemOf
  const items: Entry[] = matches.map(({ name }) => ({ id: name, name }))
  if (ownWords) items.push({ id: OWN_WORDS, name: value })
  const problem = typing || listed ? null : (problemOf?.(value) ?? null)
  const settle = () => {
    if (!typing) return
    const meant = meantChoice(choices, value)
    if (meant !== null && meant !== value) onChange(meant)
    setTyping(false)
  }
  return (
    <ComboBox
      className={styles.field ?? ''}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="input"
      items={items}
      inputValue={value}
      onInputChange={(typed) => {
        setTyping(true)
        onChange(typed)
      }}
      selectedKey={typing ? null : ownWords ? OWN_WORDS : listed ? value : null}
      onSelectionChange={(key) => {
        if (key === null) return
        setTyping(false)
        if (key !== OWN_WORDS) onChange(String(key))
      }}
      onBlur={() => {
        // Not when another window comes to the front: the writer comes back to the same word.
        if (document.hasFocus()) settle()
      }}
      isInvalid={problem !== null}
    >
      <Label className={styles.label}>
        {label}
        {required ? <Needed /> : null}
      </Label>
      <div className={styles.combo}>
        <Input
          className={styles.input ?? ''}
          dir="auto"
          {...(id ? { id } : {})}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) settle()
          }}
        />
        <AriaButton className={styles.arrow ?? ''} aria-label={text('ui.choices', { label })}>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </div>
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
      {problem === null && (hint || (ownWords && !typing)) ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {ownWords && !typing ? text('ui.ownWords') : hint}
        </Text>
      ) : null}
      <Popover className={popover.holdsList ?? ''} offset={4}>
        <ListBox className={popover.list ?? ''} aria-label={text('ui.choices.list', { label })}>
          {(entry: Entry) => (
            <ListBoxItem id={entry.id} textValue={entry.name} className={popover.item ?? ''}>
              {entry.id === OWN_WORDS ? (
                <span>{text('ui.keepTyped', { typed: entry.name })}</span>
              ) : (
                <span>{entry.name}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

interface Entry {
  id: string
  name: string
}
