import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type CallLimit, LIMIT_STATUSES, LIMIT_UNITS, type LimitStatus, type LimitUnit } from '../../core/call/call'
import { questionScope } from '../../core/call/limits'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Choose, TextField } from '../ui/field'
import styles from './call.module.css'
import { FIELD } from './call-marks'
import { addItem, byHand, changeItem, type ListedLimit, leaveOut, putBack, useCall, type Working } from './call-store'
import { fieldId } from './call-text'
import { Conflict, Part, Place, PutBack, Sentence, Standing } from './field-parts'

export function Limits({ working }: { working: Working }) {
  const out = useCall((state) => state.leftOut.limits)
  const { limits } = working
  return (
    <Part title={text('call.part.limits')}>
      {limits.length === 0 ? (
        <p>
          <Chip>{text('call.noLimits')}</Chip>
        </p>
      ) : null}
      <ol className={styles.list}>
        {limits.map((limit, index) => (
          <li key={limit.id}>
            <Limit limit={limit} number={index + 1} working={working} />
          </li>
        ))}
      </ol>
      <Conflict working={working} what="limit" />
      <div className={styles.deeds}>
        <Button
          small
          onPress={() =>
            addItem('limits', byHand<CallLimit>({ value: 0, unit: 'words', scope: 'whole', status: null }, null))
          }
        >
          <Plus size={15} aria-hidden /> {text('call.addLimit')}
        </Button>
        <PutBack
          items={out}
          onPress={(id) => putBack('limits', id)}
          named={({ value: { value, unit } }) => text('call.amount', { value, unit })}
        />
      </div>
    </Part>
  )
}

const SCOPES = ['whole', 'answer', 'summary', 'title', 'description', 'statement', 'biography', 'keywords'] as const

function Limit({ limit, number, working }: { limit: ListedLimit; number: number; working: Working }) {
  const { id, value } = limit
  const field = FIELD.limit(id)
  const [typed, setTyped] = useState(value.value > 0 ? String(value.value) : '')
  const change = (to: Partial<CallLimit>) => changeItem('limits', id, byHand({ ...value, ...to }, limit))
  const questions = working.questions.filter(({ label }) => label !== '').map(({ label }) => questionScope(label))
  const scopes = [...new Set([...SCOPES, ...questions, value.scope])]
  return (
    <Place field={field}>
      <div className={styles.limit}>
        <TextField
          id={fieldId(field)}
          label={text('call.limit.value', { number })}
          value={typed}
          onChange={(to) => {
            setTyped(to)
            // Figures are grouped by a comma, a point or a space; nothing else is guessed at.
            const plain = to
              .trim()
              .replace(/(?<=\d)[,. ](?=\d{3}(?:\D|$))/g, '')
              .replace(',', '.')
            change({ value: /^\d{1,7}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : 0 })
          }}
        />
        <Choose
          label={text('call.limit.unit', { number })}
          value={value.unit}
          choices={LIMIT_UNITS.map((unit) => ({ id: unit, label: text('call.unit', { unit }) }))}
          onChange={(unit) => change({ unit: unit as LimitUnit })}
        />
        <Choose
          label={text('call.limit.scope', { number })}
          value={value.scope}
          choices={scopes.map((scope) => ({ id: scope, label: scopeName(scope) }))}
          onChange={(scope) => change({ scope })}
        />
        <Choose
          label={text('call.limit.status', { number })}
          value={value.status ?? ''}
          choices={[
            { id: '', label: text('call.status', { status: 'all' }) },
            ...LIMIT_STATUSES.map((status) => ({ id: status, label: text('call.status', { status }) })),
          ]}
          onChange={(status) => change({ status: status === '' ? null : (status as LimitStatus) })}
        />
        <Button
          small
          look="plain"
          aria-label={text('call.limit.remove', { number })}
          onPress={() => leaveOut('limits', id)}
        >
          {text('call.remove')}
        </Button>
      </div>
      <Standing
        found={limit}
        taken={false}
        named={text('call.limit.named', { number })}
        onConfirm={() => changeItem('limits', id, { sure: true })}
      />
      <Sentence of={limit} />
    </Place>
  )
}

function scopeName(scope: string): string {
  const known = SCOPES.find((each) => each === scope)
  return text('call.scope', { scope: known ?? 'other', question: scope.replace(/^question ?/, '') })
}
