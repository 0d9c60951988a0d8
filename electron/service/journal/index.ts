export { checkJournalChain } from "./repository.ts";
export { journalRouter } from "./router.ts";
