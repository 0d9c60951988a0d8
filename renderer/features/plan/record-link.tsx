import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useProgramme } from "../../api/workspace-context.tsx";
import classes from "./local-plan.module.css";

/** Opens a record of the programme on its own page. */
export function RecordLink(props: { page: "diagnosis" | "diagnosis/plan"; id: string; children: ReactNode }) {
  const { code: programmeCode } = useProgramme();
  return (
    <Link
      className={classes.link}
      to={`/p/$programmeCode/${props.page}` as never}
      params={{ programmeCode } as never}
      search={{ record: props.id } as never}
    >
      {props.children}
    </Link>
  );
}
