import { useLocalStorage } from "@mantine/hooks";
import type { FoundRecord } from "../../../shared/contract/search.ts";

const recordsRemembered = 6;

/** The records that were opened by Ctrl+K last, in this browser. People are left out: no name is kept outside of the workspace. */
export function useRecentRecords() {
  const [recent, setRecent] = useLocalStorage<FoundRecord[]>({
    key: "ewaluator-pal.recent-records",
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const remember = (record: FoundRecord) => {
    if (record.kind === "person") return;
    setRecent([record, ...recent.filter(({ id }) => id !== record.id)].slice(0, recordsRemembered));
  };
  return { recent, remember };
}
