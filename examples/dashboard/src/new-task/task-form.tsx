import type { Problem } from '../gateway/failures.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { CallersField } from './callers-field.tsx'
import type { Draft } from './draft.ts'
import { Field } from './field.tsx'
import { ProblemSummary } from './problem-summary.tsx'

interface TaskFormProps {
  readonly draft: Draft
  readonly problems: readonly Problem[]
  readonly error: unknown
  readonly isChecking: boolean
  onChange(draft: Draft): void
  onCheck(): void
}

/** What is valid is the gateway's to say: the form shows its `problems` where they belong. */
export function TaskForm({ draft, problems, error, isChecking, onChange, onCheck }: TaskFormProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const of = (name: string) => problems.filter((each) => fieldOf(each) === name)
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isChecking) onCheck()
      }}
    >
      <ProblemSummary problems={problems} />
      {error !== null && <FailureNotice error={error} />}
      <Field label="Name" problems={of('name')} hint="To find the task by.">
        {(field) => (
          <input
            {...field}
            value={draft.name}
            autoComplete="off"
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field
        label="Numbers to call"
        problems={of('callees')}
        hint="One a line, with country code, such as +8613012345678."
      >
        {(field) => (
          <textarea
            {...field}
            rows={5}
            required
            inputMode="tel"
            spellCheck={false}
            value={draft.callees}
            onChange={({ target }) => set({ callees: target.value })}
          />
        )}
      </Field>
      <CallersField
        chosen={draft.callers}
        problems={of('callers')}
        onChoose={(callers) => set({ callers })}
      />
      <Field label="Not before" problems={of('notBefore')} hint="Phones ring from then on.">
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            required
            value={draft.notBefore}
            onChange={({ target }) => set({ notBefore: target.value })}
          />
        )}
      </Field>
      <Field label="Not after" problems={of('notAfter')} hint="No call is begun later.">
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            value={draft.notAfter}
            onChange={({ target }) => set({ notAfter: target.value })}
          />
        )}
      </Field>
      <Field
        label="Voice flow"
        problems={[...of('ivrId'), ...of('aiAgentId')]}
        hint="Its id, as the console shows it. The simulator has 4600."
      >
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            autoComplete="off"
            value={draft.ivrId}
            onChange={({ target }) => set({ ivrId: target.value })}
          />
        )}
      </Field>
      <Field label="Attempts" problems={of('tries')} hint="How often somebody is called at most.">
        {(field) => (
          <select
            {...field}
            value={draft.tries}
            onChange={({ target }) => set({ tries: target.value })}
          >
            <option>1</option>
            <option>2</option>
            <option>3</option>
          </select>
        )}
      </Field>
      <div className="actions">
        <button type="submit" className="primary" aria-disabled={isChecking}>
          {isChecking ? 'Checking…' : 'Check, without creating'}
        </button>
      </div>
    </form>
  )
}

/** `input.callees[3]` is about `callees`. */
function fieldOf({ argument }: Problem): string {
  return /^input\.(\w+)/.exec(argument)?.[1] ?? ''
}
