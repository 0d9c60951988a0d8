import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { useWorkspaceContext } from "../../api/workspace-context.tsx";

/** Opens the form of a new event in the programme at hand, from whatever screen. */
export function useNewEvent(): () => void {
  const { programme } = useWorkspaceContext();
  const navigate = useNavigate();
  const programmeCode = programme?.code;
  return useCallback(() => {
    if (!programmeCode) return;
    void navigate({
      to: "/p/$programmeCode/events",
      params: { programmeCode },
      search: { record: "new" },
    });
  }, [navigate, programmeCode]);
}
