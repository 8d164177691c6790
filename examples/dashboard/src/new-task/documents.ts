import { graphql } from '../generated/gql.ts'

/** The dry run: a query, which creates nothing. */
export const CHECK_TASK = graphql(`
  query CheckTask($input: CreateAutoCalloutTaskInput!) {
    checkAutoCalloutTask(input: $input) {
      mayCreate
      refusals {
        argument
        expected
        got
      }
      ...CheckResult
    }
  }
`)

/** REAL PHONES RING. Only ids of the task are asked for: to read it back takes another call. */
export const CREATE_TASK = graphql(`
  mutation CreateTask($input: CreateAutoCalloutTaskInput!) {
    createAutoCalloutTask(input: $input) {
      task {
        id
        sdkAppId
        taskId
      }
    }
  }
`)

export const LOOK_UP_CREATE = graphql(`
  mutation LookUpCreate($idempotencyKey: ID!) {
    lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $idempotencyKey) {
      state
      sdkAppId
      createdId
      upstreamCode
      marker
      retryAfterSeconds
    }
  }
`)
