import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { text } from '../../messages/sentence'
import { Button, IconButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { GrowingText, TextField } from '../ui/field'
import styles from './call.module.css'
import { FIELD } from './call-marks'
import {
  addItem,
  changeItem,
  type ListedQuestion,
  leaveOut,
  moveItem,
  putBack,
  useCall,
  type Working,
} from './call-store'
import { fieldId } from './call-text'
import { Part, Place, PutBack } from './field-parts'

export function Questions({ working }: { working: Working }) {
  const out = useCall((state) => state.leftOut.questions)
  const { questions } = working
  return (
    <Part title={text('call.part.questions', { count: questions.length })}>
      {questions.length === 0 ? (
        <p>
          <Chip>{text('call.noQuestions')}</Chip>
        </p>
      ) : null}
      <ol className={styles.list}>
        {questions.map((question, index) => (
          <li key={question.id}>
            <Question question={question} number={index + 1} last={index === questions.length - 1} />
          </li>
        ))}
      </ol>
      <div className={styles.deeds}>
        <Button
          small
          onPress={() =>
            addItem('questions', { label: String(questions.length + 1), text: '', parts: [], place: null })
          }
        >
          <Plus size={15} aria-hidden /> {text('call.addQuestion')}
        </Button>
        <PutBack items={out} onPress={(id) => putBack('questions', id)} named={({ text: said }) => said.slice(0, 60)} />
      </div>
    </Part>
  )
}

function Question({ question, number, last }: { question: ListedQuestion; number: number; last: boolean }) {
  const { id, label, parts } = question
  const field = FIELD.question(id)
  const change = (to: Partial<ListedQuestion>) => changeItem('questions', id, to)
  return (
    <>
      <Place field={field}>
        <div className={styles.question}>
          <TextField
            label={text('call.question.label', { number })}
            value={label}
            onChange={(to) => change({ label: to })}
          />
          <GrowingText
            id={fieldId(field)}
            label={text('call.question.text', { number })}
            value={question.text}
            onChange={(to) => change({ text: to })}
          />
          <div className={styles.icons}>
            <IconButton
              small
              label={text('call.question.up', { number })}
              icon={<ArrowUp size={16} aria-hidden />}
              isDisabled={number === 1}
              onPress={() => moveItem('questions', id, -1)}
            />
            <IconButton
              small
              label={text('call.question.down', { number })}
              icon={<ArrowDown size={16} aria-hidden />}
              isDisabled={last}
              onPress={() => moveItem('questions', id, 1)}
            />
            <IconButton
              small
              label={text('call.question.remove', { number })}
              icon={<X size={16} aria-hidden />}
              onPress={() => leaveOut('questions', id)}
            />
          </div>
        </div>
      </Place>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place, and is written in place
        <Place key={index} field={FIELD.part(id, index)}>
          <div className={styles.subPart}>
            <GrowingText
              id={fieldId(FIELD.part(id, index))}
              label={text('call.question.part', { number, part: part.label || String(index + 1) })}
              value={part.text}
              onChange={(to) =>
                change({ parts: parts.map((each, at) => (at === index ? { ...each, text: to } : each)) })
              }
            />
            <IconButton
              small
              label={text('call.question.removePart', { number, part: part.label || String(index + 1) })}
              icon={<X size={16} aria-hidden />}
              onPress={() => change({ parts: parts.filter((_, at) => at !== index) })}
            />
          </div>
        </Place>
      ))}
      <Button
        small
        look="plain"
        flush
        aria-label={text('call.question.addPartNamed', { number })}
        onPress={() => change({ parts: [...parts, { label: '', text: '', line: null }] })}
      >
        {text('call.question.addPart')}
      </Button>
    </>
  )
}
