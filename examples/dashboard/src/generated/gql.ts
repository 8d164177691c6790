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
    "\n  query Calls($campaignId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CallRow\n        }\n      }\n    }\n  }\n": typeof types.CallsDocument,
    "\n  fragment CallRow on Session {\n    id\n    callRecord {\n      id\n      callee\n      startTime\n      acceptTime\n      endStatus\n      durationSeconds\n      staff {\n        id\n        name\n      }\n    }\n  }\n": typeof types.CallRowFragmentDoc,
    "\n  mutation PauseCampaign($id: ID!) {\n    pausePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": typeof types.PauseCampaignDocument,
    "\n  mutation ResumeCampaign($id: ID!) {\n    resumePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": typeof types.ResumeCampaignDocument,
    "\n  mutation AbortCampaign($id: ID!) {\n    abortPredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": typeof types.AbortCampaignDocument,
    "\n  query CampaignCalls(\n    $campaignId: ID!\n    $sdkAppId: ID!\n    $pageSize: Int!\n    $last: Int!\n    $before: Int!\n    $hasBefore: Boolean!\n  ) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      before: sessions(pageSize: $pageSize, pageNumber: $before) @include(if: $hasBefore) {\n        nodes {\n          ...CallBegun\n        }\n      }\n      last: sessions(pageSize: $pageSize, pageNumber: $last) {\n        nodes {\n          ...CallBegun\n        }\n      }\n    }\n  }\n": typeof types.CampaignCallsDocument,
    "\n  fragment CallBegun on Session {\n    id\n    callRecord {\n      id\n      startTime\n      acceptTime\n    }\n  }\n": typeof types.CallBegunFragmentDoc,
    "\n  fragment CampaignFacts on PredictiveDialingCampaign {\n    id\n    campaignId\n    sdkAppId\n    startTime\n    endTime\n    priority\n    stateReason\n    skillGroup {\n      id\n      name\n    }\n  }\n": typeof types.CampaignFactsFragmentDoc,
    "\n  query Campaign($campaignId: ID!, $sdkAppId: ID!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      sessions(pageSize: 1) {\n        totalCount\n      }\n      ...CampaignFacts\n      ...CampaignProgress\n    }\n  }\n": typeof types.CampaignDocument,
    "\n  subscription CampaignChanged($id: ID!) {\n    campaignChanged(id: $id) {\n      id\n      state\n      ...CampaignProgress\n    }\n  }\n": typeof types.CampaignChangedDocument,
    "\n  fragment CampaignProgress on Campaign {\n    id\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n": typeof types.CampaignProgressFragmentDoc,
    "\n  query CallerNumbers {\n    callerNumbers(pageSize: 100) {\n      nodes {\n        id\n        number\n        state\n      }\n    }\n  }\n": typeof types.CallerNumbersDocument,
    "\n  fragment CheckResult on AutoCalloutTaskCheck {\n    distinctCalleeCount\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      why\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        sdkAppId\n        taskId\n        name\n        state\n      }\n    }\n  }\n": typeof types.CheckResultFragmentDoc,
    "\n  query CheckTask($input: CreateAutoCalloutTaskInput!) {\n    checkAutoCalloutTask(input: $input) {\n      mayCreate\n      refusals {\n        argument\n        expected\n        got\n      }\n      ...CheckResult\n    }\n  }\n": typeof types.CheckTaskDocument,
    "\n  mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n    createAutoCalloutTask(input: $input) {\n      task {\n        id\n        sdkAppId\n        taskId\n      }\n    }\n  }\n": typeof types.CreateTaskDocument,
    "\n  mutation LookUpCreate($idempotencyKey: ID!) {\n    lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $idempotencyKey) {\n      state\n      sdkAppId\n      createdId\n      upstreamCode\n      marker\n      retryAfterSeconds\n    }\n  }\n": typeof types.LookUpCreateDocument,
    "\n  query Campaigns($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaigns(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n": typeof types.CampaignsDocument,
    "\n  subscription CampaignsChanged($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaignsChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n": typeof types.CampaignsChangedDocument,
    "\n  fragment CampaignRow on PredictiveDialingCampaign {\n    id\n    sdkAppId\n    campaignId\n    name\n    state\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n": typeof types.CampaignRowFragmentDoc,
    "\n  query Tasks($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasks(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  subscription TasksChanged($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasksChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n": typeof types.TasksChangedDocument,
    "\n  fragment TaskRow on AutoCalloutTask {\n    id\n    sdkAppId\n    taskId\n    name\n    state\n    calleeSummary {\n      total\n      answered\n      unanswered\n    }\n  }\n": typeof types.TaskRowFragmentDoc,
    "\n  query Callees($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CalleeRow\n        }\n      }\n    }\n  }\n": typeof types.CalleesDocument,
    "\n  fragment CalleeRow on Callee {\n    id\n    number\n    state\n    sessions {\n      id\n      callRecord {\n        id\n        startTime\n        endStatus\n        durationSeconds\n      }\n    }\n  }\n": typeof types.CalleeRowFragmentDoc,
    "\n  mutation PauseTask($id: ID!) {\n    pauseAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": typeof types.PauseTaskDocument,
    "\n  mutation ResumeTask($id: ID!) {\n    resumeAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": typeof types.ResumeTaskDocument,
    "\n  mutation StopTask($id: ID!) {\n    stopAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": typeof types.StopTaskDocument,
    "\n  query TaskCalls($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize) {\n        totalCount\n        nodes {\n          id\n          sessions {\n            id\n            callRecord {\n              id\n              startTime\n              acceptTime\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.TaskCallsDocument,
    "\n  fragment TaskFacts on AutoCalloutTask {\n    id\n    taskId\n    sdkAppId\n    description\n    notBefore\n    notAfter\n    callers\n    ivrId\n  }\n": typeof types.TaskFactsFragmentDoc,
    "\n  query Task($taskId: ID!, $sdkAppId: ID!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      ...TaskFacts\n      ...TaskProgress\n    }\n  }\n": typeof types.TaskDocument,
    "\n  subscription TaskChanged($id: ID!) {\n    autoCalloutTaskChanged(id: $id) {\n      id\n      state\n      ...TaskProgress\n    }\n  }\n": typeof types.TaskChangedDocument,
    "\n  fragment TaskProgress on AutoCalloutTask {\n    id\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n  }\n": typeof types.TaskProgressFragmentDoc,
};
const documents: Documents = {
    "\n  query Calls($campaignId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CallRow\n        }\n      }\n    }\n  }\n": types.CallsDocument,
    "\n  fragment CallRow on Session {\n    id\n    callRecord {\n      id\n      callee\n      startTime\n      acceptTime\n      endStatus\n      durationSeconds\n      staff {\n        id\n        name\n      }\n    }\n  }\n": types.CallRowFragmentDoc,
    "\n  mutation PauseCampaign($id: ID!) {\n    pausePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": types.PauseCampaignDocument,
    "\n  mutation ResumeCampaign($id: ID!) {\n    resumePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": types.ResumeCampaignDocument,
    "\n  mutation AbortCampaign($id: ID!) {\n    abortPredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n": types.AbortCampaignDocument,
    "\n  query CampaignCalls(\n    $campaignId: ID!\n    $sdkAppId: ID!\n    $pageSize: Int!\n    $last: Int!\n    $before: Int!\n    $hasBefore: Boolean!\n  ) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      before: sessions(pageSize: $pageSize, pageNumber: $before) @include(if: $hasBefore) {\n        nodes {\n          ...CallBegun\n        }\n      }\n      last: sessions(pageSize: $pageSize, pageNumber: $last) {\n        nodes {\n          ...CallBegun\n        }\n      }\n    }\n  }\n": types.CampaignCallsDocument,
    "\n  fragment CallBegun on Session {\n    id\n    callRecord {\n      id\n      startTime\n      acceptTime\n    }\n  }\n": types.CallBegunFragmentDoc,
    "\n  fragment CampaignFacts on PredictiveDialingCampaign {\n    id\n    campaignId\n    sdkAppId\n    startTime\n    endTime\n    priority\n    stateReason\n    skillGroup {\n      id\n      name\n    }\n  }\n": types.CampaignFactsFragmentDoc,
    "\n  query Campaign($campaignId: ID!, $sdkAppId: ID!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      sessions(pageSize: 1) {\n        totalCount\n      }\n      ...CampaignFacts\n      ...CampaignProgress\n    }\n  }\n": types.CampaignDocument,
    "\n  subscription CampaignChanged($id: ID!) {\n    campaignChanged(id: $id) {\n      id\n      state\n      ...CampaignProgress\n    }\n  }\n": types.CampaignChangedDocument,
    "\n  fragment CampaignProgress on Campaign {\n    id\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n": types.CampaignProgressFragmentDoc,
    "\n  query CallerNumbers {\n    callerNumbers(pageSize: 100) {\n      nodes {\n        id\n        number\n        state\n      }\n    }\n  }\n": types.CallerNumbersDocument,
    "\n  fragment CheckResult on AutoCalloutTaskCheck {\n    distinctCalleeCount\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      why\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        sdkAppId\n        taskId\n        name\n        state\n      }\n    }\n  }\n": types.CheckResultFragmentDoc,
    "\n  query CheckTask($input: CreateAutoCalloutTaskInput!) {\n    checkAutoCalloutTask(input: $input) {\n      mayCreate\n      refusals {\n        argument\n        expected\n        got\n      }\n      ...CheckResult\n    }\n  }\n": types.CheckTaskDocument,
    "\n  mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n    createAutoCalloutTask(input: $input) {\n      task {\n        id\n        sdkAppId\n        taskId\n      }\n    }\n  }\n": types.CreateTaskDocument,
    "\n  mutation LookUpCreate($idempotencyKey: ID!) {\n    lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $idempotencyKey) {\n      state\n      sdkAppId\n      createdId\n      upstreamCode\n      marker\n      retryAfterSeconds\n    }\n  }\n": types.LookUpCreateDocument,
    "\n  query Campaigns($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaigns(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n": types.CampaignsDocument,
    "\n  subscription CampaignsChanged($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaignsChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n": types.CampaignsChangedDocument,
    "\n  fragment CampaignRow on PredictiveDialingCampaign {\n    id\n    sdkAppId\n    campaignId\n    name\n    state\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n": types.CampaignRowFragmentDoc,
    "\n  query Tasks($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasks(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  subscription TasksChanged($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasksChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n": types.TasksChangedDocument,
    "\n  fragment TaskRow on AutoCalloutTask {\n    id\n    sdkAppId\n    taskId\n    name\n    state\n    calleeSummary {\n      total\n      answered\n      unanswered\n    }\n  }\n": types.TaskRowFragmentDoc,
    "\n  query Callees($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CalleeRow\n        }\n      }\n    }\n  }\n": types.CalleesDocument,
    "\n  fragment CalleeRow on Callee {\n    id\n    number\n    state\n    sessions {\n      id\n      callRecord {\n        id\n        startTime\n        endStatus\n        durationSeconds\n      }\n    }\n  }\n": types.CalleeRowFragmentDoc,
    "\n  mutation PauseTask($id: ID!) {\n    pauseAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": types.PauseTaskDocument,
    "\n  mutation ResumeTask($id: ID!) {\n    resumeAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": types.ResumeTaskDocument,
    "\n  mutation StopTask($id: ID!) {\n    stopAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n": types.StopTaskDocument,
    "\n  query TaskCalls($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize) {\n        totalCount\n        nodes {\n          id\n          sessions {\n            id\n            callRecord {\n              id\n              startTime\n              acceptTime\n            }\n          }\n        }\n      }\n    }\n  }\n": types.TaskCallsDocument,
    "\n  fragment TaskFacts on AutoCalloutTask {\n    id\n    taskId\n    sdkAppId\n    description\n    notBefore\n    notAfter\n    callers\n    ivrId\n  }\n": types.TaskFactsFragmentDoc,
    "\n  query Task($taskId: ID!, $sdkAppId: ID!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      ...TaskFacts\n      ...TaskProgress\n    }\n  }\n": types.TaskDocument,
    "\n  subscription TaskChanged($id: ID!) {\n    autoCalloutTaskChanged(id: $id) {\n      id\n      state\n      ...TaskProgress\n    }\n  }\n": types.TaskChangedDocument,
    "\n  fragment TaskProgress on AutoCalloutTask {\n    id\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n  }\n": types.TaskProgressFragmentDoc,
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
export function graphql(source: "\n  query Calls($campaignId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CallRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Calls($campaignId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      sessions(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CallRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CallRow on Session {\n    id\n    callRecord {\n      id\n      callee\n      startTime\n      acceptTime\n      endStatus\n      durationSeconds\n      staff {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CallRow on Session {\n    id\n    callRecord {\n      id\n      callee\n      startTime\n      acceptTime\n      endStatus\n      durationSeconds\n      staff {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseCampaign($id: ID!) {\n    pausePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PauseCampaign($id: ID!) {\n    pausePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeCampaign($id: ID!) {\n    resumePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeCampaign($id: ID!) {\n    resumePredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AbortCampaign($id: ID!) {\n    abortPredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AbortCampaign($id: ID!) {\n    abortPredictiveDialingCampaign(id: $id) {\n      campaign {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CampaignCalls(\n    $campaignId: ID!\n    $sdkAppId: ID!\n    $pageSize: Int!\n    $last: Int!\n    $before: Int!\n    $hasBefore: Boolean!\n  ) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      before: sessions(pageSize: $pageSize, pageNumber: $before) @include(if: $hasBefore) {\n        nodes {\n          ...CallBegun\n        }\n      }\n      last: sessions(pageSize: $pageSize, pageNumber: $last) {\n        nodes {\n          ...CallBegun\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CampaignCalls(\n    $campaignId: ID!\n    $sdkAppId: ID!\n    $pageSize: Int!\n    $last: Int!\n    $before: Int!\n    $hasBefore: Boolean!\n  ) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      before: sessions(pageSize: $pageSize, pageNumber: $before) @include(if: $hasBefore) {\n        nodes {\n          ...CallBegun\n        }\n      }\n      last: sessions(pageSize: $pageSize, pageNumber: $last) {\n        nodes {\n          ...CallBegun\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CallBegun on Session {\n    id\n    callRecord {\n      id\n      startTime\n      acceptTime\n    }\n  }\n"): (typeof documents)["\n  fragment CallBegun on Session {\n    id\n    callRecord {\n      id\n      startTime\n      acceptTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignFacts on PredictiveDialingCampaign {\n    id\n    campaignId\n    sdkAppId\n    startTime\n    endTime\n    priority\n    stateReason\n    skillGroup {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignFacts on PredictiveDialingCampaign {\n    id\n    campaignId\n    sdkAppId\n    startTime\n    endTime\n    priority\n    stateReason\n    skillGroup {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Campaign($campaignId: ID!, $sdkAppId: ID!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      sessions(pageSize: 1) {\n        totalCount\n      }\n      ...CampaignFacts\n      ...CampaignProgress\n    }\n  }\n"): (typeof documents)["\n  query Campaign($campaignId: ID!, $sdkAppId: ID!) {\n    predictiveDialingCampaign(campaignId: $campaignId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      sessions(pageSize: 1) {\n        totalCount\n      }\n      ...CampaignFacts\n      ...CampaignProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CampaignChanged($id: ID!) {\n    campaignChanged(id: $id) {\n      id\n      state\n      ...CampaignProgress\n    }\n  }\n"): (typeof documents)["\n  subscription CampaignChanged($id: ID!) {\n    campaignChanged(id: $id) {\n      id\n      state\n      ...CampaignProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignProgress on Campaign {\n    id\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignProgress on Campaign {\n    id\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CallerNumbers {\n    callerNumbers(pageSize: 100) {\n      nodes {\n        id\n        number\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  query CallerNumbers {\n    callerNumbers(pageSize: 100) {\n      nodes {\n        id\n        number\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckResult on AutoCalloutTaskCheck {\n    distinctCalleeCount\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      why\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        sdkAppId\n        taskId\n        name\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CheckResult on AutoCalloutTaskCheck {\n    distinctCalleeCount\n    warnings {\n      code\n      argument\n      expected\n      got\n    }\n    unchecked {\n      argument\n      why\n    }\n    similarTasks {\n      sameCalleeCount\n      task {\n        id\n        sdkAppId\n        taskId\n        name\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckTask($input: CreateAutoCalloutTaskInput!) {\n    checkAutoCalloutTask(input: $input) {\n      mayCreate\n      refusals {\n        argument\n        expected\n        got\n      }\n      ...CheckResult\n    }\n  }\n"): (typeof documents)["\n  query CheckTask($input: CreateAutoCalloutTaskInput!) {\n    checkAutoCalloutTask(input: $input) {\n      mayCreate\n      refusals {\n        argument\n        expected\n        got\n      }\n      ...CheckResult\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n    createAutoCalloutTask(input: $input) {\n      task {\n        id\n        sdkAppId\n        taskId\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateTask($input: CreateAutoCalloutTaskInput!) {\n    createAutoCalloutTask(input: $input) {\n      task {\n        id\n        sdkAppId\n        taskId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LookUpCreate($idempotencyKey: ID!) {\n    lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $idempotencyKey) {\n      state\n      sdkAppId\n      createdId\n      upstreamCode\n      marker\n      retryAfterSeconds\n    }\n  }\n"): (typeof documents)["\n  mutation LookUpCreate($idempotencyKey: ID!) {\n    lookUpCreate(kind: AUTO_CALLOUT_TASK, idempotencyKey: $idempotencyKey) {\n      state\n      sdkAppId\n      createdId\n      upstreamCode\n      marker\n      retryAfterSeconds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Campaigns($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaigns(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query Campaigns($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaigns(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CampaignsChanged($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaignsChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription CampaignsChanged($pageSize: Int!, $pageNumber: Int!) {\n    predictiveDialingCampaignsChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...CampaignRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CampaignRow on PredictiveDialingCampaign {\n    id\n    sdkAppId\n    campaignId\n    name\n    state\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n"): (typeof documents)["\n  fragment CampaignRow on PredictiveDialingCampaign {\n    id\n    sdkAppId\n    campaignId\n    name\n    state\n    progress {\n      calleeCount\n      finishedCalleeCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasks(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasks(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TasksChanged($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasksChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TasksChanged($pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTasksChanged(pageSize: $pageSize, pageNumber: $pageNumber) {\n      totalCount\n      nodes {\n        ...TaskRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskRow on AutoCalloutTask {\n    id\n    sdkAppId\n    taskId\n    name\n    state\n    calleeSummary {\n      total\n      answered\n      unanswered\n    }\n  }\n"): (typeof documents)["\n  fragment TaskRow on AutoCalloutTask {\n    id\n    sdkAppId\n    taskId\n    name\n    state\n    calleeSummary {\n      total\n      answered\n      unanswered\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Callees($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CalleeRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Callees($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!, $pageNumber: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize, pageNumber: $pageNumber) {\n        totalCount\n        nodes {\n          ...CalleeRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CalleeRow on Callee {\n    id\n    number\n    state\n    sessions {\n      id\n      callRecord {\n        id\n        startTime\n        endStatus\n        durationSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CalleeRow on Callee {\n    id\n    number\n    state\n    sessions {\n      id\n      callRecord {\n        id\n        startTime\n        endStatus\n        durationSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseTask($id: ID!) {\n    pauseAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PauseTask($id: ID!) {\n    pauseAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeTask($id: ID!) {\n    resumeAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeTask($id: ID!) {\n    resumeAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StopTask($id: ID!) {\n    stopAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StopTask($id: ID!) {\n    stopAutoCalloutTask(id: $id) {\n      task {\n        id\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TaskCalls($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize) {\n        totalCount\n        nodes {\n          id\n          sessions {\n            id\n            callRecord {\n              id\n              startTime\n              acceptTime\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TaskCalls($taskId: ID!, $sdkAppId: ID!, $pageSize: Int!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      callees(pageSize: $pageSize) {\n        totalCount\n        nodes {\n          id\n          sessions {\n            id\n            callRecord {\n              id\n              startTime\n              acceptTime\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskFacts on AutoCalloutTask {\n    id\n    taskId\n    sdkAppId\n    description\n    notBefore\n    notAfter\n    callers\n    ivrId\n  }\n"): (typeof documents)["\n  fragment TaskFacts on AutoCalloutTask {\n    id\n    taskId\n    sdkAppId\n    description\n    notBefore\n    notAfter\n    callers\n    ivrId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Task($taskId: ID!, $sdkAppId: ID!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      ...TaskFacts\n      ...TaskProgress\n    }\n  }\n"): (typeof documents)["\n  query Task($taskId: ID!, $sdkAppId: ID!) {\n    autoCalloutTask(taskId: $taskId, sdkAppId: $sdkAppId) {\n      id\n      name\n      state\n      ...TaskFacts\n      ...TaskProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TaskChanged($id: ID!) {\n    autoCalloutTaskChanged(id: $id) {\n      id\n      state\n      ...TaskProgress\n    }\n  }\n"): (typeof documents)["\n  subscription TaskChanged($id: ID!) {\n    autoCalloutTaskChanged(id: $id) {\n      id\n      state\n      ...TaskProgress\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskProgress on AutoCalloutTask {\n    id\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n  }\n"): (typeof documents)["\n  fragment TaskProgress on AutoCalloutTask {\n    id\n    calleeSummary {\n      total\n      initial\n      answered\n      unanswered\n      calling\n      awaitingRetry\n      unknown\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;