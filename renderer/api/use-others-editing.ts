import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { client, orpc } from "./index.ts";

const secondsBetweenWords = 15;

/** This window among all that may have the same record open. */
const session = crypto.randomUUID();

export interface OtherEditor {
  name: string;
  isSameUser: boolean;
}

/** Who else has unsaved changes in a record; says so of this window too, as long as it has some. */
export function useOthersEditing(id: string | undefined, isEditing: boolean): OtherEditor[] {
  const { data } = useQuery({
    ...orpc.sharing.editing.queryOptions({ input: { id: id ?? "", session, isEditing } }),
    enabled: id !== undefined,
    refetchInterval: secondsBetweenWords * 1000,
    retry: false,
  });
  useEffect(() => {
    if (id === undefined || !isEditing) return;
    // A word that is lost runs out by itself.
    return () => void client.sharing.editing({ id, session, isEditing: false }).catch(() => {});
  }, [id, isEditing]);
  return data?.others ?? [];
}
