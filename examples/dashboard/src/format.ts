const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const SECONDS = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const COUNT = new Intl.NumberFormat('en-GB')

export function time(moment: string | number): string {
  return TIME.format(new Date(moment))
}

export function timeWithSeconds(moment: number): string {
  return SECONDS.format(new Date(moment))
}

export function dateAndTime(moment: string | null | undefined): string {
  return moment ? MOMENT.format(new Date(moment)) : '–'
}

export function count(number: number): string {
  return COUNT.format(number)
}

/** `NOT_ANSWER` as `Not answer`: what an enum says, legible also where it grows. */
export function words(name: string): string {
  const lower = name.toLowerCase().replaceAll('_', ' ')
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

export function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
