import type { Site } from '../config.ts'
import { InvalidInput } from '../errors.ts'
import type { Step } from './call.ts'

/** Keeps a parameter that only the China site knows from reaching the other, which refuses it. */
export function refuseForeignParameters(site: Site): Step {
  return (next) => async (call) => {
    const foreign = (site === 'international' && call.action.chinaOnly) || []
    const given = foreign.filter((name) => call.params[name] !== undefined)
    if (given.length > 0) throw new InvalidInput(given.map(leftOut))
    return next(call)
  }
}

function leftOut(parameter: string) {
  return {
    argument: parameter.charAt(0).toLowerCase() + parameter.slice(1),
    expected:
      'left out, since only the China site of CCC knows it and this gateway speaks to the international one',
    got: 'a value',
  }
}
