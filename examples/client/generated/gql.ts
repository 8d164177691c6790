/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query CampaignCalls($campaignId: ID!, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaign(campaignId: $campaignId) {\n    id\n    name\n    startTime\n    sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        sessionId\n        callRecord {\n          id\n          callee\n          startTime\n          durationSeconds\n          endStatus\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": typeof types.CampaignCallsDocument,
    "query Campaign($id: ID!) {\n  campaign(id: $id) {\n    id\n    name\n    state\n    startTime\n    endTime\n    ... on PredictiveDialingCampaign {\n      priority\n      skillGroupId\n    }\n    ... on AgentCruiseDialingCampaign {\n      agent\n      concurrencyNumber\n      progress {\n        ratio\n      }\n    }\n  }\n}": typeof types.CampaignDocument,
    "query Campaigns($name: String, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaigns(\n    name: $name\n    pageSize: $pageSize\n    pageNumber: $pageNumber\n  ) {\n    totalCount\n    hasNextPage\n    nodes {\n      id\n      campaignId\n      name\n      state\n      stateReason\n      progress {\n        calleeCount\n        finishedCalleeCount\n        ratio\n      }\n      skillGroup {\n        id\n        name\n      }\n    }\n  }\n}": typeof types.CampaignsDocument,
    "query CheckTask($input: CreateAutoCalloutTaskInput!) {\n  checkAutoCalloutTask(input: $input) {\n    mayCreate\n    calleeCount\n    distinctCalleeCount\n    callerCount\n    refusals {\n      code\n      argument\n      expected\n      got\n    }\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      reason\n      why\n      errorCode\n      retryAfterSeconds\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        taskId\n        name\n        state\n        notBefore\n      }\n    }\n  }\n}": typeof types.CheckTaskDocument,
    "mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n  createAutoCalloutTask(input: $input) {\n    replayed\n    requestId\n    task {\n      id\n      taskId\n      name\n      state\n    }\n  }\n}": typeof types.CreateTaskDocument,
    "mutation PauseCampaign($id: ID!) {\n  pausePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}": typeof types.PauseCampaignDocument,
    "mutation ResumeCampaign($id: ID!) {\n  resumePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}": typeof types.ResumeCampaignDocument,
    "query Task($taskId: ID!, $state: [CalleeState!], $pageSize: Int = 20, $pageNumber: Int = 0) {\n  autoCalloutTask(taskId: $taskId) {\n    id\n    name\n    state\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n    callees(state: $state, pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        number\n        state\n        sessions {\n          id\n          sessionId\n        }\n      }\n    }\n  }\n}": typeof types.TaskDocument,
    "query TasksConnection($first: Int = 20, $after: String) {\n  autoCalloutTasksConnection(first: $first, after: $after) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        taskId\n        name\n        state\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.TasksConnectionDocument,
};
const documents: Documents = {
    "query CampaignCalls($campaignId: ID!, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaign(campaignId: $campaignId) {\n    id\n    name\n    startTime\n    sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        sessionId\n        callRecord {\n          id\n          callee\n          startTime\n          durationSeconds\n          endStatus\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}": types.CampaignCallsDocument,
    "query Campaign($id: ID!) {\n  campaign(id: $id) {\n    id\n    name\n    state\n    startTime\n    endTime\n    ... on PredictiveDialingCampaign {\n      priority\n      skillGroupId\n    }\n    ... on AgentCruiseDialingCampaign {\n      agent\n      concurrencyNumber\n      progress {\n        ratio\n      }\n    }\n  }\n}": types.CampaignDocument,
    "query Campaigns($name: String, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaigns(\n    name: $name\n    pageSize: $pageSize\n    pageNumber: $pageNumber\n  ) {\n    totalCount\n    hasNextPage\n    nodes {\n      id\n      campaignId\n      name\n      state\n      stateReason\n      progress {\n        calleeCount\n        finishedCalleeCount\n        ratio\n      }\n      skillGroup {\n        id\n        name\n      }\n    }\n  }\n}": types.CampaignsDocument,
    "query CheckTask($input: CreateAutoCalloutTaskInput!) {\n  checkAutoCalloutTask(input: $input) {\n    mayCreate\n    calleeCount\n    distinctCalleeCount\n    callerCount\n    refusals {\n      code\n      argument\n      expected\n      got\n    }\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      reason\n      why\n      errorCode\n      retryAfterSeconds\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        taskId\n        name\n        state\n        notBefore\n      }\n    }\n  }\n}": types.CheckTaskDocument,
    "mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n  createAutoCalloutTask(input: $input) {\n    replayed\n    requestId\n    task {\n      id\n      taskId\n      name\n      state\n    }\n  }\n}": types.CreateTaskDocument,
    "mutation PauseCampaign($id: ID!) {\n  pausePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}": types.PauseCampaignDocument,
    "mutation ResumeCampaign($id: ID!) {\n  resumePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}": types.ResumeCampaignDocument,
    "query Task($taskId: ID!, $state: [CalleeState!], $pageSize: Int = 20, $pageNumber: Int = 0) {\n  autoCalloutTask(taskId: $taskId) {\n    id\n    name\n    state\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n    callees(state: $state, pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        number\n        state\n        sessions {\n          id\n          sessionId\n        }\n      }\n    }\n  }\n}": types.TaskDocument,
    "query TasksConnection($first: Int = 20, $after: String) {\n  autoCalloutTasksConnection(first: $first, after: $after) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        taskId\n        name\n        state\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.TasksConnectionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CampaignCalls($campaignId: ID!, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaign(campaignId: $campaignId) {\n    id\n    name\n    startTime\n    sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        sessionId\n        callRecord {\n          id\n          callee\n          startTime\n          durationSeconds\n          endStatus\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query CampaignCalls($campaignId: ID!, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaign(campaignId: $campaignId) {\n    id\n    name\n    startTime\n    sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        sessionId\n        callRecord {\n          id\n          callee\n          startTime\n          durationSeconds\n          endStatus\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Campaign($id: ID!) {\n  campaign(id: $id) {\n    id\n    name\n    state\n    startTime\n    endTime\n    ... on PredictiveDialingCampaign {\n      priority\n      skillGroupId\n    }\n    ... on AgentCruiseDialingCampaign {\n      agent\n      concurrencyNumber\n      progress {\n        ratio\n      }\n    }\n  }\n}"): (typeof documents)["query Campaign($id: ID!) {\n  campaign(id: $id) {\n    id\n    name\n    state\n    startTime\n    endTime\n    ... on PredictiveDialingCampaign {\n      priority\n      skillGroupId\n    }\n    ... on AgentCruiseDialingCampaign {\n      agent\n      concurrencyNumber\n      progress {\n        ratio\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Campaigns($name: String, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaigns(\n    name: $name\n    pageSize: $pageSize\n    pageNumber: $pageNumber\n  ) {\n    totalCount\n    hasNextPage\n    nodes {\n      id\n      campaignId\n      name\n      state\n      stateReason\n      progress {\n        calleeCount\n        finishedCalleeCount\n        ratio\n      }\n      skillGroup {\n        id\n        name\n      }\n    }\n  }\n}"): (typeof documents)["query Campaigns($name: String, $pageSize: Int = 20, $pageNumber: Int = 0) {\n  predictiveDialingCampaigns(\n    name: $name\n    pageSize: $pageSize\n    pageNumber: $pageNumber\n  ) {\n    totalCount\n    hasNextPage\n    nodes {\n      id\n      campaignId\n      name\n      state\n      stateReason\n      progress {\n        calleeCount\n        finishedCalleeCount\n        ratio\n      }\n      skillGroup {\n        id\n        name\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CheckTask($input: CreateAutoCalloutTaskInput!) {\n  checkAutoCalloutTask(input: $input) {\n    mayCreate\n    calleeCount\n    distinctCalleeCount\n    callerCount\n    refusals {\n      code\n      argument\n      expected\n      got\n    }\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      reason\n      why\n      errorCode\n      retryAfterSeconds\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        taskId\n        name\n        state\n        notBefore\n      }\n    }\n  }\n}"): (typeof documents)["query CheckTask($input: CreateAutoCalloutTaskInput!) {\n  checkAutoCalloutTask(input: $input) {\n    mayCreate\n    calleeCount\n    distinctCalleeCount\n    callerCount\n    refusals {\n      code\n      argument\n      expected\n      got\n    }\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      reason\n      why\n      errorCode\n      retryAfterSeconds\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        taskId\n        name\n        state\n        notBefore\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n  createAutoCalloutTask(input: $input) {\n    replayed\n    requestId\n    task {\n      id\n      taskId\n      name\n      state\n    }\n  }\n}"): (typeof documents)["mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n  createAutoCalloutTask(input: $input) {\n    replayed\n    requestId\n    task {\n      id\n      taskId\n      name\n      state\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation PauseCampaign($id: ID!) {\n  pausePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}"): (typeof documents)["mutation PauseCampaign($id: ID!) {\n  pausePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ResumeCampaign($id: ID!) {\n  resumePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}"): (typeof documents)["mutation ResumeCampaign($id: ID!) {\n  resumePredictiveDialingCampaign(id: $id) {\n    requestId\n    campaign {\n      id\n      state\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Task($taskId: ID!, $state: [CalleeState!], $pageSize: Int = 20, $pageNumber: Int = 0) {\n  autoCalloutTask(taskId: $taskId) {\n    id\n    name\n    state\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n    callees(state: $state, pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        number\n        state\n        sessions {\n          id\n          sessionId\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query Task($taskId: ID!, $state: [CalleeState!], $pageSize: Int = 20, $pageNumber: Int = 0) {\n  autoCalloutTask(taskId: $taskId) {\n    id\n    name\n    state\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n    callees(state: $state, pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      hasNextPage\n      nodes {\n        id\n        number\n        state\n        sessions {\n          id\n          sessionId\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query TasksConnection($first: Int = 20, $after: String) {\n  autoCalloutTasksConnection(first: $first, after: $after) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        taskId\n        name\n        state\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query TasksConnection($first: Int = 20, $after: String) {\n  autoCalloutTasksConnection(first: $first, after: $after) {\n    totalCount\n    edges {\n      cursor\n      node {\n        id\n        taskId\n        name\n        state\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;