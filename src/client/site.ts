import type { Action } from '../actions/index.ts'
import type { Site } from '../config/index.ts'
import { InvalidInput, type Problem } from '../errors.ts'
import type { Step } from './call.ts'

/** Keeps a parameter that only the China site knows from reaching the other, which refuses it. */
export function refuseForeignParameters(site: Site): Step {
  return (next) => async (call) => {
    const problems = foreignParameters(site, call.action, call.params)
    if (problems.length > 0) throw new InvalidInput(problems)
    return next(call)
  }
}

/** The parameters that this site does not know, each as what is wrong with it. */
export function foreignParameters<Request extends object>(
  site: Site,
  { chinaOnly = [] }: Action<Request, object>,
  params: Request,
): Problem[] {
  const foreign = site === 'international' ? chinaOnly : []
  return foreign.filter((name) => params[name] !== undefined).map(leftOut)
}

function leftOut(parameter: string) {
  return {
    argument: parameter.charAt(0).toLowerCase() + parameter.slice(1),
    expected:
      'left out, since only the China site of CCC knows it and this gateway speaks to the international one',
    got: 'a value',
  }
}
