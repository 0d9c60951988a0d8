import { useQuery } from "@tanstack/react-query";
import { orpc } from "./index.ts";

/** Whether the person may do what is the manager's: everybody, as long as the workspace has no users. The service decides anyway. */
export function useMayDecide(): boolean {
  const { data } = useQuery(orpc.users.me.queryOptions({ input: {} }));
  return data === undefined || data.isOpen || data.role === "manager";
}
